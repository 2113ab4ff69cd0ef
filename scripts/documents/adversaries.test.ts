/** Descriptions of 15 MB that are made to take a generator long settle within 10 s of a processor and 1 GiB. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../test/compile.ts";
import { folderWith, save } from "../test/folder.ts";
import { adversaries } from "./adversaries.ts";

const bytes = 15_000_000;
const most = { seconds: 10, mebibytes: 1_024 };

// Of the processor's time: how long the machine was busy with others says nothing.
const measure = `
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.log("used", (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024);
  });
`;

test.each(adversaries)("%s", (name, made) => {
  const folder = folderWith();
  save(folder, { "openapi.yaml": made(bytes) });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(measure)}`],
      ...[join(root, "scripts/generate.ts"), "--spec", join(folder, "openapi.yaml")],
      ...["--name", "large", "--out", join(folder, "out")],
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const [, seconds, mebibytes] = /^used (\S+) (\S+)$/m.exec(stdout) ?? [];
  console.log(`${name}: ${seconds} s, ${mebibytes} MiB`);
  expect(status).toBeOneOf([0, 1]);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(Number(seconds)).toBeLessThan(most.seconds);
  expect(Number(mebibytes)).toBeLessThan(most.mebibytes);
});
