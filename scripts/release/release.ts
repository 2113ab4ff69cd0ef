/** The steps of a release, in the one order in which running it again ends what was begun. */
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeBaseline } from "./baseline.ts";
import { check } from "./checks.ts";
import { tool } from "./command.ts";
import { consume, packageManagers } from "./consumers.ts";
import { dependenciesOf } from "./dependencies.ts";
import { checkJsr, writeJsrManifests } from "./jsr.ts";
import { writeOutput } from "./output.ts";
import { type Package, publishedPackages, tagOf, titleOf } from "./packages.ts";
import { changesetsOf, pendingPackages, planOf } from "./plan.ts";
import { say, step } from "./progress.ts";
import { publish } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { bringBack, commitAll, copyRepository, git, refuseUncommitted, tag } from "./repository.ts";
import { billOfMaterials } from "./sbom.ts";
import { pack, type Tarball } from "./tarball.ts";
import { ensureTools } from "./tools.ts";
import { makeVersions, passGate } from "./versions.ts";

/** Where a release goes: a registry, one that exists for the rehearsal alone, or a folder to be published from. */
export type Destination = Registry | "rehearsal" | "stage";

/** A repository, and the copy of it that a release is made in. */
interface Place {
  readonly root: string;
  readonly copy: string;
  /** A folder that goes away when the release ends. */
  readonly scratch: string;
}

/**
 * Releases what is committed at `root`, working below `scratch`.
 * @throws {Refusal} where something stands in the way.
 */
export async function release(
  root: string,
  scratch: string,
  destination: Destination,
): Promise<void> {
  await refuseUncommitted(root);
  const { hasVersionsToMake, unfinished } = planOf(root);
  const place = { root, scratch, copy: join(scratch, "repository") };
  await ensureTools();
  await step("Copying what is committed", () => copyRepository(root, place.copy));
  if (unfinished.length > 0) say(`Ending the release of ${listOf(unfinished)} that was begun.`);
  await settleVersions(place.copy, hasVersionsToMake);
  const packed = await packReleased(place, destination === "rehearsal");
  if (destination === "stage") await stage(place, packed);
  else if (destination === "rehearsal") await rehearse(place, packed);
  else await publishTo(place, packed, destination);
  const left = changesetsOf(place.copy).length;
  if (left > 0) say(`There is more to release: ${left} changesets. Run it again.`);
}

const listOf = (packages: readonly Package[]): string => packages.map(titleOf).join(", ");

/** Commits versions and changelogs, and entries for JSR. */
async function settleVersions(copy: string, hasVersionsToMake: boolean): Promise<void> {
  if (hasVersionsToMake) {
    await step("Making versions and changelogs", async () => {
      await passGate(copy);
      await makeVersions(copy);
    });
  }
  writeJsrManifests(copy);
  const pending = pendingPackages(copy);
  if (pending.length === 0) {
    throw new Refusal(
      "There is nothing to release: the changesets name no package that is published.",
    );
  }
  const list = listOf(pending);
  const subject = list.length > 62 ? `Release ${pending.length} packages` : `Release ${list}`;
  await commitAll(copy, subject, `What the changesets recorded becomes ${list}.`);
}

interface Packed {
  /** What was packed: all that the destination lacks. */
  readonly packed: readonly Tarball[];
  /** What of it is released now, each with its bill of materials. */
  readonly released: readonly Tarball[];
  readonly bills: ReadonlyMap<Tarball, string>;
}

/** Builds and packs; a registry that has nothing needs also what is not released now. */
async function packReleased({ copy, scratch }: Place, isAll: boolean): Promise<Packed> {
  const pending = pendingPackages(copy);
  await step("Building", () => build(copy));
  const packages = isAll ? publishedPackages(copy) : pending;
  const packed = await step("Packing", () => pack(copy, packages, join(scratch, "archives")));
  const names = new Set(pending.map(({ name }) => name));
  const released = packed.filter((tarball) => names.has(tarball.package.name));
  for (const tarball of released) {
    const { package: each, size, sha256 } = tarball;
    say(`  ${titleOf(each).padEnd(24)} ${`${size} B`.padStart(10)}  sha256 ${sha256}`);
  }
  const bills = new Map<Tarball, string>();
  await step(
    "Checking the archives, their bills of materials, and the sources for JSR",
    async () => {
      for (const tarball of released) {
        const dependencies = dependenciesOf(copy, tarball.package.folder);
        await check(copy, tarball, dependencies.values());
        bills.set(tarball, await billOfMaterials(tarball, dependencies, packed));
        await checkJsr(copy, tarball.package);
      }
    },
  );
  return { packed, released, bills };
}

/** Builds everything from its sources alone. */
async function build(copy: string): Promise<void> {
  for (const dist of globSync("packages/*/dist", { cwd: copy })) {
    rmSync(join(copy, dist), { recursive: true });
  }
  const parameters = ["run", "build", "--force", "--output-logs=errors-only"];
  await tool(copy, "turbo", parameters, { folder: copy });
  const changed = (await git(copy, "status", "--porcelain")).trimEnd();
  if (changed !== "") {
    throw new Refusal(
      `What is generated is not what is committed. Run npm run generate and commit:\n${changed}`,
    );
  }
}

/** Tags what was released, and then makes it the baseline, which marks the release as ended. */
async function record(copy: string, released: readonly Tarball[]): Promise<void> {
  for (const tarball of released) {
    await tag(copy, tagOf(tarball.package), `sha256 ${tarball.sha256}`);
  }
  writeBaseline(copy, released);
  const list = released.map((tarball) => titleOf(tarball.package)).join(", ");
  await commitAll(
    copy,
    "Record what was released as the baseline",
    `Users now compile against ${list}.`,
  );
}

async function stage({ root, copy }: Place, { released, bills }: Packed): Promise<void> {
  await step("Writing .release", async () => {
    const start = (await git(root, "rev-parse", "HEAD")).trim();
    await record(copy, released);
    await writeOutput(join(root, ".release"), copy, start, bills);
  });
}

async function publishTo(
  { root, copy, scratch }: Place,
  { released }: Packed,
  registry: Registry,
): Promise<void> {
  // Versions first: a release that dies from here on is known by them, and ended by the next run.
  await bringBack(copy, root);
  await step(`Publishing to ${registry.url}`, () =>
    publish(released, registry, scratch, sayPublished),
  );
  await record(copy, released);
  await bringBack(copy, root);
  say("Push the commits and tags: git push --follow-tags");
}

function sayPublished({ package: each }: Tarball, wasThere: boolean): void {
  const how = wasThere ? "was there already, with the same bytes" : "published";
  say(`  ${titleOf(each)} ${how}`);
}

async function rehearse({ copy, scratch }: Place, { packed, released }: Packed): Promise<void> {
  const registry = await step("Starting a registry for the rehearsal", () =>
    startRegistry(join(scratch, "registry")),
  );
  const before = packed.filter((tarball) => !released.includes(tarball));
  await publish(before, registry, scratch, () => {});
  await step("Publishing to it", () => publish(released, registry, scratch, sayPublished));
  await record(copy, released);
  const packages = packed.map((tarball) => tarball.package);
  for (const manager of packageManagers) {
    const project = join(scratch, manager.name);
    const said = await step(`Installing with ${manager.name}, compiling and running`, () =>
      consume(copy, manager, packages, registry, project),
    );
    say(said.replace(/^/gm, "  "));
  }
  registry.stop();
}
