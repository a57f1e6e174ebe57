/** Parses the date Gmail shows: "Mon, Nov 23, 2026, 2:02 PM", "2026년 11월 23일 (월) 오후 2:02". */

const TIME = /(?<!\d)(\d{1,2}) ?[:.] ?(\d{2})(?!\d)/;
/** After a leading year, every language puts the month. */
const NUMBERS = /(?<!\d)(\d{4}) ?[-./년年] ?(\d{1,2}) ?[-./월月] ?(\d{1,2})(?!\d)/;
const YEAR = /(?<!\d)(\d{4})(?!\d)/;
const DAY = /(?<!\d)(\d{1,2})(?!\d)/;
/** Gmail began in 2004; years past the other belong to another calendar (Thailand's 2569 is 2026). */
const EARLIEST_YEAR = 2004;
const LATEST_YEAR = 2200;
const WORDS = /[\p{L}\p{M}]+/gu;

/** ms, to the minute, local time; null if ambiguous, as 3/4/2026. `language`: Gmail's own (`en`, `ko`, `de`, …). */
export function readShownDate(text: string, language: string): number | null {
  let rest = normalize(text);
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match?.slice(1).map(Number) ?? [];
  };
  const numbers = take(NUMBERS);
  const [shownHour, minute] = take(TIME);
  const { months, halves } = getNames(language);
  const words = rest.match(WORDS) ?? [];
  const named = findLastNamed(words, months);
  const [year, month, day] =
    numbers.length > 0 ? numbers : [...take(YEAR), ...(named === null ? [] : [named + 1]), ...take(DAY)];
  if (shownHour === undefined || minute === undefined || !year || !month || !day) return null;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  const half = findLastNamed(words, halves);
  const hour = half === null ? shownHour : (shownHour % 12) + 12 * half;
  const date = new Date(year, month - 1, day, hour, minute);
  const real = date.getMonth() === month - 1 && date.getDate() === day && date.getMinutes() === minute && hour < 24;
  return real ? date.getTime() : null;
}

interface Names {
  /** Each month's names. */
  months: Set<string>[];
  /** Names of the hours before noon, and after. */
  halves: Set<string>[];
}

const namesByLanguage = new Map<string, Names>();

function getNames(language: string): Names {
  const names = namesByLanguage.get(language) ?? makeNames(language);
  namesByLanguage.set(language, names);
  return names;
}

function makeNames(language: string): Names {
  const part = (type: 'month' | 'dayPeriod', options: Intl.DateTimeFormatOptions, date: Date) => {
    const format = new Intl.DateTimeFormat([language.replace('_', '-'), 'en'], options);
    return format
      .formatToParts(date)
      .flatMap((one) => (one.type === type ? (normalize(one.value).match(WORDS) ?? []) : []));
  };
  const months = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(2026, month, 15);
    const styles = (['short', 'long'] as const).flatMap((style) => [
      ...part('month', { day: 'numeric', month: style, year: 'numeric' }, date),
      ...part('month', { month: style }, date),
    ]);
    return new Set(styles);
  });
  // Vietnamese uses one word for all months: ignore it.
  const own = months.map(
    (names) => new Set([...names].filter((name) => months.filter((m) => m.has(name)).length === 1)),
  );
  const halves = [1, 13].map((hour) => {
    const date = new Date(2026, 0, 1, hour);
    return new Set([hour < 12 ? 'am' : 'pm', ...part('dayPeriod', { hour: 'numeric', hour12: true }, date)]);
  });
  return { months: own, halves };
}

/** Index of the last word found in the table. Weekdays precede months: Spanish "mar" is both. */
function findLastNamed(words: readonly string[], table: readonly Set<string>[]): number | null {
  const found = words.map((word) => table.findIndex((names) => names.has(word))).filter((at) => at >= 0);
  return found.at(-1) ?? null;
}

/** Lower case, single spaces, no direction marks, "pm". */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u200e\u200f]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\b([ap])\. ?m\./g, '$1m');
}
