/** In which every surface is photographed, and what their pictures are named by. */
export const LOOKS = [
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
  { language: 'ko', colorScheme: 'light' },
  { language: 'ko', colorScheme: 'dark' },
] as const;

export function looksName({ language, colorScheme }: { language: string; colorScheme: string | null }) {
  return `${language}-${colorScheme}`;
}
