import { type Answer, documentedAnswer } from "./answer.ts";
import type { Api } from "./api.ts";
import { DescriptionError } from "./description-error.ts";
import { isObject, type JsonObject } from "./document.ts";
import { essence, isJson } from "./media-type.ts";
import type { MediaType, Operation } from "./operation.ts";
import type { ResponseChoice } from "./response-choice.ts";

/** An error answer the operation documents, its message replaced by what is wrong. */
export function refuse(
  api: Api,
  operation: Operation,
  { status, response }: ResponseChoice,
  accept: string | null,
  message: string,
): Answer {
  const adapt = (example: unknown, media: MediaType) =>
    withMessage(example, messagePath(api, media), message);
  return documentedAnswer(
    { label: operation.label, status, response, accept, adapt },
    api.validate,
  );
}

/**
 * An error answer for what no operation documents: an unknown path, a method, a mistake in the
 * description. It looks like the description's own errors where that works, else it is a problem
 * document (RFC 9457).
 */
export function refuseUndocumented(
  api: Api,
  status: number,
  title: string,
  detail: string,
): Answer {
  return (
    likeDocumented(api, status, detail) ?? {
      status,
      headers: new Headers({ "content-type": "application/problem+json" }),
      body: JSON.stringify({ title, status, detail }),
    }
  );
}

function likeDocumented(api: Api, status: number, message: string): Answer | undefined {
  const model = modelFor(api, status);
  if (model === undefined) return undefined;
  const adapt = (example: unknown, media: MediaType) =>
    withStatus(withMessage(example, messagePath(api, media), message), model.status, status);
  try {
    const plan = {
      label: "an undocumented answer",
      status: model.status,
      response: model.response,
      accept: null,
      adapt,
    };
    const { headers, body } = documentedAnswer(plan, api.validate);
    return {
      status,
      headers: new Headers({ "content-type": headers.get("content-type") ?? "" }),
      body,
    };
  } catch (error) {
    if (error instanceof DescriptionError) return undefined;
    throw error;
  }
}

/** A documented error that can carry a message: of that status, else a 404, else any. */
function modelFor(api: Api, status: number): ResponseChoice | undefined {
  const errors = api.operations.flatMap(({ responses }) =>
    [...responses.values()].flatMap((response) => {
      const media = response.content[0];
      const usable =
        /^[45]\d\d$/.test(response.key) && media && isJson(media.type) && messagePath(api, media);
      return usable ? [{ status: Number(response.key), response }] : [];
    }),
  );
  const ofStatus = (wanted: number) => errors.find((error) => error.status === wanted);
  return ofStatus(status) ?? ofStatus(404) ?? errors[0];
}

function messagePath(api: Api, media: MediaType): readonly string[] | undefined {
  return essence(media.type) === "application/problem+json" ? ["detail"] : api.messagePath;
}

/** The example with its message replaced; unchanged where it has none. */
function withMessage(
  example: unknown,
  path: readonly string[] | undefined,
  message: string,
): unknown {
  const [name, ...rest] = path ?? [];
  if (name === undefined || !isObject(example) || !Object.hasOwn(example, name)) return example;
  const inner = rest.length === 0 ? message : withMessage(example[name], rest, message);
  return { ...example, [name]: inner };
}

/** A body that repeats its status says the one it is sent with. */
function withStatus(body: unknown, documented: number, sent: number): unknown {
  if (!isObject(body)) return body;
  const members = Object.entries(body).map(([name, value]) => [
    name,
    value === documented ? sent : value,
  ]);
  return Object.fromEntries(members) as JsonObject;
}
