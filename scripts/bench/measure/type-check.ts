import type { Figure } from "../budgets.ts";
import { nodeProgram } from "../processes.ts";
import { consumerTypeScript, type Project, save } from "../project.ts";

/** How many types the compiler makes of generic ones for a program with one operation: its work, without a clock. */
export async function instantiations(project: Project): Promise<Figure> {
  const files = ["src/one-operation.ts"];
  save(project, "tsconfig.one.json", { extends: "./tsconfig.json", include: [], files });
  const options = ["-p", "tsconfig.one.json", "--noEmit", "--extendedDiagnostics"];
  const output = await nodeProgram(consumerTypeScript, options, project.folder);
  const count = /^Instantiations:\s+(\d+)/m.exec(output)?.[1];
  if (count === undefined) throw new Error(`The compiler counted no instantiations:\n${output}`);
  return { absolute: Number(count) };
}
