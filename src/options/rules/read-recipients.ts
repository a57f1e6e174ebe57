/** Reads typed addresses, domains and labels, or says what is wrong. Pure. */
import { RULE_TEXT_LIMIT, ruleKey } from '../../mail/receipt-rules.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

const DOMAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)+$/u;
const MAILBOX = /^[^\s@<>()[\],;:"\\]+$/u;

export type Reading<T> = { value: T } | { error: string };

/** Target of a rule: an address, `@domain`, or a label's name. */
export function readTarget(typed: string): Reading<string> {
  const text = tidy(typed);
  if (text === '') return wrong('ruleErrorEmpty', text);
  if (text.includes('@')) return readRecipient(text);
  if (DOMAIN.test(text)) return wrong('ruleErrorBareDomain', text);
  return isLong(text) ? wrong('ruleErrorLong', text) : { value: text };
}

/** Members of a label: addresses and domains by line or comma, without repeats. */
export function readMembers(typed: string): Reading<string[]> {
  const members = new Map<string, string>();
  for (const text of typed.split(/[\n,;]/).map(tidy)) {
    if (text === '') continue;
    const read = text.includes('@') ? readRecipient(text) : wrong(isDomain(text), text);
    if ('error' in read) return read;
    if (!members.has(ruleKey(read.value))) members.set(ruleKey(read.value), read.value);
  }
  return { value: [...members.values()] };
}

/** Accepts `Kim <kim@hanbit.example>`, as mail programs copy it. */
function readRecipient(text: string): Reading<string> {
  const bare = (/<([^<>]*)>$/.exec(text)?.[1] ?? text).trim().toLowerCase();
  const at = bare.lastIndexOf('@');
  const [mailbox, domain] = [bare.slice(0, at), bare.slice(at + 1)];
  if (isLong(bare)) return wrong('ruleErrorLong', text);
  if (mailbox === '') return DOMAIN.test(domain) ? { value: bare } : wrong('ruleErrorDomain', text);
  return MAILBOX.test(mailbox) && DOMAIN.test(domain) ? { value: bare } : wrong('ruleErrorAddress', text);
}

function isDomain(text: string): MessageKey {
  return DOMAIN.test(text) ? 'ruleErrorBareDomain' : 'ruleErrorMember';
}

function wrong(key: MessageKey, text: string): { error: string } {
  return { error: t(key, { text, limit: RULE_TEXT_LIMIT }) };
}

function isLong(text: string): boolean {
  return text.length > RULE_TEXT_LIMIT;
}

/** Korean keyboards may type ＠ and ．. */
function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
