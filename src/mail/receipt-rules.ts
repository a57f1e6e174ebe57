/** A person's rules: who is always, or never, asked for a receipt. */
import { canonicalAddress } from './addresses.ts';

export const RULE_ASKS = ['always', 'never'] as const;

export interface ReceiptRule {
  ask: (typeof RULE_ASKS)[number];
  /** An address, a domain with its subdomains (`@hanbit.example`), or a label: a name without `@`. */
  of: string;
  /** A label's addresses and domains. Absent for others. */
  members?: string[] | undefined;
}

/** Limit of all rules as JSON, bytes: they share one sealed text with other settings. */
const RULES_LIMIT = 20_000;
/** Characters of an address, domain or label. */
export const RULE_TEXT_LIMIT = 254;

export function rulesFit(rules: readonly ReceiptRule[]): boolean {
  return new TextEncoder().encode(JSON.stringify(rules)).length <= RULES_LIMIT;
}

/** No two rules have one key. */
export function areDistinct(rules: readonly ReceiptRule[]): boolean {
  return new Set(rules.map(({ of }) => ruleKey(of))).size === rules.length;
}

/** The most specific first. */
const KINDS = ['address', 'label', 'domain'] as const;

export function ruleKind({ of }: Pick<ReceiptRule, 'of'>): (typeof KINDS)[number] {
  if (of.startsWith('@')) return 'domain';
  return of.includes('@') ? 'address' : 'label';
}

/** Normalizes spelling: no two rules may share a key. */
export function ruleKey(of: string): string {
  return of.includes('@') ? recipientKey(of) : of.normalize('NFC').toLowerCase();
}

/** Rules by address or domain, looked up per recipient. */
export type RuleIndex = ReadonlyMap<string, readonly ReceiptRule[]>;

export function indexRules(rules: readonly ReceiptRule[]): RuleIndex {
  const index = new Map<string, ReceiptRule[]>();
  for (const rule of rules) {
    for (const key of new Set(rulePatterns(rule).map(recipientKey))) index.set(key, [...(index.get(key) ?? []), rule]);
  }
  return index;
}

/** The most specific rule of this kind for any of these addresses. Null: none. */
export function findRule(index: RuleIndex, ask: ReceiptRule['ask'], addresses: readonly string[]): ReceiptRule | null {
  const found = addresses.flatMap(keysOf).flatMap((key) => index.get(key) ?? []);
  return found.filter((rule) => rule.ask === ask).toSorted(bySpecificity)[0] ?? null;
}

/** The rule that disables this one, as never wins over always. Null: none. */
export function overrulingRule(index: RuleIndex, rule: ReceiptRule): ReceiptRule | null {
  if (rule.ask === 'never') return null;
  const never = rulePatterns(rule).map((one) => findRule(index, 'never', [one]));
  return never.includes(null) ? null : (never[0] ?? null);
}

/** Addresses and domains. */
function rulePatterns({ of, members }: ReceiptRule): string[] {
  return ruleKind({ of }) === 'label' ? (members ?? []) : [of];
}

/** The longer of two domains first; ties by spelling, to be stable. */
function bySpecificity(a: ReceiptRule, b: ReceiptRule): number {
  const [kindA, kindB] = [KINDS.indexOf(ruleKind(a)), KINDS.indexOf(ruleKind(b))];
  if (kindA !== kindB) return kindA - kindB;
  if (ruleKind(a) === 'domain' && a.of.length !== b.of.length) return b.of.length - a.of.length;
  return a.of < b.of ? -1 : Number(a.of > b.of);
}

/** The address, its domain, and each domain above. */
function keysOf(address: string): string[] {
  const key = recipientKey(address);
  const names = key.slice(key.lastIndexOf('@') + 1).split('.');
  return [key, ...names.map((_, from) => `@${names.slice(from).join('.')}`)];
}

/** Of an address or `@domain`. Domains in Punycode: Gmail may show 한빛.example either way. */
function recipientKey(text: string): string {
  const key = canonicalAddress(text);
  const from = key.lastIndexOf('@') + 1;
  const domain = key.slice(from);
  const plain = /^[\x20-\x7e]*$/.test(domain) ? domain : URL.parse(`http://${domain}`)?.hostname;
  return key.slice(0, from) + (plain ?? domain);
}
