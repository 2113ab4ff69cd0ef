import { readdirSync, watch } from "node:fs";
import { join } from "node:path";

// Editors save a file in several steps.
const quiet = 50;

/**
 * Calls `changed` after every change below a folder, once for those that come together, with the paths that were
 * named. A watcher a folder: on Linux a recursive one loses files that are saved by a rename.
 * @returns what ends it.
 */
export function watchFolder(top: string, changed: (files: readonly string[]) => void): () => void {
  const watchers = new Map<string, ReturnType<typeof watch>>();
  const files = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  const note = (file: string): void => {
    files.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const together = [...files];
      files.clear();
      changed(together);
    }, quiet);
  };
  const watchNew = (): void => {
    const below = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const folder of [top, ...below].filter((name) => !watchers.has(name))) {
      const watcher = watch(folder, (_event, name) => {
        watchNew();
        note(join(folder, name ?? ""));
      });
      watchers.set(folder, watcher);
      watcher.on("error", () => watchers.delete(folder));
    }
  };
  watchNew();
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers.values()) watcher.close();
  };
}
