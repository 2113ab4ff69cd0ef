import type * as redocly from "@redocly/openapi-core";
import type { ConfinedFiles } from "./confined-files.ts";
import { DescriptionError } from "./diagnostics.ts";
import { BaseResolver, ResolveError, Source } from "./redocly-core.ts";

/** Lets Redocly read the files of a description and nothing else. */
export class ConfinedResolver extends BaseResolver {
  private readonly files: ConfinedFiles;

  constructor(files: ConfinedFiles) {
    super();
    this.files = files;
  }

  override async loadExternalRef(path: string): Promise<redocly.Source> {
    try {
      return new Source(path, this.files.read(path).text.text, undefined);
    } catch (error) {
      throw error instanceof DescriptionError ? error : new ResolveError(error as Error);
    }
  }

  override parseDocument(source: redocly.Source): redocly.Document {
    return { source, parsed: this.files.read(source.absoluteRef).value };
  }
}
