/** RESULTS.md: the tables of a whole run and how they came about. */
import { readFileSync } from "node:fs";
import type { Results } from "./budgets.ts";
import { resolveFrom } from "./paths.ts";
import type { Contender } from "./peers/contender.ts";
import { budgetTable, comparison } from "./report.ts";

const versionOf = (folder: string, name: string): string =>
  JSON.parse(readFileSync(resolveFrom(folder, name, "package.json"), "utf8")).version;

/** The page. It names neither the machine nor the day, so that only what was measured changes it. */
export function resultsPage(
  results: Results,
  contenders: readonly Contender[],
  own: Contender,
): string {
  const about = contenders.map(({ title, about, source }) => {
    const version =
      source && ` ${source.packageName} ${versionOf(source.folder, source.packageName)}.`;
    return `- **${title}**: ${about}${version ?? ""}`;
  });
  return `<!-- Written by "npm run bench". Do not edit. -->

# Results

Node ${process.versions.node}, TypeScript ${versionOf("scripts", "typescript")}, esbuild ${versionOf(".", "esbuild")}.

## Budgets

${budgetTable(results, own)}

Sizes and instantiations over budget fail a run; times depend on the machine and never do.

## Side by side

A ratio first, what was measured in brackets. What a contender does not have is left out (–).

${comparison(results, contenders, own)}

## Contenders

${about.join("\n")}

## How it is measured

- Each contender has an empty project of its own with only its packages in it, and three programs as its user would write them (\`peers/\`), at its defaults.
- **One operation, whole client**: \`esbuild --bundle --minify --format=esm\`, then gzip -9. One operation constructs a client and gets a company's access token.
- **A call, a list**: \`fetch\` is a stub that answers at once with a new \`Response\` of the same bytes. A process for each contender, which take turns round by round. In each round the process times bare calls and the contender's in many short turns, the first of each pair drawn, with a macrotask between batches; a ratio is the median of those of at least 21 rounds, after warm-up rounds that do not count. The column of bare fetch is the same code on both sides: how far it is from 1.00 is how far the others can be off.
- **Loopback throughput**: the same, with the platform's \`fetch\` and a server in another process; 64 calls are under way at any time.
- **Import + construct**: a process that imports and constructs, beside one that runs an empty module; the median of 25 rounds.
- **Consumer's type check**: instantiations that \`tsc --extendedDiagnostics\` counts for the program with one operation, with \`skipLibCheck\`. A generated client is part of the program.
- **Installed**: packages, their dependencies and generated sources, in blocks of 4 kB as a disk holds them.
`;
}
