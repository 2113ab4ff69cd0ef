/** The operations of a description, with what they take and answer looked up. */
import {
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type ParameterObject,
  type PathItemObject,
  type ResponseObject,
} from "../codegen/openapi.ts";
import { resolved } from "../codegen/resolve.ts";

export interface DescribedOperation {
  /** In upper case. */
  readonly method: string;
  readonly operation: OperationObject;
  /** Those of its path too. */
  readonly parameters: readonly ParameterObject[];
}

/** Every operation below a path. */
export function describedOperations(document: OpenApiDocument): DescribedOperation[] {
  return Object.values(document.paths ?? {}).flatMap((entry) => {
    const item = resolved<PathItemObject>(document, entry);
    return operationsIn(item).map(([method, operation]) => {
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
        (parameter) => resolved<ParameterObject>(document, parameter),
      );
      return { method, operation, parameters };
    });
  });
}

/** The answers of an operation whose status fits. */
export const responsesOf = (
  document: OpenApiDocument,
  { operation }: DescribedOperation,
  status: RegExp,
): ResponseObject[] =>
  Object.entries(operation.responses ?? {})
    .filter(([key]) => status.test(key))
    .map(([, response]) => resolved<ResponseObject>(document, response));

/** What a message holds as JSON. */
export const jsonIn = ({
  content = {},
}: Pick<ResponseObject, "content">): MediaTypeObject | undefined =>
  Object.entries(content).find(([mediaType]) => /^[^;]*[/+]json\s*(;|$)/i.test(mediaType))?.[1];
