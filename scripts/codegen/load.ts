import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { refuseTooMuch } from "./bounds.ts";
import { bundle } from "./bundle.ts";
import { ConfinedFiles } from "./confined-files.ts";
import { DescriptionError, Findings, UsageError } from "./diagnostics.ts";
import { type LoadedFile, Locations } from "./locations.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { valueAt } from "./pointers.ts";
import type { RemoteFiles } from "./remote-files.ts";
import { fetchReferenced } from "./remote-references.ts";
import { DescriptionText, readText } from "./text.ts";

/** A description in one piece: every reference into another file has become a component. */
export interface LoadedDescription {
  readonly document: OpenApiDocument;
  /** What was found, for later stages to add to, with where it stands in the files that a person edits. */
  readonly findings: Findings;
}

/** Which rules a description has to obey, beside having the shape that the output relies on. */
export type Ruleset =
  /** Those that the redocly.yaml given has for the API, where it has any. */
  | { readonly configFile: string; readonly api: string }
  /** None: for anybody else's description. */
  | "soundness";

/**
 * Reads, lints and bundles the description in `file`. Later stages find more mistakes; they are refused together.
 *
 * Nothing is fetched but from `remote`, and no file outside the folder of `file` is read.
 * @throws {DescriptionError} with every mistake that the rules find, or where `file` holds no OpenAPI document.
 */
export async function load(
  file: string,
  ruleset: Ruleset,
  remote?: RemoteFiles,
): Promise<LoadedDescription> {
  const path = resolve(file);
  if (!existsSync(path))
    throw new UsageError(`${file} does not exist. Give the path of an OpenAPI document.`);
  if (statSync(path).isDirectory())
    throw new UsageError(`${file} is a folder. Give the path of the OpenAPI document in it.`);
  const text = textOf(path);
  const root = { text, value: text.parse() };
  refuseOtherVersions(root);
  const locations = new Locations(root);
  let size = text.text.length;
  const files = new ConfinedFiles(root, (file) => {
    size += file.text.text.length;
    locations.add(file);
  });
  if (remote) await fetchReferenced(root, files, remote);
  if (ruleset !== "soundness") {
    // Loaded only where it is needed: it takes as long as all the rest of a small description.
    const { lint } = await import("./redocly.ts");
    await lint(root, files, ruleset.configFile, ruleset.api);
  }
  const findings = new Findings((node, key) => locations.locate(node, key));
  bundle({ root, read: (address) => files.read(address), findings, locations });
  refuseTooMuch(root.value as OpenApiDocument, size, findings);
  return { document: root.value as OpenApiDocument, findings };
}

function textOf(path: string): DescriptionText {
  try {
    return new DescriptionText(path, readText(path));
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function refuseOtherVersions({ text, value }: LoadedFile): void {
  const key = ["openapi", "swagger"].find((name) => valueAt(value, [name]) !== undefined);
  const version = key && valueAt(value, [key]);
  if (key === "openapi" && typeof version === "string" && /^3\.[012]\.\d+$/.test(version)) return;
  const found = version === undefined ? "no OpenAPI version" : `version ${String(version)}`;
  throw new DescriptionError([
    {
      file: text.file,
      ...text.placeOf(key ? [key] : []),
      pointer: `#/${key ?? ""}`,
      message: `found ${found}, expected OpenAPI 3.0, 3.1 or 3.2`,
      remedy:
        "Give an OpenAPI document whose `openapi` field is such as 3.1.0; convert older ones first.",
    },
  ]);
}
