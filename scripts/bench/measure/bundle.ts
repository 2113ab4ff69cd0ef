import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Figure } from "../budgets.ts";
import type { Project } from "../project.ts";

/** What a browser would download of one program: bundled, minified, gzip at its best. */
export async function bundleSize(project: Project, program: string): Promise<Figure> {
  const { outputFiles } = await build({
    entryPoints: [join(project.folder, "src", `${program}.ts`)],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { absolute: gzipSync(code, { level: 9 }).length };
}
