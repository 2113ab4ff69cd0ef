/** The circles in a graph of names, found in one pass over it (Tarjan 1972), however deep it is. */

export interface Circles {
  /** Whether a name leads back to itself. */
  has(name: string): boolean;
  /** Whether two names lead to each other. */
  isShared(one: string, other: string): boolean;
  /** Whether going from one to the other closes a circle, in a walk that starts with the first name of the graph. */
  isClosedBy(one: string, other: string): boolean;
}

/** What stands on the way that is being walked. */
interface Step {
  readonly name: string;
  readonly index: number;
  readonly targets: readonly string[];
  /** The first target that has not been looked at. */
  next: number;
  /** The lowest index that is known to be reached from here. */
  lowest: number;
}

/** `graph` has for every name those that it leads to; others than its own names are passed over. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): Circles {
  const group = new Map<string, number>();
  const closing = new Map<string, Set<string>>();
  const steps = new Map<string, Step>();
  const ungrouped: string[] = [];
  const way: Step[] = [];
  const onWay = new Set<string>();
  const enter = (name: string): void => {
    const index = steps.size;
    const step = { name, index, targets: graph.get(name) ?? [], next: 0, lowest: index };
    steps.set(name, step);
    ungrouped.push(name);
    way.push(step);
    onWay.add(name);
  };
  const leave = ({ name, index, lowest }: Step): void => {
    way.pop();
    onWay.delete(name);
    const around = way.at(-1);
    if (around) around.lowest = Math.min(around.lowest, lowest);
    if (lowest < index) return;
    for (const member of ungrouped.splice(ungrouped.lastIndexOf(name))) group.set(member, index);
  };
  for (const start of graph.keys()) {
    if (!steps.has(start)) enter(start);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const target = step.targets[step.next++];
      if (target === undefined) {
        leave(step);
        continue;
      }
      if (!graph.has(target)) continue;
      const known = steps.get(target);
      if (!known) enter(target);
      else if (!group.has(target)) step.lowest = Math.min(step.lowest, known.index);
      if (known && onWay.has(target)) {
        const others = closing.get(step.name) ?? new Set();
        closing.set(step.name, others.add(target));
      }
    }
  }
  const sizes = new Map<number, number>();
  for (const index of group.values()) sizes.set(index, (sizes.get(index) ?? 0) + 1);
  return {
    has: (name) =>
      (sizes.get(group.get(name) ?? -1) ?? 0) > 1 || closing.get(name)?.has(name) === true,
    isShared: (one, other) => group.has(one) && group.get(one) === group.get(other),
    isClosedBy: (one, other) => closing.get(one)?.has(other) === true,
  };
}
