/** Fetches what a description refers to on other hosts, before it is bundled. */
import { addressOf, isUrl } from "./addresses.ts";
import { isReferenceInMapping } from "./bundle.ts";
import type { ConfinedFiles } from "./confined-files.ts";
import type { LoadedFile } from "./locations.ts";
import { referenceIn, valueAt } from "./pointers.ts";
import type { RemoteFiles } from "./remote-files.ts";
import { walkStructure } from "./structure.ts";

// What a server is asked for at a time.
const atOnce = 8;

/** Adds to `files` all that is referred to from `root`, directly or not; what cannot be had is told by whoever reads it. */
export async function fetchReferenced(
  root: LoadedFile,
  files: ConfinedFiles,
  remote: RemoteFiles,
): Promise<void> {
  let open = [root];
  while (open.length > 0) {
    const wanted = new Set(open.flatMap(addressesIn).filter((address) => !files.has(address)));
    open = [];
    const waiting = [...wanted];
    while (waiting.length > 0) {
      const group = waiting.splice(0, atOnce).map((address) => added(address, files, remote));
      for (const file of await Promise.all(group)) if (!(file instanceof Error)) open.push(file);
    }
  }
}

async function added(
  address: string,
  files: ConfinedFiles,
  remote: RemoteFiles,
): Promise<LoadedFile | Error> {
  try {
    if (!isUrl(address)) return files.read(address);
    const { url, text } = await remote.read(address);
    return files.add(address, () => text, url);
  } catch (error) {
    const failure = error as Error;
    return files.add(address, () => {
      throw failure;
    });
  }
}

/** The addresses of all files that a file refers to. */
function addressesIn({ text, value }: LoadedFile): string[] {
  const found: string[] = [];
  const add = (reference: string): void => {
    const [path = ""] = reference.split("#");
    try {
      if (path !== "") found.push(addressOf(path, text.file));
    } catch {
      // Told where it is followed.
    }
  };
  if (typeof value !== "object" || value === null) return found;
  walkStructure(value, ({ value: part, isMap }) => {
    if (isMap) return;
    add(referenceIn(part) ?? "");
    const mapping = valueAt(part, ["discriminator", "mapping"]);
    if (typeof mapping === "object" && mapping !== null)
      Object.values(mapping).filter(isReferenceInMapping).forEach(add);
  });
  return found;
}
