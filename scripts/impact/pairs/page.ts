/** The table as a page for people. */
import { code, inline, table } from "../../codegen/markdown.ts";
import type { Bump } from "../bump.ts";
import type { Pair, Pairs } from "./pair.ts";

const introduction = `# How changes are rated

\`npm run impact\` looks at a change in two ways and takes the higher: at the description, with \`redocly diff\`, and at the
types of the packages, with TypeScript's checker. This page shows what each says of small changes, which of them is right
for somebody who writes TypeScript where they differ, and why. Every line of it is a test: for each major change of types
there is a program that compiles before and no longer after.

Programs are those that call, read what is answered and compare it. A program that makes answers itself, as for a test, may
have to be changed after a minor change. So may one that names every property of a type in a type of its own, gives what is
left of the webhooks' events the type \`UnknownWebhookEvent\`, which is there for events to come, or takes the body of an
error for something else than what is described later.

- **major**: a call that was accepted is refused, or a program that compiled no longer does.
- **minor**: there is something new, or something is deprecated.
- **patch**: nothing but comments, or what no type and no call depends on.
- **none**: nothing is different at all.

\`scripts/impact/pairs\` holds the descriptions and the programs. This page is written from them by
\`npm run test:impact -- --update\`.
`;

/** The page, a table for each idea. */
export function pageOf(ideas: Readonly<Record<string, Pairs>>): string {
  const sections = Object.entries(ideas).map(
    ([idea, pairs]) => `## ${inline(idea)}\n\n${table(columns, pairs.map(rowOf))}\n`,
  );
  return [introduction, ...sections].join("\n");
}

const columns = ["Change", "Description", "Types package", "Client package", "Which is right"];

const rowOf = ([name, pair]: Pairs[number]): string[] => {
  const { description, types, client = types, because = "" } = pair;
  const version = versionOf(name, pair);
  return [`${inline(name)}${version}`, ...[description, types, client].map(word), reason(because)];
};

/** The version, where the change is written in words that another version does not have. */
const versionOf = (name: string, { version }: Pair): string =>
  version === undefined || /\(3\.\d\)$/.test(name) ? "" : " (3.0)";

const word = (bump: Bump): string => (bump === "major" ? "**major**" : bump);

/** Code spans stay, and all else is text. */
const reason = (text: string): string =>
  text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : part))
    .join("");
