/** Languages and schemes of all pictures. */
export const LOOKS = [
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'ko', colorScheme: 'light' },
  { language: 'ko', colorScheme: 'dark' },
] as const;

export function looksName({ language, colorScheme }: { language: string; colorScheme: string | null }) {
  return `${language}-${colorScheme}`;
}
