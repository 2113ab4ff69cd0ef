/** What Redocly's diff says of two descriptions: the one file that knows it. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { tokensOf, valueAt } from "../codegen/pointers.ts";
import type { Bump } from "./bump.ts";

/** A change between two descriptions. */
export interface DescriptionChange {
  readonly bump: Bump;
  /** What became of it, in a sentence. */
  readonly message: string;
  /** JSON pointer into the new description or, for what is gone, into the old one. */
  readonly pointer: string;
  readonly isGone: boolean;
}

interface Report {
  readonly changes: readonly ReportedChange[];
}

interface ReportedChange {
  readonly path: string;
  readonly typeName: string;
  readonly kind: "added" | "modified" | "removed";
  readonly impact: Exclude<Bump, "none">;
  readonly property?: string;
  readonly verdicts: readonly { readonly message: string; readonly impact: Bump }[];
  readonly base?: { readonly pointer: string };
  readonly revision?: { readonly pointer: string };
}

/** Every change from one description to the other; both in one piece. */
export async function compareDescriptions(
  older: OpenApiDocument,
  newer: OpenApiDocument,
): Promise<DescriptionChange[]> {
  const [before, after] = [JSON.stringify(older), JSON.stringify(newer)];
  if (before === after) return [];
  const folder = mkdtempSync(join(tmpdir(), "impact-"));
  try {
    writeFileSync(join(folder, "older.json"), before);
    writeFileSync(join(folder, "newer.json"), after);
    const { changes } = await reportIn(folder);
    return changes.map((change) => changeOf(change, change.kind === "removed" ? older : newer));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changeOf(change: ReportedChange, document: OpenApiDocument): DescriptionChange {
  const { path, kind, impact, verdicts, base, revision } = change;
  const verdict = verdicts.find((one) => one.impact === impact) ?? verdicts[0];
  return {
    bump: impact,
    message: verdict?.message ?? plainMessage(change, document),
    pointer: (kind === "removed" ? base?.pointer : revision?.pointer) ?? path,
    isGone: kind === "removed",
  };
}

const cli = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

// Run in the folder of the two files, it finds no configuration; it is to ask for nothing and tell nobody.
async function reportIn(folder: string): Promise<Report> {
  const parameters = [cli, "diff", "older.json", "newer.json", "--format=json", "--fail-on=none"];
  const environment = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, parameters, {
    cwd: folder,
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...environment },
  });
  return JSON.parse(stdout) as Report;
}

/** What no rule has words for: "Property `size` was added." */
function plainMessage(change: ReportedChange, document: OpenApiDocument): string {
  const { kind, property } = change;
  const what = subjectOf(change, document);
  if (property !== undefined) return `\`${property}\` of the ${what} was changed.`;
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)} was ${kind}.`;
}

/** What is at a JSON pointer, with the name by which people know it. */
function subjectOf({ path, typeName }: ReportedChange, document: OpenApiDocument): string {
  const tokens = tokensOf(path) ?? [];
  const [name = "", holder = ""] = tokens.toReversed();
  if (typeName === "Operation") return `operation \`${name.toUpperCase()} ${holder}\``;
  if (holder === "properties") return `property \`${name}\``;
  // `PathItem` as people write it.
  const what = typeName.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const own = valueAt(document, [...tokens, "name"]);
  if (listed.has(holder)) return typeof own === "string" ? `${what} \`${own}\`` : what;
  return named.has(holder) ? `${what} \`${name}\`` : what;
}

/** What holds things by their names, and what lists things that say their names themselves. */
const named = new Set([
  ...["schemas", "responses", "requestBodies", "headers", "securitySchemes"],
  ...["paths", "webhooks", "content", "examples", "links", "callbacks", "mapping"],
]);
const listed = new Set(["parameters", "tags"]);
