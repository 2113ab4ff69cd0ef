/** How often each value is there. */
export function counted<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The entry that counts most, with its count; of several the first. */
export function most<Value>(counts: ReadonlyMap<Value, number>): [Value, number] | undefined {
  return [...counts].sort((a, b) => b[1] - a[1])[0];
}
