import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { DescriptionError, type Locate, UsageError } from "./diagnostics.ts";
import { locatorOf } from "./locations.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { valueAt } from "./pointers.ts";
import { DescriptionText, readText } from "./text.ts";

/** A description in one piece: every reference into another file has become a component. */
export interface LoadedDescription {
  readonly document: OpenApiDocument;
  /** Where an object of `document` stands in the files that a person edits. */
  readonly locate: Locate;
}

/** Which rules a description has to obey, beside having the shape that the output relies on. */
export type Ruleset =
  /** The rules of the redocly.yaml given: for a description that this repository maintains. */
  | { readonly configFile: string }
  /** None: for anybody else's description. */
  | "soundness";

/**
 * Reads, lints and bundles the description in `file`.
 *
 * Nothing is fetched, and no file outside the folder of `file` is read.
 * @throws {DescriptionError} with every mistake that the rules find.
 */
export async function load(file: string, ruleset: Ruleset): Promise<LoadedDescription> {
  const path = resolve(file);
  if (!existsSync(path))
    throw new UsageError(`${file} does not exist. Give the path of an OpenAPI document.`);
  if (statSync(path).isDirectory())
    throw new UsageError(`${file} is a folder. Give the path of the OpenAPI document in it.`);
  const root = textOf(path);
  const value = root.parse();
  refuseOtherVersions(root, value);
  if (ruleset === "soundness" && isWholeAndPlain(root.text)) {
    return {
      document: value as OpenApiDocument,
      locate: locatorOf([{ text: root, value }], root),
    };
  }
  // Loaded only where it is needed: it takes as long as all the rest of a small description.
  const { lintAndBundle } = await import("./redocly.ts");
  return lintAndBundle(root, value, ruleset);
}

function textOf(path: string): DescriptionText {
  try {
    return new DescriptionText(path, readText(path));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Whether no reference leads out of the text, and nothing in it is for the generator's eyes. */
const isWholeAndPlain = (text: string): boolean =>
  !/\$ref["']?\s*:\s*["']?[^#"'\s]/.test(text) && !text.includes("x-sdk");

function refuseOtherVersions(root: DescriptionText, value: unknown): void {
  const key = ["openapi", "swagger"].find((name) => valueAt(value, [name]) !== undefined);
  const version = key && valueAt(value, [key]);
  if (key === "openapi" && typeof version === "string" && /^3\.[012]\.\d+$/.test(version)) return;
  const found = version === undefined ? "no OpenAPI version" : `version ${String(version)}`;
  throw new DescriptionError([
    {
      file: root.file,
      ...root.placeOf(key ? [key] : []),
      pointer: `#/${key ?? ""}`,
      message: `found ${found}, expected OpenAPI 3.0, 3.1 or 3.2`,
      remedy:
        "Give an OpenAPI document whose `openapi` field is such as 3.1.0; convert older ones first.",
    },
  ]);
}
