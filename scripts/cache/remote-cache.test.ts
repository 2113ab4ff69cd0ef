/** Two machines share what they build, and one that cannot reach or trust the other builds for itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, globSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, executedIn, root, runTurbo } from "./repository-copy.ts";

const token = "a token that clients of this test know";
const signatureKey = "a key that clients of this test sign with";
const team = "team";

const folder = mkdtempSync(join(tmpdir(), "cache-server-"));
let server: ChildProcess;
let address: string;
let first: string;
let second: string;

beforeAll(async () => {
  server = spawn(
    process.execPath,
    [join(root, "scripts/cache-server.ts"), "--port", "0", "--folder", folder],
    {
      env: { ...process.env, TURBO_TOKEN: token, TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  address = await new Promise((found, failed) => {
    server.stdout?.on("data", (data: Buffer) => {
      const [url] = /http:\/\/[\d.:]+/.exec(data.toString()) ?? [];
      if (url) found(url);
    });
    server.on("close", () => failed(new Error("the server has ended")));
  });
  [first, second] = [copyRepository(), copyRepository()];
});

afterAll(() => {
  server.kill();
  for (const each of [folder, first, second]) rmSync(each, { recursive: true, force: true });
});

const settings = (): { [name: string]: string } => ({
  TURBO_API: address,
  TURBO_TEAM: team,
  TURBO_TOKEN: token,
  TURBO_REMOTE_CACHE_SIGNATURE_KEY: signatureKey,
});

/** Builds on a machine whose own cache is empty; what is built stays out of the checkout's. */
function build(
  copy: string,
  environment: { [name: string]: string },
): { executed: string[]; output: string } {
  for (const dist of readdirSync(join(copy, "packages")))
    rmSync(join(copy, "packages", dist, "dist"), { recursive: true, force: true });
  const cache = mkdtempSync(join(tmpdir(), "turbo-local-"));
  try {
    const { output } = runTurbo(copy, ["build", `--cache-dir=${cache}`], environment);
    return { executed: executedIn(output), output };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

describe("a second machine", () => {
  test("builds nothing that the first one has built", () => {
    expect(build(first, settings()).executed.length).toBeGreaterThan(4);
    const { executed, output } = build(second, settings());
    expect(executed).toEqual([]);
    expect(output).toContain("Remote caching enabled");
    expect(readdirSync(join(second, "packages/runtime/dist"))).toContain("index.js");
  });

  test("builds nothing in another time zone, language, home and folder", () => {
    const elsewhere = { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", HOME: folder, USER: "somebody" };
    expect(build(second, { ...settings(), ...elsewhere }).executed).toEqual([]);
  });
});

describe("a machine builds for itself, with a warning, where", () => {
  test.each([
    ["its token is wrong", { TURBO_TOKEN: "x".repeat(32) }, /failed to contact remote cache.*401/],
    [
      "its signature key is another",
      { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "x".repeat(32) },
      /409 Conflict/,
    ],
    ["the server is down", { TURBO_API: "http://127.0.0.1:9" }, /Remote caching unavailable/],
  ])("%s", (_, change, warning) => {
    const { executed, output } = build(second, { ...settings(), ...change });
    expect(executed.length).toBeGreaterThan(4);
    expect(output).toMatch(new RegExp(`WARNING.*${warning.source}`));
    expect(readdirSync(join(second, "packages/runtime/dist"))).toContain("index.js");
    // Nobody else has to build because of it.
    expect(build(first, settings()).executed).toEqual([]);
  });
});

test("an artifact that was changed on the server is not used, and is replaced", () => {
  const artifacts = globSync(`*/${team}/*`, { cwd: folder }).filter((name) => !name.includes("."));
  expect(artifacts.length).toBeGreaterThan(4);
  for (const file of artifacts) appendFileSync(join(folder, file), "more");
  expect(build(second, settings()).executed.length).toBeGreaterThan(4);
  expect(build(first, settings()).executed).toEqual([]);
});
