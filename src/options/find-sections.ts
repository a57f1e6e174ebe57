import { fold, wordFinder } from '../ui/fold-text.ts';
import { t } from '../ui/i18n.ts';
import type { Section } from './section.ts';

/** Sections that contain the typed words. */
export function findSections(sections: readonly Section[], words: string): readonly Section[] {
  const has = wordFinder(words);
  return sections.filter(({ title, foundBy }) => has(fold([title, ...foundBy].map((key) => t(key)).join('\n'))));
}
