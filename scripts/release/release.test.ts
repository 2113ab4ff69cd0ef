/** Whole releases of copies of this repository, against a real registry. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stopAll } from "../processes.ts";
import { publishedPackages } from "./packages.ts";
import { publish } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { type RunningRegistry, startRegistry } from "./registry.ts";
import { pack } from "./tarball.ts";
import { ensureTools } from "./tools.ts";
import { openTrial, root, type Trial } from "./trial.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "release-test-"));
  await ensureTools();
});

afterAll(() => {
  stopAll();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A change of the runtime, which the client is built on. */
function changeRuntime(trial: Trial): void {
  trial.write(
    ".changeset/quick-birds-sing.md",
    '---\n"@codat-openapi/runtime": patch\n---\n\nWait as `companies.list` asks, and read CompanyReference whole.\n',
  );
  trial.commit();
}

const stateOf = (trial: Trial): string[] => [
  trial.git("rev-parse", "HEAD"),
  trial.git("tag"),
  trial.git("status", "--porcelain", "--ignored"),
];

const versionsIn = (trial: Trial, place: string): string[] =>
  globSync(`${place}/*/package.json`, { cwd: trial.folder })
    .sort()
    .map((file) => {
      const { name, version } = JSON.parse(readFileSync(join(trial.folder, file), "utf8"));
      return `${name.replace(/^.*\//, "")} ${version}`;
    });

describe("a release is refused", () => {
  let trial: Trial;
  beforeAll(() => {
    // A registry that nobody is logged in at.
    const environment = {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_fetch_retries: "0",
    };
    trial = openTrial(folder, "refused", { environment });
  });

  test("where nobody is logged in", async () => {
    const { code, output } = await trial.release();
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(output).toContain("Nobody is logged in at http://127.0.0.1:9/");
    expect(output).toContain("gh workflow run release.yml");
  });

  test("where it is to go to two places", async () => {
    const { code, output } = await trial.release("--dry-run", "--stage");
    expect({ code, output }).toMatchObject({ code: 2 });
    expect(output).toContain("--dry-run, --stage and --registry exclude each other");
  });

  test("where there is nothing to release", async () => {
    const { code, output } = await trial.release("--dry-run");
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(output).toContain("There is nothing to release");
    expect(output).toContain("npm run change");
  });

  test("where something is not committed", async () => {
    trial.write("packages/runtime/src/index.ts", "");
    const { code, output } = await trial.release("--dry-run");
    trial.git("checkout", "--quiet", ".");
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(output).toContain(" M packages/runtime/src/index.ts");
  });

  test("where the gate says that a change is not recorded", async () => {
    changeRuntime(trial);
    const manifest = JSON.parse(readFileSync(join(trial.folder, "package.json"), "utf8"));
    manifest.scripts.change = "echo companies.list is not recorded && exit 1 #";
    trial.write("package.json", JSON.stringify(manifest));
    trial.commit();
    const before = stateOf(trial);
    const { code, output } = await trial.release("--stage");
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(output).toContain("companies.list is not recorded");
    expect(stateOf(trial)).toEqual(before);
    expect(trial.leftovers()).toEqual([]);
  });
});

test("Ctrl-C leaves nothing behind", async () => {
  const trial = openTrial(folder, "interrupted");
  changeRuntime(trial);
  const before = stateOf(trial);
  const running = trial.start("--dry-run");
  await running.wrote(/Building/);
  running.interrupt();
  expect(await running.ended).toMatchObject({ code: 130 });
  expect(stateOf(trial)).toEqual(before);
  expect(trial.leftovers()).toEqual([]);
});

test("a rehearsal does all of it, and leaves everything as it was", async () => {
  const trial = openTrial(folder, "rehearsed");
  trial.write(".changeset/a.md", '---\n"@codat-openapi/sandbox": minor\n---\n\nAnswer faster.\n');
  trial.commit();
  const before = stateOf(trial);
  const { code, output } = await trial.release("--dry-run");
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toMatch(/sandbox 0\.2\.0 +\d+ B +sha256 [\da-f]{64}/);
  expect(output).toContain("sandbox 0.2.0 published");
  for (const manager of ["npm", "pnpm", "yarn"]) {
    expect(output).toMatch(
      new RegExp(
        `Installing with ${manager}.*\n.*\n.*platform-client: 52 of 52 operations succeed`,
      ),
    );
  }
  expect(stateOf(trial)).toEqual(before);
  expect(trial.leftovers()).toEqual([]);
});

describe("two releases of the same commit, in different places and times", () => {
  let [staged, published]: Trial[] = [];
  let registry: RunningRegistry;
  const output = (file: string): string => join(staged?.folder ?? "", ".release", file);
  const archives = (): string[] => globSync("*.tgz", { cwd: output("") }).sort();

  beforeAll(async () => {
    staged = openTrial(folder, "staged", {
      umask: 0o077,
      environment: { LC_ALL: "C", TZ: "Pacific/Kiritimati" },
    });
    published = openTrial(folder, "published/far/away", {
      environment: {
        LC_ALL: "C.UTF-8",
        TZ: "America/Los_Angeles",
        npm_config_userconfig: join(folder, "registry/npmrc"),
      },
    });
    for (const trial of [staged, published]) changeRuntime(trial);
    registry = await startRegistry(join(folder, "registry"));
  });

  test("one can be staged: archives, bills of materials, and hashes of all of it", async () => {
    if (!staged) throw new Error("there is no trial");
    const head = staged.git("rev-parse", "HEAD");
    const ended = await staged.release("--stage");
    expect(ended).toMatchObject({ code: 0 });
    expect(archives()).toEqual([
      "codat-openapi-platform-client-0.1.1.tgz",
      "codat-openapi-runtime-0.1.1.tgz",
    ]);
    expect(readFileSync(output("ORDER"), "utf8")).toBe(
      "@codat-openapi/runtime@0.1.1 codat-openapi-runtime-0.1.1.tgz\n" +
        "@codat-openapi/platform-client@0.1.1 codat-openapi-platform-client-0.1.1.tgz\n",
    );
    const sums = readFileSync(output("SHA256SUMS"), "utf8").trim().split("\n");
    expect(sums).toHaveLength(6);
    for (const line of sums) {
      const [sum, file = ""] = line.split("  ");
      expect(
        createHash("sha256")
          .update(readFileSync(output(file)))
          .digest("hex"),
      ).toBe(sum);
    }
    expect(staged.git("rev-parse", "HEAD")).toBe(head);
    expect(staged.git("status", "--porcelain")).toBe("");
  });

  test("a bill of materials names the package, what comes along, and their hashes", async () => {
    const text = readFileSync(output("codat-openapi-runtime-0.1.1.cdx.json"), "utf8");
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    const bill = JSON.parse(text);
    expect(bill).not.toHaveProperty("serialNumber");
    expect(bill.metadata).not.toHaveProperty("timestamp");
    const archive = readFileSync(output("codat-openapi-runtime-0.1.1.tgz"));
    expect(bill.metadata.component).toMatchObject({
      purl: "pkg:npm/%40codat-openapi/runtime@0.1.1",
      hashes: [{ alg: "SHA-512", content: createHash("sha512").update(archive).digest("hex") }],
    });
    const names = bill.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["openapi-fetch", "openapi-typescript-helpers"]);
  });

  test("its commits hold versions, changelogs with links, tags and the baseline", () => {
    const clone = join(folder, "clone");
    const git = (...parameters: string[]): string =>
      execFileSync("git", parameters, { cwd: clone, encoding: "utf8" });
    execFileSync("git", ["clone", "--quiet", staged?.folder ?? "", clone]);
    git("fetch", "--quiet", output("release.bundle"), "HEAD", "refs/tags/*:refs/tags/*");
    const [, ofRelease = ""] = /of_a_release='(.+)'/.exec(workflowText()) ?? [];
    const touched = git("diff", "--name-only", "--no-renames", "HEAD", "FETCH_HEAD")
      .trim()
      .split("\n");
    expect(touched.filter((file) => !new RegExp(ofRelease).test(file))).toEqual([]);
    git("merge", "--quiet", "--ff-only", "FETCH_HEAD");
    expect(git("tag").trim().split("\n")).toEqual([
      "@codat-openapi/platform-client@0.1.1",
      "@codat-openapi/runtime@0.1.1",
    ]);
    expect(git("cat-file", "-t", "@codat-openapi/runtime@0.1.1").trim()).toBe("tag");
    const read = (file: string): string => readFileSync(join(clone, file), "utf8");
    expect(read("packages/runtime/CHANGELOG.md")).toContain(
      "- Wait as [`companies.list`](../platform-client/docs/resources/companies.md#list) asks, and read [`CompanyReference`](../platform-client/docs/models/CompanyReference.md) whole.",
    );
    expect(read("packages/platform-client/CHANGELOG.md")).toContain(
      "- Is built on `@codat-openapi/runtime` 0.1.1.",
    );
    expect(JSON.parse(read("packages/runtime/jsr.json")).version).toBe("0.1.1");
    expect(read("released/runtime/package.json")).toBe(read("packages/runtime/package.json"));
    expect(globSync(".changeset/*.md", { cwd: clone })).toEqual([]);
  });

  test("one that dies after the first package is ended by running it again", async () => {
    if (!published) throw new Error("there is no trial");
    const dying = published.start(`--registry=${registry.url}`);
    await dying.wrote(/runtime 0\.1\.1 published/);
    registry.stop();
    dying.stop();
    await dying.ended;
    expect(versionsIn(published, "released")).toContain("runtime 0.1.0");

    registry = await startRegistry(join(folder, "registry"));
    const ended = await published.release(`--registry=${registry.url}`);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toContain("Ending the release of runtime 0.1.1, platform-client 0.1.1");
    expect(ended.output).toContain("runtime 0.1.1 was there already, with the same bytes");
    expect(ended.output).toContain("platform-client 0.1.1 published");
    expect(versionsIn(published, "released")).toEqual(versionsIn(published, "packages"));
    expect(published.git("tag").trim().split("\n")).toHaveLength(2);
    expect(published.git("status", "--porcelain")).toBe("");

    const again = await published.release(`--registry=${registry.url}`);
    expect(again.output).toContain("There is nothing to release");
  });

  test("they make the same bytes", async () => {
    for (const archive of archives()) {
      const [, name, version] = /^codat-openapi-(.+)-(\d.+)\.tgz$/.exec(archive) ?? [];
      const answer = await fetch(`${registry.url}@codat-openapi/${name}`);
      const { versions } = (await answer.json()) as {
        versions: { [version: string]: { dist: { integrity: string } } };
      };
      const sha512 = createHash("sha512")
        .update(readFileSync(output(archive)))
        .digest("base64");
      expect(versions[version ?? ""]?.dist.integrity).toBe(`sha512-${sha512}`);
    }
  });

  test("a version that is published is never replaced by other bytes, nor is the rest published then", async () => {
    const other = openTrial(folder, "other");
    appendFileSync(join(other.folder, "packages/runtime/README.md"), "\nOther words.\n");
    const packages = publishedPackages(other.folder).filter(({ folder: each }) =>
      /types|runtime/.test(each),
    );
    const manifest = join(other.folder, "packages/runtime/package.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"0.1.0"', '"0.1.1"'));
    const changed = packages.map((each) => ({
      ...each,
      version: each.folder === "runtime" ? "0.1.1" : each.version,
    }));
    const tarballs = await pack(other.folder, changed, join(folder, "other/archives"));
    const said: string[] = [];
    const work = publish(tarballs, registry, folder, ({ file }) => said.push(basename(file)));
    await expect(work).rejects.toThrow(Refusal);
    await expect(work).rejects.toThrow(
      "@codat-openapi/runtime@0.1.1 is published already, with other bytes",
    );
    expect(said).toEqual([]);
    expect((await fetch(`${registry.url}@codat-openapi/platform-types`)).status).toBe(404);
  });

  test("the workflow publishes what was staged, once, and refuses what was changed since", async () => {
    const own = await startRegistry(join(folder, "workflow"));
    const sums = (): string =>
      createHash("sha256")
        .update(readFileSync(output("SHA256SUMS")))
        .digest("hex");
    const script = publishingScript().replace(" --provenance", "");
    const run = (expected: string): string =>
      execFileSync("bash", ["-c", `${script}\n`], {
        cwd: output(""),
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          SUMS: expected,
          npm_config_registry: own.url,
          "npm_config_@codat-openapi:registry": own.url,
          npm_config_userconfig: own.userConfig,
        },
      });
    const first = run(sums());
    expect(first).toContain("+ @codat-openapi/runtime@0.1.1");
    expect(first).toContain("+ @codat-openapi/platform-client@0.1.1");
    const second = run(sums());
    expect(second).toContain("@codat-openapi/runtime@0.1.1 was there already, with the same bytes");
    expect(second).not.toContain("+ @codat");
    expect(() => run("0".repeat(64))).toThrow(/computed checksum did NOT match/);
    appendFileSync(output("codat-openapi-runtime-0.1.1.tgz"), "x");
    expect(() => run(sums())).toThrow(/computed checksum did NOT match/);
  });
});

const workflowText = (): string =>
  readFileSync(join(root, ".github/workflows/release.yml"), "utf8");

/** What the publishing job of the workflow runs. */
function publishingScript(): string {
  const workflow = load(workflowText()) as {
    jobs: { publish: { steps: { run?: string }[] } };
  };
  return workflow.jobs.publish.steps.map(({ run }) => run ?? "").join("");
}
