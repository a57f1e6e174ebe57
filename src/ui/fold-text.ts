/** How words that were typed are looked for in texts. Pure. */

const FIRST_SYLLABLE = '가'.charCodeAt(0);
const LAST_SYLLABLE = '힣'.charCodeAt(0);
/** First consonants, and the consonants at a syllable's end as they were typed, in the order of Unicode's syllables. */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FINALS =
  ',ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ'.split(',');
/** Syllables that begin with the same consonant. */
const SYLLABLES = 588;
/** Two consonants that a keyboard joins into one letter while only consonants are typed. */
const JOINED: Record<string, string> = Object.fromEntries(
  [...'ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ'].map((letter, place) => [
    letter,
    FINALS.filter(({ length }) => length === 2)[place] ?? '',
  ]),
);

/** One spelling for comparing: small letters without accents, and Hangul as whole syllables however it was typed. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/**
 * A function that says of a folded text whether it has each of these words. As Koreans expect, first consonants alone find
 * what begins with them (ㅇㄹ finds 알림), and a last syllable that is still being typed what it may become (견저 finds 견적서).
 */
export function wordFinder(words: string): (folded: string) => boolean {
  return matchesAll(fold(words).split(/\s+/).filter(Boolean).map(wordTest));
}

function wordTest(word: string): (folded: string) => boolean {
  if (!/[ㄱ-ㅎ가-힣]/.test(word)) return (folded) => folded.includes(word);
  const letters = [...word.replace(/[ㄳ-ㅄ]/g, (letter) => JOINED[letter] ?? letter)];
  const last = letters.pop() ?? '';
  const initials = /^[ㄱ-ㅎ]+$/.test(word);
  const pattern = [...letters.map(beginningWith), unfinished(last)].join(initials ? '\\s*' : '');
  const expression = new RegExp(pattern);
  return (folded) => expression.test(folded);
}

/** A consonant itself, or any syllable that begins with it; all other characters as they are. */
function beginningWith(character: string): string {
  const place = INITIALS.indexOf(character);
  if (place < 0) return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const first = FIRST_SYLLABLE + place * SYLLABLES;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(first + SYLLABLES - 1)}]`;
}

/** What the last character may be of: a syllable may get an end, or its end begin the next one. */
function unfinished(character: string): string {
  const code = character.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return beginningWith(character);
  const final = FINALS[(code - FIRST_SYLLABLE) % FINALS.length] ?? '';
  const open = code - ((code - FIRST_SYLLABLE) % FINALS.length);
  if (final === '') return `[${character}-${String.fromCharCode(code + FINALS.length - 1)}]`;
  const before = String.fromCharCode(open + FINALS.indexOf(final.slice(0, -1)));
  return `(?:${character}|${before}${beginningWith(final.slice(-1))})`;
}

/** The test that all of these pass. One alone is itself: over tens of thousands of values the step between is felt. */
export function matchesAll<Value>(tests: readonly ((value: Value) => boolean)[]): (value: Value) => boolean {
  const [only] = tests;
  return tests.length === 1 && only ? only : (value) => tests.every((test) => test(value));
}
