import type { ApiModel } from "../model.ts";
import { assignment, commentText, docComment, importOf, quoted } from "../print.ts";
import type { GeneratedFile } from "./file.ts";

/** Every component schema under its own name, with its documentation. */
export function emitModels(model: ApiModel): GeneratedFile {
  const aliases = model.models.map(({ name, schemaName, description, deprecated }) => {
    const comment = docComment([commentText(description), deprecated ? "@deprecated" : ""]);
    const schema = `components["schemas"][${quoted(schemaName)}];`;
    return `${comment}${assignment(`export type ${name} =`, schema)}\n`;
  });
  const imports =
    aliases.length === 0 ? "" : importOf(["components"], "./openapi.ts", "import type");
  return {
    path: `${model.name}-types/src/generated/models.ts`,
    content: [imports, ...aliases].filter((part) => part !== "").join("\n") || "export {};\n",
  };
}

/** The document as one JSON file, every reference inside it. */
export function emitDocument(model: ApiModel): GeneratedFile {
  return {
    path: `${model.name}-types/openapi.json`,
    content: model.documentText,
  };
}
