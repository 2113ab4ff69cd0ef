/** What the generators are given. */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Generator, generateIn, generators, openapiTypescript, own } from "./generators.ts";
import type { Course } from "./measure/generation.ts";
import { root } from "./paths.ts";

export interface Subject {
  readonly name: string;
  readonly title: string;
  readonly descriptions: readonly string[];
  /** What takes the place of this codegen's program for each of the descriptions. */
  ownCourse?(): Omit<Course, "name">;
}

/** A course for every generator. */
export const coursesOf = (subject: Subject, scratch: string): Course[] =>
  generators.map((generator) => {
    const folder = join(scratch, subject.name, generator.name.replaceAll(" ", "-"));
    const ownCourse = generator === own ? subject.ownCourse?.() : undefined;
    const programs = programsOf(generator, subject.descriptions, folder);
    return { name: generator.name, folder, output: [folder], programs, ...ownCourse };
  });

const programsOf = (
  generator: Generator,
  descriptions: readonly string[],
  folder: string,
): Course["programs"] =>
  descriptions.map((description, index) =>
    generator.program(description, join(folder, String(index))),
  );

export const github: Subject = {
  name: "github",
  title: "GitHub, 13 MB",
  descriptions: [
    join(root, "scripts/documents/node_modules/@octokit/openapi/generated/api.github.com.json"),
  ],
};

/** The repository's own description, with all of its rules; only this codegen has to obey them. */
export function platform(scratch: string): Subject {
  const copy = join(scratch, "platform-repository");
  copyRepository(copy);
  cpSync(join(root, "spec"), join(copy, "spec"), { recursive: true });
  return {
    name: "platform",
    title: "Platform, this repository's",
    descriptions: [join(root, "spec/platform/openapi.yaml")],
    ownCourse: () => repositoryCourse(copy, ["platform"]),
  };
}

/** Small documents, which this codegen takes in one process. */
export async function twenty(scratch: string): Promise<Subject> {
  // Looks for the documents when it is loaded, which may not be installed before.
  const { examples } = await import("../documents/corpus.ts");
  const copy = join(scratch, "twenty-repository");
  copyRepository(copy);
  const documents = examples
    .filter(({ name }) => /\/3\.0\/yaml\/(?!discriminators)/.test(name))
    .slice(0, 20);
  const names = documents.map((_, index) => `api-${index}`);
  for (const [index, { file }] of documents.entries()) {
    const folder = join(copy, `spec/api-${index}`);
    mkdirSync(folder, { recursive: true });
    cpSync(file, join(folder, "openapi.yaml"));
  }
  const apis = names.map((name) => `  ${name}: { root: spec/${name}/openapi.yaml }\n`);
  writeFileSync(join(copy, "redocly.yaml"), `apis:\n${apis.join("")}`);
  return {
    name: "twenty",
    title: "20 small documents",
    descriptions: documents.map(({ file }) => file),
    ownCourse: () => repositoryCourse(copy, names),
  };
}

/** The courses on the repository's description, of which this codegen's finds nothing cached, as after `npm ci`. */
export function firstRuns(subject: Subject, scratch: string): Course[] {
  const courses = coursesOf(subject, scratch).filter(({ name }) =>
    [own.name, openapiTypescript.name].includes(name),
  );
  return courses.map((course) => ({
    ...course,
    output: [...course.output, join(course.folder, "node_modules/.cache")],
  }));
}

/** `npm run generate` in a copy of the repository, for all of its APIs. */
const repositoryCourse = (copy: string, names: readonly string[]): Omit<Course, "name"> => ({
  folder: copy,
  programs: [generateIn(copy)],
  output: names.flatMap((name) =>
    ["types", "client"].map((part) => join(copy, `packages/${name}-${part}`)),
  ),
});

/** What `npm run generate` reads beside the descriptions, in a folder of its own; the installed packages are linked. */
function copyRepository(copy: string): void {
  for (const name of [
    "redocly.yaml",
    ".redocly.lint-ignore.yaml",
    "LICENSE",
    "package.json",
    "packages/runtime/package.json",
    "spec/rules",
    "scripts/generate.ts",
    "scripts/package.json",
    "scripts/codegen",
  ]) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "scripts/node_modules"), join(copy, "scripts/node_modules"));
  // Each package, so that what is cached is the copy's own.
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== ".cache")
      symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
}
