/** What operations need that have more than one media type; each is in a bundle only where an operation names it. */
import { RequestError } from "./errors/request-error.ts";
import { givenTo, type RequestPart } from "./request.ts";

/** The body in the media type that the caller names as `contentType`, else in the operation's own. */
export const chosenBody: RequestPart = (call, draft) => {
  const { operation, what } = call;
  const { contentType = "application/json", bodies = {} } = operation;
  const given = givenTo(call, "body", "contentType") ?? contentType;
  const offered = Object.keys(bodies);
  const name = offered.find((each) => each === given) ?? offered.find((each) => fits(each, given));
  const body = bodies[name ?? ""];
  if (!body) {
    throw new RequestError(`${what}: contentType must be one of ${offered.join(", ")}.`);
  }
  const { part, encoding = {} } = body;
  part({ ...call, operation: { ...operation, encoding, contentType: given as string } }, draft);
};

/** Whether a media type is of a range, such as `image/*`. */
function fits(range: string, mediaType: unknown): boolean {
  const start = /^(?:\*\/|([^*/]+\/))\*/.exec(range);
  return (
    !!start &&
    /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;[\t -~]*)?$/.test(`${mediaType}`) &&
    `${mediaType}`.toLowerCase().startsWith((start[1] ?? "").toLowerCase())
  );
}

/** Asks for the media types that the operation reads. */
export const acceptHeader: RequestPart = ({ operation }, { headers }) => {
  if (operation.accept !== undefined) headers["Accept"] = operation.accept;
};
