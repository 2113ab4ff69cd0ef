/** Whole packages of the repository beside what a change of the generator would make of them. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type PublishedPackage, workingPackages } from "../impact/packages.ts";
import { compareSurfaces } from "../impact/surface.ts";
import { entriesIn } from "../impact/surface-program.ts";
import { root } from "./compile.ts";

let working: PublishedPackage[];

beforeAll(() => {
  working = workingPackages(root, new Map());
});

type Edit = readonly [from: string | RegExp, to: string];

/** What becomes of the packages where the declarations in these files are edited, and these files are gone. */
function changesBy(edits: Readonly<Record<string, Edit | undefined>>): string[] {
  const contents = new Map<string, string>();
  const sideOf = (time: string, edit: (file: string, text: string) => string | undefined) =>
    working.map(({ folder, manifest, surface, declarations }) => {
      const at = join(root, "surfaces", time, folder);
      const kept = [...declarations].flatMap(([file, text]) => {
        const edited = edit(`${folder}/${file}`, text);
        return edited === undefined ? [] : [[join(at, file), edited] as const];
      });
      for (const [file, text] of kept) contents.set(file, text);
      const entries = entriesIn(
        manifest,
        at,
        kept.map(([file]) => file),
      );
      return { ...surface, folder: at, entries };
    });
  const used = new Set<string>();
  const edited = (file: string, text: string): string | undefined => {
    if (!Object.hasOwn(edits, file)) return text;
    used.add(file);
    const [from, to] = edits[file] ?? [];
    if (from === undefined || to === undefined) return undefined;
    expect(text).toMatch(from);
    return text.replaceAll(typeof from === "string" ? from : new RegExp(from, "g"), to);
  };
  const older = { packages: sideOf("before", (_, text) => text), contents };
  const newer = { packages: sideOf("after", edited), contents };
  const changes = compareSurfaces(older, newer);
  expect([...used].sort()).toEqual(Object.keys(edits).sort());
  const lines = changes.map(({ bump, subject, message }) => `${bump} ${subject} ${message}`);
  // What a package exports of another it shows too.
  return [...new Set(lines)].sort();
}

const client = "platform-client/dist/generated";

describe("packages that are declared anew", () => {
  test("have not changed where the declarations are the same", () => {
    expect(changesBy({})).toEqual([]);
  });

  test.each<[name: string, edits: Record<string, Edit | undefined>, want: readonly string[]]>([
    [
      "a method that is called something else",
      {
        [`${client}/resources/companies.d.ts`]: [/\bgetAccessToken\(/, "issueToken("],
      },
      ["major companies.getAccessToken is no longer there", "minor companies.issueToken is new"],
    ],
    [
      "a function that is no longer exported",
      {
        [`${client}/client.d.ts`]: [
          "export declare function createPlatformTransport",
          "declare function createPlatformTransport",
        ],
      },
      ["major createPlatformTransport is no longer exported from `@codat-openapi/platform-client`"],
    ],
    [
      "a parameter that is called something else",
      {
        [`${client}/resources/settings.d.ts`]: [/\bapiKeyId: string/, "keyId: string"],
      },
      [
        "major DeleteApiKeyInput.apiKeyId is no longer taken",
        "major DeleteApiKeyInput.keyId is new and required",
      ],
    ],
    [
      "an entry that is gone",
      {
        [`${client}/resources/companies.d.ts`]: undefined,
        [`${client}/client.d.ts`]: [/.*(?:companies\.ts|companies\.js|CompaniesResource).*\n/, ""],
      },
      [
        "major @codat-openapi/platform-client/companies can no longer be imported",
        "major PlatformClient.companies is no longer there",
      ],
    ],
    [
      "an option that has to be given",
      {
        [`${client}/client.d.ts`]: [
          /(?<=PlatformClientOptions extends ClientOptions \{)/,
          "\n  tenant: string;",
        ],
      },
      ["major PlatformClientOptions.tenant is new and required"],
    ],
    [
      "an option that is of another type",
      {
        [`${client}/client.d.ts`]: ['NonNullable<ClientOptions["apiKey"]>', "string"],
      },
      ["major PlatformClientOptions.apiKey no longer takes `() => string | Promise<string>`"],
    ],
    [
      "a hook of the runtime that is told less",
      { "runtime/dist/observe.d.ts": [/\n\s*readonly delayMs: number;/, ""] },
      ["major RetryEvent.delayMs is no longer there"],
    ],
  ])("show %s", (_, edits, want) => {
    expect(changesBy(edits)).toEqual(want);
  });
});
