import type { Reason, Verdict } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import type { SourceName } from './sources.ts';
import type { Windows } from './windows.ts';

/** All that a rule may test of one load. */
export interface Evidence {
  load: Facts;
  context: MessageContext;
  /** Times of the sender's own views, ms, in any order. */
  ownViews: readonly number[];
  /** Load minus Send, ms; may be negative. */
  delay: number;
  /** A mail gateway loaded this message earlier. Later loads never change an earlier verdict. */
  gatewayBefore: boolean;
}

export interface Rule {
  reason: Reason;
  verdict: Verdict;
  when: (evidence: Evidence, windows: Windows) => boolean;
  /** The condition for docs/accuracy.md; `{name}` is replaced by that window's length. */
  words: string;
  sources: readonly SourceName[];
}

/** The rules as data, so that tests can mutate them. */
export interface Rulebook {
  /** The first match decides. */
  rules: readonly Rule[];
  /** Used when none matches. */
  otherwise: Rule;
  windows: Windows;
}

export function findRule(evidence: Evidence, { rules, otherwise, windows }: Rulebook): Rule {
  return rules.find(({ when }) => when(evidence, windows)) ?? otherwise;
}
