/** The test that all of these pass. One alone is itself: over tens of thousands of values the step between is felt. */
export function allOf<Value>(tests: readonly ((value: Value) => boolean)[]): (value: Value) => boolean {
  const [only] = tests;
  return tests.length === 1 && only ? only : (value) => tests.every((test) => test(value));
}
