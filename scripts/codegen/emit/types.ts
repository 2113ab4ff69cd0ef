/**
 * The types of the whole document, made by openapi-typescript: the one file that knows that tool.
 *
 * Unlike the other emitters this one reads the document and not the model around it, because openapi-typescript does.
 * Its own entry point would lint and bundle what is already loaded, and load a second Redocly to do so; its parts,
 * which it exports one by one, do not.
 */
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transformSchema from "openapi-typescript/dist/transform/index.mjs";
import type { ApiModel } from "../model.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { tokensOf, valueAt } from "../pointers.ts";
import { walk } from "../schemas.ts";
import { isData, walkStructure } from "../structure.ts";
import type { GeneratedFile } from "./file.ts";

/** `paths`, `webhooks`, `components` and `operations`, as openapi-typescript names them. */
export function emitTypes(model: ApiModel): GeneratedFile {
  const document = model.document as unknown as OpenAPI3;
  const nodes = transformSchema(document, contextOf(document));
  return {
    path: `${model.name}-types/src/generated/openapi.ts`,
    content: visible(astToString(nodes)),
  };
}

function contextOf(document: OpenAPI3): GlobalContext {
  const options = { silent: true };
  return {
    ...options,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default is what the API assumes where a field is left out, so it does not make the field required.
    defaultNonNullable: false,
    discriminators: discriminatorsOf(document, options),
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    resolve<Found>(reference: string): Found | undefined {
      const tokens = tokensOf(reference);
      return (tokens && valueAt(document, tokens)) as Found | undefined;
    },
    // Its configuration of Redocly is for loading, which has been done.
  } as Partial<GlobalContext> as GlobalContext;
}

/** It takes any object for a schema, data too, so what is data is set aside meanwhile. */
function discriminatorsOf(
  document: OpenAPI3,
  options: { silent: boolean },
): GlobalContext["discriminators"] {
  const description = document as unknown as OpenApiDocument;
  let isAny = false;
  walk(description, { schema: (schema) => (isAny ||= schema["discriminator"] !== undefined) });
  if (!isAny) return { objects: {}, refsHandled: [] };
  const aside = dataIn(description);
  for (const { holder, key } of aside) holder[key] = undefined;
  const discriminators = scanDiscriminators(document, options);
  for (const { holder, key, value } of aside) holder[key] = value;
  return discriminators;
}

type Container = { [key: string]: unknown };

/** The data in a description, which may look like anything. */
function dataIn(
  description: OpenApiDocument,
): { holder: Container; key: string; value: unknown }[] {
  const data: { holder: Container; key: string; value: unknown }[] = [];
  walkStructure(description, ({ value: holder, isMap }) => {
    for (const [key, value] of Object.entries(holder)) {
      if (isData(key, value, isMap)) data.push({ holder, key, value });
    }
  });
  return data;
}

// Characters that no editor shows, or takes for the end of a line. As escapes they mean the same in a string, and in a
// comment they are seen.
const visible = (text: string): string =>
  text.replace(
    /[^\P{Cc}\n\t]|[\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
