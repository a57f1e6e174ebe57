/** Searching texts for typed words. Pure. */

const FIRST_SYLLABLE = '가'.charCodeAt(0);
const LAST_SYLLABLE = '힣'.charCodeAt(0);
/** Initial and final consonants in the order of Unicode's syllables; finals as typed. */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FINALS =
  ',ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ'.split(',');
/** Syllables per initial consonant. */
const SYLLABLES = 588;
/** Consonant pairs that a keyboard joins into one letter. */
const JOINED: Record<string, string> = Object.fromEntries(
  [...'ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ'].map((letter, place) => [
    letter,
    FINALS.filter(({ length }) => length === 2)[place] ?? '',
  ]),
);

/** Normalizes for comparison: lower case, no accents, whole Hangul syllables. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/**
 * Returns a test whether a folded text has every word. Initial consonants match syllables (ㅇㄹ finds 알림); an unfinished
 * last syllable matches what it may become (견저 finds 견적서).
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

/** Pattern of one character; a consonant also matches every syllable it begins. */
function beginningWith(character: string): string {
  const place = INITIALS.indexOf(character);
  if (place < 0) return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  const first = FIRST_SYLLABLE + place * SYLLABLES;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(first + SYLLABLES - 1)}]`;
}

/** Pattern of the last character: a syllable may still get a final, or give it to the next one. */
function unfinished(character: string): string {
  const code = character.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return beginningWith(character);
  const final = FINALS[(code - FIRST_SYLLABLE) % FINALS.length] ?? '';
  const open = code - ((code - FIRST_SYLLABLE) % FINALS.length);
  if (final === '') return `[${character}-${String.fromCharCode(code + FINALS.length - 1)}]`;
  const before = String.fromCharCode(open + FINALS.indexOf(final.slice(0, -1)));
  return `(?:${character}|${before}${beginningWith(final.slice(-1))})`;
}

/** A test that passes if all do. A single test is returned itself: faster over tens of thousands of values. */
export function matchesAll<Value>(tests: readonly ((value: Value) => boolean)[]): (value: Value) => boolean {
  const [only] = tests;
  return tests.length === 1 && only ? only : (value) => tests.every((test) => test(value));
}
