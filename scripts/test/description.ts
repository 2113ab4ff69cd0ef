/** Tiny descriptions, taken through the stages of the pipeline. */
import { join } from "node:path";
import { build } from "../codegen/build.ts";
import { DescriptionError, type Diagnostic, formatDiagnostic } from "../codegen/diagnostics.ts";
import { load } from "../codegen/load.ts";
import type { ApiModel, OperationModel } from "../codegen/model.ts";
import { normalise } from "../codegen/normalise.ts";
import type { OpenApiDocument } from "../codegen/openapi.ts";
import { type Files, folderWith } from "./folder.ts";

/** A description in YAML that gives its root's other members; version and title are added. */
export const described = (members: string, version = "3.1.0"): string =>
  `openapi: ${version}\ninfo: { title: Tiny, version: 1.0.0 }\n${members}`;

/** The responses of an operation that answers without content. */
export const ok = "responses: { 200: { description: Fine. } }";

/** The document that a description, or the files of one, becomes before it is built. */
export async function documentOf(given: string | Files): Promise<OpenApiDocument> {
  return (await loaded(given)).document;
}

/** The model of the API `tiny`. */
export async function modelOf(given: string | Files): Promise<ApiModel> {
  const { document, locate } = await loaded(given);
  return build("tiny", document, locate);
}

async function loaded(given: string | Files): ReturnType<typeof load> {
  const files = typeof given === "string" ? { "openapi.yaml": given } : given;
  const description = await load(join(folderWith(files), "openapi.yaml"), "soundness");
  normalise(description.document, description.locate);
  return description;
}

/** The model of `POST /things/{id}` with these members, in an API with these others. */
export async function operationOf(members: string, others = ""): Promise<OperationModel> {
  const path = `paths:\n  /things/{id}:\n    post: { operationId: do-it, ${members} }\n`;
  const { resources } = await modelOf(described(`${path}${others}`));
  const [operation] = resources.flatMap(({ operations }) => operations);
  if (!operation) throw new Error("the description has no operation");
  return operation;
}

/** What is wrong with a description: its diagnostics as lines, with paths from its folder. */
export async function mistakesIn(given: string | Files, folder?: string): Promise<string[]> {
  const files = typeof given === "string" ? { "openapi.yaml": given } : given;
  const place = folder ?? folderWith(files);
  const file = join(place, "openapi.yaml");
  const found = await load(file, "soundness")
    .then(({ document, locate }) => {
      normalise(document, locate);
      build("tiny", document, locate);
      return [];
    })
    .catch(diagnosticsOf);
  return found.map((diagnostic) => formatDiagnostic(diagnostic, place));
}

function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof DescriptionError) return error.diagnostics;
  throw error;
}
