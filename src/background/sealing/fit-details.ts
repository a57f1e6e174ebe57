/** Large mails made to fit a sealed message. The count of recipients travels beside it, so what is left out shows as left out. */
import type { MailDetails, Person } from '../../mail/tracked-mail.ts';
import { TEXT_LIMIT } from './envelope.ts';

/** Characters of a subject that are always kept. */
const SUBJECT_LIMIT = 500;

const encoder = new TextEncoder();
const withoutName = ({ address }: Person): Person => ({ address, name: null });

/** The details as JSON bytes: whole where they fit, else shorter step by step: subject, names, last recipients. */
export function fitDetails(details: MailDetails): Uint8Array<ArrayBuffer> {
  const whole = encode(details);
  if (fits(whole)) return whole;
  const short = { ...details, subject: shorten(details.subject) };
  const shortened = encode(short);
  if (fits(shortened)) return shortened;
  const to = short.to.map(withoutName);
  const cc = short.cc.map(withoutName);
  const bcc = short.bcc.map(withoutName);
  const first = (count: number) =>
    encode({
      ...short,
      to: to.slice(0, count),
      cc: cc.slice(0, Math.max(0, count - to.length)),
      bcc: bcc.slice(0, Math.max(0, count - to.length - cc.length)),
    });
  let kept = 0;
  let tooMany = to.length + cc.length + bcc.length + 1;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (fits(first(middle))) kept = middle;
    else tooMany = middle;
  }
  return first(kept);
}

function shorten(subject: string): string {
  const characters = [...subject];
  return characters.length > SUBJECT_LIMIT ? `${characters.slice(0, SUBJECT_LIMIT - 1).join('')}…` : subject;
}

function encode(details: MailDetails): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(details));
}

function fits(text: Uint8Array): boolean {
  return text.length <= TEXT_LIMIT;
}
