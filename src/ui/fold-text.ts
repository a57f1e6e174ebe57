/** How a word that was typed is looked for in a text. Pure. */

/** First consonants in the order of Unicode's syllables. */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FIRST_SYLLABLE = 0xac00;
/** Syllables that begin with the same consonant. */
const SYLLABLES = 588;

/** One spelling for comparing: small letters, and Hangul as whole syllables however it was typed. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Whether each word is in the text; first consonants alone find what begins with them, as Koreans type them: ㅇㄹ finds 알림. */
export function hasWords(text: string, words: string): boolean {
  const folded = fold(text);
  const initials = folded.replace(/[가-힣]/g, initialOf).replace(/\s/g, '');
  return fold(words)
    .split(/\s+/)
    .every((word) => (/^[ㄱ-ㅎ]+$/.test(word) ? initials : folded).includes(word));
}

function initialOf(syllable: string): string {
  return INITIALS[Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES)] ?? syllable;
}
