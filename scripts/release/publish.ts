/** Publishes what is not published yet, and nothing twice. */
import { attempt, command } from "./command.ts";
import { tagOf } from "./packages.ts";
import { Refusal } from "./refusal.ts";
import type { Registry } from "./registry.ts";
import type { Tarball } from "./tarball.ts";

/** Told of every package once it is there, with whether it had been before. */
export type Progress = (tarball: Tarball, wasThere: boolean) => void;

/**
 * Publishes tarballs one after the other. What an earlier run got done is left as it is, so that running it again ends
 * what was begun.
 * @throws {Refusal} before anything is published, where a version is there already with other bytes.
 */
export async function publish(
  tarballs: readonly Tarball[],
  registry: Registry,
  folder: string,
  progress: Progress,
): Promise<void> {
  const there = new Set<Tarball>();
  for (const tarball of tarballs) {
    const integrity = await publishedIntegrity(tarball, registry, folder);
    if (integrity !== undefined && integrity !== tarball.integrity) refuse(tarball, integrity);
    if (integrity !== undefined) there.add(tarball);
  }
  for (const tarball of tarballs) {
    if (!there.has(tarball)) {
      const parameters = [
        "publish",
        tarball.file,
        "--access",
        "public",
        "--ignore-scripts",
        "--loglevel=error",
      ];
      await command("npm", [...parameters, ...optionsOf(tarball, registry)], { folder });
    }
    progress(tarball, there.has(tarball));
  }
}

function refuse(tarball: Tarball, integrity: string): never {
  throw new Refusal(
    `${tagOf(tarball.package)} is published already, with other bytes, and a published version is never replaced.
  published  ${integrity}
  packed     ${tarball.integrity}
Release from the commit that it was published from, or record what changed since with npm run change and release that.`,
  );
}

/** The integrity of the version as it is published; undefined where it is not. */
async function publishedIntegrity(
  tarball: Tarball,
  registry: Registry,
  folder: string,
): Promise<string | undefined> {
  const asked = ["view", tagOf(tarball.package), "dist.integrity", "--json", "--prefer-online"];
  const { code, stdout, output } = await attempt(
    "npm",
    [...asked, ...optionsOf(tarball, registry)],
    { folder },
  );
  const answer = stdout.trim() === "" ? undefined : JSON.parse(stdout);
  if (code === 0) return answer;
  // The package is not there at all, which npm calls a failure, unlike a version that is not.
  if (answer?.error?.code === "E404") return undefined;
  throw new Refusal(`${tagOf(tarball.package)} could not be looked up:\n${output.trimEnd()}`);
}

/** The registry for this package, whatever the user's configuration says of its scope. */
function optionsOf({ package: { name } }: Tarball, { url, userConfig }: Registry): string[] {
  const [scope] = /^@[^/]+(?=\/)/.exec(name) ?? [];
  return [
    `--registry=${url}`,
    ...(scope ? [`--${scope}:registry=${url}`] : []),
    ...(userConfig ? [`--userconfig=${userConfig}`] : []),
  ];
}
