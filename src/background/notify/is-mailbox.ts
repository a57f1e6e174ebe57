/**
 * Whether this address of mail.google.com is all of Gmail, which a place behind the # leads through. A mail or its print in a window
 * of its own is not: it has another path, or says which view it is (`view`). Nor is a window to write in, as a mailto link opens it (`tf`).
 */
export function isMailbox(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  return /^\/mail(\/u(\/\d+)?)?\/?$/.test(pathname) && !searchParams.has('view') && !searchParams.has('tf');
}
