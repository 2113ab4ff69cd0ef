/** What the workflows may do, so that who gets into one of them gets no further. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { root } from "./compile.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
}

interface Job {
  readonly permissions?: { readonly [scope: string]: string };
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: object;
  readonly permissions: object;
  readonly concurrency?: object;
  readonly jobs: { readonly [name: string]: Job };
}

const folder = join(root, ".github/workflows");
const workflows = globSync("*.yml", { cwd: folder })
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { name, text, workflow: load(text) as Workflow };
  });
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, value]) => ({ name: `${name}: ${job}`, job: value })),
);
const jobNamed = (name: string): Job => {
  const found = jobs.find((each) => each.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found.job;
};

test("there is one for checks and one for releases", () => {
  expect(workflows.map(({ name }) => name)).toEqual(["ci.yml", "release.yml"]);
});

test.each(workflows)(
  "$name has no permission but those of its jobs, and takes turns",
  ({ workflow }) => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toMatchObject({ group: expect.any(String) });
  },
);

test.each(workflows)(
  "$name is started by nothing that runs a stranger's code with our rights",
  ({ workflow }) => {
    const events = Object.keys(workflow.on);
    const allowed = ["push", "pull_request", "workflow_dispatch"];
    expect(events.filter((event) => !allowed.includes(event))).toEqual([]);
  },
);

test.each(workflows)(
  "$name pins every action by its commit and says which version that is",
  ({ text }) => {
    const uses = [...text.matchAll(/uses: *(.+)$/gm)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses)
      expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  },
);

test.each(workflows)("$name puts nothing of an event into a script", ({ workflow }) => {
  const scripts = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.map(({ run }) => run ?? ""),
  );
  for (const script of scripts) expect(script).not.toContain("${{");
});

test.each(workflows)("$name knows no secret", ({ text }) => {
  expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|_authToken/);
});

test.each(jobs)("$name ends by itself, and leaves no credentials in its checkout", ({ job }) => {
  expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  const checkouts = job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  for (const checkout of checkouts) {
    expect(checkout.with).toMatchObject({ "persist-credentials": false });
  }
});

test("each job has the one permission that it needs", () => {
  const permissions = Object.fromEntries(jobs.map(({ name, job }) => [name, job.permissions]));
  expect(permissions).toEqual({
    "ci.yml: check": { contents: "read" },
    "ci.yml: change": { contents: "read" },
    "release.yml: build": { contents: "read" },
    "release.yml: publish": { "id-token": "write" },
    "release.yml: record": { contents: "write" },
  });
});

test("what publishes runs nothing of the repository and of its dependencies", () => {
  const { steps, environment } = jobNamed("release.yml: publish");
  const actions = steps.flatMap(({ uses }) => uses?.replace(/@.*/, "") ?? []);
  expect(actions).toEqual(["actions/setup-node", "actions/download-artifact"]);
  const script = steps.map(({ run }) => run ?? "").join("");
  const commands = [...script.matchAll(/\b(npm|npx|node|git|bash|sh) +([\w-]+)/g)];
  expect(commands.map(([whole]) => whole)).toEqual(["npm view", "npm publish"]);
  expect(script).toMatch(/sha256sum --check --strict SHA256SUMS/);
  expect(script).toMatch(/npm publish .* --provenance/);
  expect(environment).toBe("npm");
});

test("what was built is published, and what was published is recorded", () => {
  expect(jobNamed("release.yml: publish").needs).toBe("build");
  expect(jobNamed("release.yml: record").needs).toEqual(["build", "publish"]);
});

test("nothing is restored from a cache that other workflows write", () => {
  for (const { job } of jobs) {
    for (const { uses, with: given } of job.steps) {
      expect(uses ?? "").not.toMatch(/actions\/cache/);
      if (uses?.startsWith("actions/setup-node@")) {
        expect(given).toMatchObject({ "package-manager-cache": false });
      }
    }
  }
});
