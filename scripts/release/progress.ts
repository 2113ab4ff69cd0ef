/** What a release says while it works: one line for each step, with how long it took. */

/** Writes a line. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Does a step of a release and says so. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  say(`${title} …`);
  const started = performance.now();
  const result = await work();
  say(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
