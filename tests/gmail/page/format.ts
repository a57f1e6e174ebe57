/** Formats dates and names for lists and mails. */
import type { Person } from '../mail.ts';
import { myself, setup, translate } from './setup.ts';

const locale = setup.language === 'ko' ? 'ko-KR' : 'en-US';
const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
const full = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

export function shortDate(at: number): string {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString() ? clock.format(date) : day.format(date);
}

export function fullDate(at: number): string {
  return full.format(new Date(at));
}

export function shownName(person: Person): string {
  if (person.address === myself.address) return translate('me', '나');
  return person.name || (person.address.split('@')[0] ?? person.address);
}

/** Derives an avatar colour from the person. */
export function avatarColour(person: Person): string {
  let hash = 0;
  for (const letter of person.address) hash = (hash * 31 + letter.charCodeAt(0)) % 360;
  return `hsl(${hash} 45% 45%)`;
}
