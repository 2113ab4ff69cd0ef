/** What `npm run new-api` tells at its end. */
import type { ApiModel } from "../codegen/model.ts";
import type { Finding } from "./infer-sdk.ts";

export interface Made {
  readonly name: string;
  /** The packages, as they are imported. */
  readonly packages: { readonly types: string; readonly client: string };
  /** Whether the description was split into files; where splitting would lose something, it is one file. */
  readonly isSplit: boolean;
  readonly inferred: readonly Finding[];
  readonly doubtful: readonly Finding[];
}

/** The text, without a line break at its end. */
export function summaryOf({ name, packages, isSplit, inferred, doubtful }: Made): string {
  return [
    "",
    ...(inferred.length > 0
      ? ["Inferred", ...linesOf(inferred)]
      : ["Nothing was inferred beyond what OpenAPI says."]),
    ...(doubtful.length > 0 ? ["", "Look at", ...linesOf(doubtful)] : []),
    "",
    "Made",
    `  spec/${name}${isSplit ? "" : " (in one file: split, it would not say the same)"}`,
    `  packages/${name}-types   ${packages.types}`,
    `  packages/${name}-client  ${packages.client}, with its reference in docs/`,
    "",
    "Next",
    `  read packages/${name}-client/README.md`,
    `  edit spec/${name}/openapi.yaml, then  npm run generate -- ${name}`,
    `  npm run sandbox -- ${name}  serves it on this machine`,
    `  npm run remove-api -- ${name}  undoes all of it`,
  ].join("\n");
}

function linesOf(findings: readonly Finding[]): string[] {
  const width = Math.max(0, ...findings.map(({ subject }) => subject.length));
  return findings.map(({ subject, seen }) => `  ${subject.padEnd(width)}  ${seen}`);
}

/** How calls prove who makes them, as the client takes it from the description. */
export function credentialsOf({ runtime, security }: ApiModel): {
  readonly inferred: readonly Finding[];
  readonly doubtful: readonly Finding[];
} {
  const { authentication } = runtime;
  const written = (scheme: string | undefined): string => (scheme ? ` after ${scheme}` : "");
  if (authentication) {
    const { header, scheme } = authentication;
    const seen = `\`apiKey\` is sent with every call, in the header ${header}${written(scheme)}`;
    return { inferred: [{ subject: "authentication", seen }], doubtful: [] };
  }
  const inferred = (security?.schemes ?? []).map(({ key, in: place, name, scheme }) => ({
    subject: "authentication",
    seen: `\`auth.${key}\` is sent where an operation asks for it, in the ${place} ${place === "query" ? "parameter " : ""}${name}${written(scheme)}`,
  }));
  const seen =
    "nothing says how calls prove who makes them: where they must, add `security` and components.securitySchemes";
  return {
    inferred,
    doubtful: inferred.length > 0 ? [] : [{ subject: "authentication", seen }],
  };
}
