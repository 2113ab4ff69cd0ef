/** Tiny descriptions, taken through the stages of the pipeline. */
import { join } from "node:path";
import { build } from "../codegen/build.ts";
import {
  DescriptionError,
  type Diagnostic,
  type Findings,
  formatDiagnostic,
} from "../codegen/diagnostics.ts";
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
  const { document, findings } = await loaded(given);
  findings.refuseMistakes();
  return document;
}

/** The model of the API `tiny`. */
export async function modelOf(given: string | Files): Promise<ApiModel> {
  const { document, findings } = await loaded(given);
  return builtFrom(document, findings);
}

/** The same, and what it only approximates: the warnings as lines, with paths from the description's folder. */
export async function warnedModelOf(
  given: string | Files,
): Promise<{ model: ApiModel; warned: string[] }> {
  const { document, findings, folder } = await loaded(given);
  const model = builtFrom(document, findings);
  return { model, warned: findings.warnings().map((warning) => formatDiagnostic(warning, folder)) };
}

function builtFrom(document: OpenApiDocument, findings: Findings): ApiModel {
  const model = build("tiny", document, findings);
  findings.refuseMistakes();
  return model;
}

async function loaded(
  given: string | Files,
  folder = folderWith(typeof given === "string" ? { "openapi.yaml": given } : given),
): Promise<{ document: OpenApiDocument; findings: Findings; folder: string }> {
  const { document, findings } = await load(join(folder, "openapi.yaml"), "soundness");
  normalise(document, findings);
  return { document, findings, folder };
}

/** The model of `POST /things`, or of `/things/{id}` where they have parameters in the path, in an API with these others. */
export async function operationOf(members: string, others = ""): Promise<OperationModel> {
  const template = /in: path/.test(members + others) ? "/things/{id}" : "/things";
  const path = `paths:\n  ${template}:\n    post: { operationId: do-it, ${members} }\n`;
  const { resources } = await modelOf(described(`${path}${others}`));
  const [operation] = resources.flatMap(({ operations }) => operations);
  if (!operation) throw new Error("the description has no operation");
  return operation;
}

/** What is wrong with a description: its diagnostics as lines, with paths from its folder. */
export async function mistakesIn(
  given: string | Files,
  folder = folderWith(typeof given === "string" ? { "openapi.yaml": given } : given),
): Promise<string[]> {
  const found = await loaded(given, folder)
    .then(({ document, findings }) => {
      builtFrom(document, findings);
      return [];
    })
    .catch(diagnosticsOf);
  return found.map((diagnostic) => formatDiagnostic(diagnostic, folder));
}

function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof DescriptionError) return error.diagnostics;
  throw error;
}
