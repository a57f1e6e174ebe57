/**
 * A function that gives of values which are alike always the first, so that the others need not be kept. Of nothing that will be changed;
 * compared as JSON.
 */
export function keepOnce(): <Value>(value: Value) => Value {
  const kept = new Map<string, unknown>();
  return <Value>(value: Value) => {
    const key = JSON.stringify(value);
    if (!kept.has(key)) kept.set(key, value);
    return kept.get(key) as Value;
  };
}
