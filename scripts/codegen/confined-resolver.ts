import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import {
  BaseResolver,
  type Document,
  isAbsoluteUrl,
  ResolveError,
  Source,
} from "@redocly/openapi-core";
import { referenceIn } from "./pointers.ts";
import { DescriptionText, readText } from "./text.ts";

/** Follows references to files below one folder and nowhere else, and reads them as `DescriptionText` does. */
export class ConfinedResolver extends BaseResolver {
  private readonly folder: string;

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  /** Also refuses a file that is nothing but a reference which leads, through other such files, back to it. */
  override async resolveDocument<T = unknown>(
    base: string | null,
    ref: string,
    isRoot?: boolean,
  ): ReturnType<typeof BaseResolver.prototype.resolveDocument<T>> {
    const document = await super.resolveDocument<T>(base, ref, isRoot);
    const seen = new Set<string>();
    let file: unknown = document;
    while (isDocument(file) && referenceIn(file.parsed) !== undefined) {
      const { absoluteRef } = file.source;
      if (seen.has(absoluteRef)) {
        throw new ResolveError(
          new Error(`${absoluteRef} is a reference that leads back to itself.`),
        );
      }
      seen.add(absoluteRef);
      const [next = ""] = (referenceIn(file.parsed) ?? "").split("#");
      if (next === "") break;
      file = await super.resolveDocument(absoluteRef, next);
    }
    return document;
  }

  override async loadExternalRef(reference: string): Promise<Source> {
    if (isAbsoluteUrl(reference)) {
      throw new ResolveError(
        new Error(
          `${reference} is not fetched: save a copy beside the description and refer to that.`,
        ),
      );
    }
    // Only what exists can be a link to elsewhere.
    const isThere = existsSync(reference);
    const path = isThere
      ? relative(realpathSync(this.folder), realpathSync(reference))
      : relative(this.folder, reference);
    if (path.split(sep)[0] === ".." || isAbsolute(path)) {
      throw new ResolveError(
        new Error(
          `${reference} is outside the folder of the description, which nothing is read from.`,
        ),
      );
    }
    if (!isThere) throw new ResolveError(new Error(`there is no such file: ${reference}`));
    try {
      return new Source(reference, readText(reference), undefined);
    } catch (error) {
      throw new ResolveError(error as Error);
    }
  }

  override parseDocument(source: Source): Document {
    return { source, parsed: new DescriptionText(source.absoluteRef, source.body).parse() };
  }
}

const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && "parsed" in value;
