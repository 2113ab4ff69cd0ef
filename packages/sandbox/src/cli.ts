#!/usr/bin/env node
import { runCommand } from "./command.ts";

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ending.abort());
// The reader of a pipe may leave first, as `head` does.
process.stdout.on("error", () => ending.abort());

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  signal: ending.signal,
});
