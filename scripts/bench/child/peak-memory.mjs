// Loaded before a program: when it ends, it leaves the most memory that its process had, in kB, in a file. Plain
// JavaScript, because stripping types would cost the program time.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.PEAK_MEMORY_FILE;
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
