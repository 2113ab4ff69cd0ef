/** The packages that the descriptions of the table become, before their change or after it; nothing of them is on disk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standaloneJob } from "../../codegen/jobs.ts";
import type { OpenApiDocument } from "../../codegen/openapi.ts";
import { type Generated, generate } from "../../codegen/pipeline.ts";
import {
  declarationFileOf,
  declarationsIn,
  type PublishedPackage,
  packageOf,
} from "../packages.ts";
import type { Pair } from "./pair.ts";

/** What one description becomes. */
export interface Described {
  readonly document: OpenApiDocument;
  readonly types: PublishedPackage;
  readonly client: PublishedPackage;
}

/** The name of a pair's API; its packages are named after it. */
export const apiName = (index: number): string => `pair-${index}`;

/** What each pair's description becomes, at the time given. */
export async function sideOf(
  pairs: readonly Pair[],
  time: "before" | "after",
  root: string,
): Promise<Described[]> {
  const folder = mkdtempSync(join(tmpdir(), "pairs-"));
  try {
    const described: Described[] = [];
    for (const [index, pair] of pairs.entries()) {
      const file = join(folder, "openapi.yaml");
      const version = pair.version === "3.0" ? "3.0.3" : "3.1.0";
      const head = `openapi: ${version}\ninfo: { title: Tiny, version: 1.0.0 }\n`;
      writeFileSync(file, `${head}${pair[time]}`);
      const generated = await generate(standaloneJob(root, file, apiName(index), folder));
      described.push(packagesOf(generated, apiName(index), join(root, "pairs", time), root));
    }
    return described;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packagesOf(
  { model, files }: Generated,
  name: string,
  folder: string,
  root: string,
): Described {
  const [types, client] = ["types", "client"].map((kind) => {
    const own = files
      .filter(({ path }) => path.startsWith(`${name}-${kind}/`))
      .map(({ path, content }) => [path.slice(path.indexOf("/") + 1), content] as const);
    const declarations = own
      .filter(([path]) => path.endsWith(".ts"))
      .map(([path, text]) => [declarationFileOf(path), declarationsIn(path, text)] as const);
    const manifest = JSON.parse(new Map(own).get("package.json") ?? "{}");
    const at = join(folder, `${name}-${kind}`);
    return packageOf(root, `${name}-${kind}`, at, manifest, new Map(declarations));
  }) as [PublishedPackage, PublishedPackage];
  return { document: model.document, types, client };
}
