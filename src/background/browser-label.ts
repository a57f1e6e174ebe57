const BROWSERS: readonly [RegExp, string][] = [
  [/ Edg\//, 'Edge'],
  [/ OPR\//, 'Opera'],
  [/ Chrome\//, 'Chrome'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** "Chrome on macOS": what a user agent is called in the list of devices. */
export function browserLabel(userAgent: string): string {
  const name = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return `${name(BROWSERS) ?? 'Browser'} on ${name(SYSTEMS) ?? 'another system'}`;
}
