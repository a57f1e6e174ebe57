/**
 * Whether an address of mail.google.com is all of Gmail, where a part after # navigates. Not a mail or print window
 * (another path, or `view`), nor a mailto window (`tf`).
 */
export function isMailbox(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  return /^\/mail(\/u(\/\d+)?)?\/?$/.test(pathname) && !searchParams.has('view') && !searchParams.has('tf');
}
