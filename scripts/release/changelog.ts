/** How changesets writes a changelog: the words of each changeset, with links to the reference of what they name. */
import { type ApiPages, apiPagesOf, linked } from "./api-pages.ts";

/** As much as is used here of what changesets hands over. */
interface Changeset {
  readonly summary: string;
  readonly releases: readonly { readonly name: string }[];
}

const changelog = {
  async getReleaseLine({ summary, releases }: Changeset): Promise<string> {
    const names = releases.map(({ name }) => name);
    return item(linked(summary.trim(), concerned(apiPagesOf(process.cwd()), names)));
  },
  async getDependencyReleaseLine(
    _: readonly Changeset[],
    dependencies: readonly { readonly name: string; readonly newVersion: string }[],
  ): Promise<string> {
    const versions = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
    return versions.length === 0 ? "" : `- Is built on ${versions.join(", ")}.`;
  },
};

/** The APIs whose packages a changeset names; where it names none, it may speak of any. */
export function concerned(apis: readonly ApiPages[], names: readonly string[]): ApiPages[] {
  const folders = names.map((name) => name.replace(/^@[^/]+\//, ""));
  const own = apis.filter(({ client }) =>
    [client, client.replace(/client$/, "types")].some((folder) => folders.includes(folder)),
  );
  return own.length > 0 ? own : [...apis];
}

/** A summary as items of a list, which it may be already. */
export function item(summary: string): string {
  if (/^[-*] /.test(summary)) return summary;
  const [first = "", ...others] = summary.split("\n");
  return [`- ${first}`, ...others.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}

export default changelog;
