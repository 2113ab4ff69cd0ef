/** The middle of an odd number of values; the upper middle of an even one. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The same things, begun at another one in each round, so that none always follows the same one. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const turn = round % items.length;
  return [...items.slice(turn), ...items.slice(0, turn)];
}
