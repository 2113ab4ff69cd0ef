/** `npm run impact`: what the working tree does to users of the last release. `-- --help` tells how it is called. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import "./codegen/compile-cache.mjs";

const root = resolve(import.meta.dirname, "..");
// Imported only now that compiled code is kept: much of a run is loading them.
const { UsageError } = await import("./codegen/diagnostics.ts");
const { tellFailure } = await import("./failed-command.ts");
const { impactOf } = await import("./impact/impact.ts");
const { impactAsJson, impactAsMarkdown, impactAsText } = await import("./impact/report.ts");

const help = `Tells what the working tree does to those who use the last release, which is kept in released/.

The descriptions are compared by Redocly, the types of all packages by TypeScript: calls that compiled must still be
accepted, and what read an answer must still compile. The higher of the two counts.

Usage
  npm run impact -- [--format table|markdown|json]

  --format  table, for a terminal (default); markdown, for a pull request; json, for programs
  --help    this text

Exit codes: 0 done, 1 a mistake in a description, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      format: { type: "string", default: "table" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const formats = {
    table: (impact: Awaited<ReturnType<typeof impactOf>>) =>
      impactAsText(impact, process.stdout.columns ?? 120),
    markdown: impactAsMarkdown,
    json: impactAsJson,
  };
  if (!Object.hasOwn(formats, values.format))
    throw new UsageError(
      `--format ${values.format} is none of ${Object.keys(formats).join(", ")}.`,
    );
  if (process.stderr.isTTY) console.error("Comparing with the last release …");
  process.stdout.write(formats[values.format as keyof typeof formats](await impactOf(root)));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFailure(error, "impact");
}
