/**
 * Times rounds of calls through one contender and of bare ones, one round for each message of the parent.
 *
 * Arguments: the mode, the compiled `calls.js` of the bare calls and of the contender, the server's address.
 */
import { setImmediate as macrotask } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { accessTokenBody, authorization, companiesBody, companyId } from "../answers.ts";
import type { Calls, Settings } from "../peers/settings.ts";

export type Mode = "token" | "list" | "loopback";

/** Microseconds a call. */
export interface Round {
  readonly bare: number;
  readonly contender: number;
}

type Call = () => PromiseLike<unknown>;

interface Plan {
  readonly body: string;
  /** Calls that follow each other without a macrotask, or that are under way at once. */
  readonly batch: number;
  /** Batches of a turn, and turns of a round. */
  readonly batches: number;
  readonly turns: number;
  readonly isParallel?: boolean;
  callOf(calls: Calls, settings: Settings): Call;
}

const tokenCall = (calls: Calls, settings: Settings): Call => {
  const call = calls.accessTokenCall(settings);
  return () => call(companyId);
};

const plans: { readonly [Name in Mode]: Plan } = {
  token: { body: accessTokenBody, batch: 100, batches: 10, turns: 6, callOf: tokenCall },
  list: {
    body: companiesBody,
    batch: 10,
    batches: 2,
    turns: 10,
    callOf: (calls, settings) => {
      const call = calls.companiesCall(settings);
      return () => call(1, 100);
    },
  },
  loopback: {
    body: accessTokenBody,
    batch: 64,
    batches: 6,
    turns: 8,
    isParallel: true,
    callOf: tokenCall,
  },
};

const [mode = "", bareFile = "", contenderFile = "", baseUrl = ""] = process.argv.slice(2);
const plan = plans[mode as Mode];

const headers = { "content-type": "application/json" };
const stub = async (): Promise<Response> => new Response(plan.body, { headers });
const fetch = plan.isParallel === true ? globalThis.fetch : stub;

async function load(file: string): Promise<Call> {
  const calls = (await import(pathToFileURL(file).href)) as Calls;
  const call = plan.callOf(calls, { baseUrl, authorization, fetch });
  // Contenders wrap what was answered differently; somewhere it must be.
  const answer = JSON.stringify(await call());
  const { accessToken, results } = JSON.parse(plan.body);
  if (!answer.includes(accessToken ?? results.at(-1).id)) {
    throw new Error(`Not what was answered: ${answer.slice(0, 500)}`);
  }
  return call;
}

async function sequential(call: Call): Promise<void> {
  for (let batch = 0; batch < plan.batches; batch++) {
    for (let index = 0; index < plan.batch; index++) await call();
    // Without it the collector's and the platform's own tasks would wait until the clock has stopped.
    await macrotask();
  }
}

async function parallel(call: Call): Promise<void> {
  let left = plan.batch * plan.batches;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: plan.batch }, lane));
}

const run = plan.isParallel === true ? parallel : sequential;

async function timed(call: Call): Promise<number> {
  // No collection is forced here: it throws away what the platform keeps warm, and doubles the cost of a bare call.
  await macrotask();
  const started = performance.now();
  await run(call);
  return performance.now() - started;
}

/**
 * Many short turns, so that what else the machine does falls on both alike. Who begins is drawn: the collector comes at
 * regular intervals, and with any regular order always to the same one.
 */
async function round(): Promise<Round> {
  const spent = { bare: 0, contender: 0 };
  for (let turn = 0; turn < plan.turns; turn++) {
    const isBareFirst = Math.random() < 0.5;
    if (isBareFirst) spent.bare += await timed(bareCall);
    spent.contender += await timed(contenderCall);
    if (!isBareFirst) spent.bare += await timed(bareCall);
  }
  const calls = plan.batch * plan.batches * plan.turns;
  return { bare: (spent.bare * 1000) / calls, contender: (spent.contender * 1000) / calls };
}

const bareCall = await load(bareFile);
const contenderCall = await load(contenderFile);

process.on("message", async () => process.send?.(await round()));
process.on("disconnect", () => process.exit());
