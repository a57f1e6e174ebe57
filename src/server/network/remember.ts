/** `compute`, asked once per text while it is among the latest `bound` texts asked for; texts over `longest` are not kept. */
export function remember<T>(
  compute: (text: string) => T,
  { bound = 2_000, longest = 500 }: { bound?: number; longest?: number } = {},
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const old = known.get(text);
    // A Map keeps the order of insertion: put back, it is the latest again.
    if (old !== undefined) known.delete(text);
    const value = old ?? compute(text);
    if (text.length <= longest) known.set(text, value);
    if (known.size > bound) known.delete(known.keys().next().value as string);
    return value;
  };
}
