import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "../budgets.ts";
import { execute } from "../processes.ts";
import { compiled, type Project } from "../project.ts";
import { median, rotated } from "../statistics.ts";

const rounds = 25;
const warmUps = 2;
const emptyName = "empty process";

/** What a process takes that imports and constructs and does nothing else, beside one that does not even that. */
export async function startTimes(projects: readonly Project[], scratch: string): Promise<Figures> {
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  writeFileSync(join(scratch, "empty.js"), "");
  const programs: readonly (readonly [string, string])[] = [
    [emptyName, join(scratch, "empty.js")],
    ...projects.map(
      (project) => [project.contender.name, compiled(project, "one-operation")] as const,
    ),
  ];
  const times = new Map(programs.map(([name]) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, file] of rotated(programs, round + warmUps)) {
      const started = performance.now();
      await execute(process.execPath, [file], scratch);
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  const empty = times.get(emptyName) ?? [];
  return new Map(
    projects.map(({ contender: { name } }) => {
      const own = times.get(name) ?? [];
      const ratios = own.map((time, round) => time / (empty[round] ?? Number.NaN));
      return [name, { absolute: median(own), ratio: median(ratios) }];
    }),
  );
}
