import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../budgets.ts";
import { broughtBy, type Project } from "../project.ts";

// Counted here and not by `du`, whose answer depends on the file system.
const block = 4096;

/** What a contender takes on a disk: its packages, those they need, and what is generated for it. */
export function installedSize(project: Project): Figure {
  const sizes = broughtBy(project).map(diskUse);
  return { absolute: sizes.reduce((sum, size) => sum + size, 0) };
}

function diskUse(folder: string): number {
  let total = block;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // npm's own notes, beside the packages.
    if (folder.endsWith("node_modules") && entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) total += diskUse(path);
    else total += Math.ceil(statSync(path).size / block) * block;
  }
  return total;
}
