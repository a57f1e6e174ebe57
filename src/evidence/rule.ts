import type { Reason, Verdict } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import type { SourceName } from './sources.ts';
import type { Windows } from './windows.ts';

/** All that a rule may ask about one load. */
export interface Evidence {
  load: Facts;
  context: MessageContext;
  /** When the sender's own browser showed this message, ms; in any order. */
  ownViews: readonly number[];
  /** From Send to the load, ms; below 0 before it. */
  delay: number;
  /**
   * A mail gateway had loaded this message before. Of other loads a rule knows this alone, and only of earlier ones:
   * so no load can change what an earlier one was.
   */
  gatewayBefore: boolean;
}

export interface Rule {
  reason: Reason;
  verdict: Verdict;
  when: (evidence: Evidence, windows: Windows) => boolean;
  /** The same in words for docs/accuracy.md; `{name}` stands for the length of that window. */
  words: string;
  sources: readonly SourceName[];
}

/** What verdicts are made of: a table, so that tests can take it apart. */
export interface Rulebook {
  /** The first that matches decides. */
  rules: readonly Rule[];
  /** Where none matches. */
  otherwise: Rule;
  windows: Windows;
}

export function findRule(evidence: Evidence, { rules, otherwise, windows }: Rulebook): Rule {
  return rules.find(({ when }) => when(evidence, windows)) ?? otherwise;
}
