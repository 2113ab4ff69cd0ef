/** The timed calls: a process for each contender, all alive at once, taking turns. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Figure, Figures } from "../budgets.ts";
import type { Mode, Round } from "../child/worker.ts";
import { benchFolder } from "../paths.ts";
import { baseline } from "../peers/index.ts";
import { end, start } from "../processes.ts";
import { compiled, type Project } from "../project.ts";
import { median, rotated } from "../statistics.ts";

const warmUps = 4;
// As many as make the medians of two runs agree: short rounds and many of them where a call is short.
const roundsOf: { readonly [Name in Mode]: number } = { token: 41, list: 25, loopback: 21 };

/**
 * Times the calls of every contender beside bare ones.
 *
 * Contenders do not share a process, because functions of the platform that have seen the objects of several clients
 * are compiled for all of them. Each process times the bare calls too, right beside, and a ratio is of one round of one
 * process.
 */
export async function callTimes(
  mode: Mode,
  projects: readonly Project[],
  baseUrl: string,
): Promise<Figures> {
  const bare = projects.find(({ contender }) => contender === baseline);
  if (bare === undefined) throw new Error("There are no bare calls to compare with.");
  const workers = projects.map((project) => ({
    name: project.contender.name,
    rounds: [] as Round[],
    child: startChild("worker.ts", [
      mode,
      compiled(bare, "calls"),
      compiled(project, "calls"),
      baseUrl,
    ]),
  }));
  for (let round = -warmUps; round < roundsOf[mode]; round++) {
    for (const worker of rotated(workers, round + warmUps)) {
      const measured = await ask<Round>(worker.child, worker.name);
      if (round >= 0) worker.rounds.push(measured);
    }
  }
  await Promise.all(workers.map(({ child }) => end(child)));
  return new Map(workers.map((worker) => [worker.name, figureOf(mode, worker.rounds)]));
}

// Throughput is what a time is the inverse of.
function figureOf(mode: Mode, measured: readonly Round[]): Figure {
  const time = median(measured.map(({ contender }) => contender));
  return mode === "loopback"
    ? {
        absolute: 1e6 / time,
        ratio: median(measured.map(({ bare, contender }) => bare / contender)),
      }
    : { absolute: time, ratio: median(measured.map(({ bare, contender }) => contender / bare)) };
}

/** A server on loopback in a process of its own, for as long as `use` runs. */
export async function withServer<Result>(
  use: (baseUrl: string) => Promise<Result>,
): Promise<Result> {
  const child = startChild("server.ts", []);
  try {
    return await use(`http://127.0.0.1:${await ask<number>(child, "the server")}`);
  } finally {
    await end(child);
  }
}

function startChild(file: string, arguments_: readonly string[]): ChildProcess {
  const program = join(benchFolder, "child", file);
  return start(process.execPath, [program, ...arguments_], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Sends a child a message and waits for its answer. */
async function ask<Answer>(child: ChildProcess, name: string): Promise<Answer> {
  const ended = new AbortController();
  const failure = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`The process of ${name} ended with code ${code}.`);
  });
  const answer = once(child, "message", { signal: ended.signal });
  child.send({});
  try {
    const [message] = await Promise.race([answer, failure]);
    return message as Answer;
  } finally {
    ended.abort();
    await Promise.allSettled([answer, failure]);
  }
}
