/** How words that were typed are looked for in texts. Pure. */

/** First consonants, in the order of Unicode's syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = '가'.charCodeAt(0);
/** Syllables that begin with the same consonant. */
const SYLLABLES = 588;

/** One spelling for comparing: small letters, and Hangul as whole syllables however it was typed. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * A function that says of a folded text whether it has each of these words. First consonants alone find what begins with
 * them, as Koreans type them: ㅇㄹ finds 알림.
 */
export function wordFinder(words: string): (folded: string) => boolean {
  const tests = fold(words).split(/\s+/).filter(Boolean).map(wordTest);
  return (folded) => tests.every((test) => test(folded));
}

function wordTest(word: string): (folded: string) => boolean {
  if (!/^[ㄱ-ㅎ]+$/.test(word)) return (folded) => folded.includes(word);
  const pattern = new RegExp([...word].map(beginningWith).join('\\s*'));
  return (folded) => pattern.test(folded);
}

/** The consonant itself, or any syllable that begins with it. */
function beginningWith(consonant: string): string {
  const place = INITIALS.indexOf(consonant);
  if (place < 0) return consonant;
  const first = FIRST_SYLLABLE + place * SYLLABLES;
  return `[${consonant}${String.fromCharCode(first)}-${String.fromCharCode(first + SYLLABLES - 1)}]`;
}
