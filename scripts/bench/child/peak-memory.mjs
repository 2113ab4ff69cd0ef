// Loaded before every Node program of a command: when it ends, it adds the most memory that its process had, in kB, to a
// file, a line a process. Plain JavaScript, because stripping types would cost the program time.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.PEAK_MEMORY_FILE;
if (isMainThread && file !== undefined) {
  process.on("exit", () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
