/** A registry of our own for a rehearsal: a real one, on loopback, with nothing behind it and gone afterwards. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { start } from "../processes.ts";
import { toolProgram } from "./tools.ts";

/** Where to publish to. */
export interface Registry {
  /** Ends with a slash. */
  readonly url: string;
  /** The npm configuration that may publish there; absent where it is the user's own. */
  readonly userConfig?: string;
}

/** A registry that runs until it is stopped. */
export interface RunningRegistry extends Registry {
  stop(): void;
}

/** Starts Verdaccio with its storage in a folder, which keeps what was published there before. */
export async function startRegistry(folder: string): Promise<RunningRegistry> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  // As a number: of a name, clients try the addresses in turn, and a busy machine is too slow for that.
  const address = `127.0.0.1:${port}`;
  const url = `http://${address}/`;
  const config = join(folder, "config.json");
  writeFileSync(config, JSON.stringify(configuration(folder)));
  const userConfig = join(folder, "npmrc");
  // Anybody may publish here; npm does not try without some token.
  writeFileSync(userConfig, `//${address}/:_authToken=rehearsal\n`);
  const registry = start(
    process.execPath,
    [toolProgram("verdaccio"), "--config", config, "--listen", address],
    { folder },
  );
  await Promise.race([
    answering(url),
    registry.ended.then(({ output }) => {
      throw new Error(`The registry for the rehearsal did not start:\n${output}`);
    }),
  ]);
  return { url, userConfig, stop: registry.stop };
}

const configuration = (folder: string): object => ({
  storage: join(folder, "storage"),
  auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
  // No uplink: what is not published here is not here.
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$all" } },
  web: { enable: false },
  log: { type: "stdout", format: "pretty", level: "warn" },
  max_body_size: "100mb",
});

/** Waits until the registry answers; it says nothing when it is ready. */
async function answering(url: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error("The registry for the rehearsal did not start within a minute.");
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
