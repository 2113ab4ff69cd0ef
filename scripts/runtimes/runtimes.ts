/** The runtimes, and how the promises are run on each. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { type Running, start } from "../processes.ts";
import { findChromium } from "./chromium.ts";
import type { Places } from "./scene.ts";
import { bytesOf, listen } from "./server.ts";

/** What a run needs: a folder of its own with the bundle in it, and the servers it talks to. */
interface Stage {
  readonly folder: string;
  readonly places: Places;
}

/** One runtime; `run` resolves with the lines that the promises reported. */
export interface Runtime {
  readonly name: string;
  run(stage: Stage): Promise<string>;
  /** Runs a program in a folder with packages in node_modules; absent where there is no such thing. */
  runInstalled?(folder: string, program: string): Promise<string>;
}

/** The name of the bundle in the folder of a stage. */
export const bundleName = "promises.mjs";

// All promises together take a few seconds; one that never settles must not hold up the rest.
const longestRunMs = 120_000;

/** A program of a package of this folder. */
function programOf(path: string): string {
  const program = join(import.meta.dirname, "node_modules", path);
  if (existsSync(program)) return program;
  throw new Error(
    `${program} is missing: run "npm ci" in scripts/runtimes, on Linux with glibc and x64.`,
  );
}

const node = (version: number): Runtime => ({
  name: `Node ${version}`,
  run: (stage) => runScript(stage, programOf(`node${version}/bin/node`), []),
  runInstalled: (folder, script) => runIn(folder, programOf(`node${version}/bin/node`), [script]),
});

export const runtimes: readonly Runtime[] = [
  node(20),
  node(22),
  node(24),
  node(26),
  {
    name: "Bun",
    run: (stage) => runScript(stage, programOf("bun/bin/bun"), ["run"]),
    runInstalled: (folder, script) =>
      runIn(folder, programOf("bun/bin/bun"), ["run", "--no-install", script]),
  },
  {
    name: "Deno",
    // With nothing allowed but the network: what reads a file or the environment fails here.
    run: (stage) =>
      runScript(stage, programOf("deno/deno"), [
        ...["run", "--no-config", "--no-lock", "--no-remote", "--no-npm", "--no-prompt"],
        "--allow-net=127.0.0.1",
      ]),
    runInstalled: (folder, script) =>
      runIn(folder, programOf("deno/deno"), [
        ...["run", "--no-lock", "--no-remote", "--no-prompt", "--node-modules-dir=manual", script],
      ]),
  },
  { name: "workerd", run: runWorker },
  { name: "Chromium", run: runPage },
];

/** What every runtime runs, but for how it hands on what is reported. */
const mainOf = (places: Places, report: string): string =>
  `await keepPromises(${JSON.stringify(places)}, (result) => ${report});`;

function runScript(
  { folder, places }: Stage,
  program: string,
  flags: readonly string[],
): Promise<string> {
  const script = `import { keepPromises } from "./${bundleName}";
${mainOf(places, "console.log(JSON.stringify(result))")}
`;
  writeFileSync(join(folder, "main.mjs"), script);
  return runIn(folder, program, [...flags, "main.mjs"]);
}

function runIn(folder: string, program: string, parameters: readonly string[]): Promise<string> {
  const running = startIn(folder, program, parameters);
  const result = running.ended.then(({ code, output }) => {
    if (code !== 0) throw new Error(`It ended with exit code ${code}.`);
    return output;
  });
  return limited(running, result);
}

/** Starts a program with an environment of its own, so that nothing is read from or left in the user's. */
const startIn = (folder: string, program: string, parameters: readonly string[]): Running =>
  start(program, parameters, {
    folder,
    environment: { PATH: process.env["PATH"], HOME: folder, DENO_DIR: folder, TMPDIR: folder },
  });

/** What `result` resolves with; where it fails or takes too long, what the program wrote is in the error. */
async function limited(running: Running, result: Promise<string>): Promise<string> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    running.stop();
  }, longestRunMs);
  try {
    return await result;
  } catch (error) {
    running.stop();
    const { output } = await running.ended;
    const reason = isLate ? `It had not ended after ${longestRunMs / 1000} s.` : error;
    throw new Error(`${reason}\n${output.slice(-4000)}`);
  } finally {
    clearTimeout(timer);
  }
}

async function runWorker({ folder, places }: Stage): Promise<string> {
  const worker = `import { keepPromises } from "./${bundleName}";
export default {
  async fetch() {
    const results = [];
    ${mainOf(places, "results.push(JSON.stringify(result))")}
    return new Response(results.join("\\n"));
  },
};
`;
  // Without "private" a worker reaches the public internet alone.
  const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "promises", worker = (
      modules = [
        (name = "worker.mjs", esModule = embed "worker.mjs"),
        (name = "${bundleName}", esModule = embed "${bundleName}"),
      ],
      compatibilityDate = "2026-11-01",
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "promises")],
);
`;
  writeFileSync(join(folder, "worker.mjs"), worker);
  writeFileSync(join(folder, "config.capnp"), configuration);
  const program = programOf("workerd/bin/workerd");
  const running = startIn(folder, program, ["serve", "config.capnp", "--control-fd=1"]);
  try {
    return await limited(running, answerOfWorker(running));
  } finally {
    running.stop();
  }
}

async function answerOfWorker(running: Running): Promise<string> {
  const [, port] = await running.wrote(/"event":"listen".*"port":(\d+)/);
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  if (!answer.ok) throw new Error(`The worker answered ${answer.status}.`);
  return answer.text();
}

async function runPage({ folder, places }: Stage): Promise<string> {
  const program = await findChromium();
  const page = await servePage(folder, places);
  const profile = join(folder, "profile");
  mkdirSync(profile);
  const running = startIn(folder, program, [
    ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    // Nothing of the browser's own may go out: it would be refused, at length, on a closed network.
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ...["--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage"],
    ...[`--user-data-dir=${profile}`, "--enable-logging=stderr", page.url],
  ]);
  const early = running.ended.then(() => Promise.reject(new Error("Chromium ended early.")));
  try {
    return await limited(running, Promise.race([page.report, early]));
  } finally {
    running.stop();
    await running.ended;
    page.close();
  }
}

/** Serves a page that runs the promises and posts what they reported; its origin is none of the API's. */
async function servePage(
  folder: string,
  places: Places,
): Promise<{ readonly url: string; readonly report: Promise<string>; close(): void }> {
  const script = `import { keepPromises } from "./${bundleName}";
const results = [];
${mainOf(places, "results.push(JSON.stringify(result))")}
await fetch("/report", { method: "POST", body: results.join("\\n") });
`;
  const files: { readonly [path: string]: readonly [type: string, content: string] } = {
    "/": ["text/html", '<!doctype html><script type="module" src="/main.mjs"></script>'],
    "/main.mjs": ["text/javascript", script],
    [`/${bundleName}`]: ["text/javascript", readFileSync(join(folder, bundleName), "utf8")],
  };
  let settle = (_report: string): void => {};
  const report = new Promise<string>((resolve) => {
    settle = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.url === "/report") {
      const results = await bytesOf(request);
      response.end();
      return settle(String(results));
    }
    const [type, content] = files[request.url ?? ""] ?? [];
    if (content === undefined) return void response.writeHead(404).end();
    response.setHeader("Content-Type", `${type}; charset=utf-8`).end(content);
  });
  const url = await listen(server);
  return { url, report, close: () => server.close().closeAllConnections() };
}
