/** What `npm run dev` does after a save. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { styleText } from "node:util";
import { DescriptionError, type Diagnostic, formatDiagnostic } from "../codegen/diagnostics.ts";
import { type Generated, generate, type Job } from "../codegen/pipeline.ts";
import { settle, write } from "../codegen/write.ts";
import { highest } from "../impact/bump.ts";
import { type Impact, impactOf } from "../impact/impact.ts";
import { codeFrame } from "./code-frame.ts";
import { checkSamples } from "./samples.ts";
import { ReloadingSandboxes } from "./sandbox.ts";

export class DevLoop {
  private readonly root: string;
  private readonly jobs: readonly Job[];
  private readonly tell: (line: string) => void;
  private readonly generated: Map<string, Generated> = new Map();
  private readonly sandboxes: ReloadingSandboxes = new ReloadingSandboxes();
  /** What is under way; a new save ends it. */
  private current: AbortController = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(root: string, jobs: readonly Job[], tell: (line: string) => void) {
    this.root = root;
    this.jobs = jobs;
    this.tell = tell;
  }

  /** Regenerates the APIs that the files belong to, or all of them, and tells what came of it. */
  save(files?: readonly string[]): Promise<unknown> {
    this.current.abort();
    this.current = new AbortController();
    const { signal } = this.current;
    this.running = this.running.then(() => this.run(files, signal));
    return this.running;
  }

  /** All that has changed since the last release; undefined before every API could be generated. */
  async impact(): Promise<Impact | undefined> {
    const apis = this.jobs.map(({ name }) => this.generated.get(name));
    const known = apis.filter((api) => api !== undefined);
    return known.length === apis.length ? impactOf(this.root, known) : undefined;
  }

  async close(): Promise<void> {
    this.current.abort();
    await this.sandboxes.close();
  }

  private async run(files: readonly string[] | undefined, signal: AbortSignal): Promise<void> {
    const isConcerned = ({ file }: Job): boolean =>
      files?.some((path) => path.startsWith(dirname(resolve(file)))) ?? true;
    const concerned = this.jobs.filter(isConcerned);
    // A save that belongs to none, such as that of a rule, concerns all.
    for (const job of concerned.length > 0 ? concerned : this.jobs) {
      if (!signal.aborted && !(await this.regenerate(job))) return;
    }
    if (signal.aborted) return;
    await Promise.all([this.tellSamples(signal), this.tellImpact(signal)]);
  }

  /** Whether the description could be turned into packages. */
  private async regenerate(job: Job): Promise<boolean> {
    const started = performance.now();
    try {
      settle(job.out);
      const output = await generate(job);
      for (const warning of output.warnings) this.tell(`warning: ${formatDiagnostic(warning)}`);
      const { written, removed } = write(output);
      this.generated.set(job.name, output);
      const url = await this.sandboxes.load(job.name, output.model.document);
      const changed = written.length + removed.length;
      const time = `${Math.round(performance.now() - started)} ms`;
      this.tell(`${mark(true)} ${job.name}: ${changed} files changed, ${time}; sandbox on ${url}`);
      return true;
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
      for (const diagnostic of error.diagnostics) this.tell(withFrame(diagnostic));
      const count = error.diagnostics.length;
      this.tell(`${mark(false)} ${job.name}: ${count} ${count === 1 ? "mistake" : "mistakes"}`);
      return false;
    }
  }

  private async tellSamples(signal: AbortSignal): Promise<void> {
    try {
      const { count, mistakes } = await checkSamples(this.root, signal);
      for (const mistake of mistakes) this.tell(mistake);
      const isFine = mistakes.length === 0;
      const result = isFine ? `${count} compile` : `${mistakes.length} mistakes in ${count}`;
      this.tell(`${mark(isFine)} samples: ${result}`);
    } catch (error) {
      // A newer save is being looked at.
      if (!signal.aborted) throw error;
    }
  }

  private async tellImpact(signal: AbortSignal): Promise<void> {
    const impact = await this.impact();
    if (!impact || signal.aborted) return;
    const { changes, verdicts } = impact;
    const bump = highest(verdicts.map((verdict) => verdict.bump));
    const counts = (["major", "minor", "patch"] as const).flatMap((each) => {
      const { length } = changes.filter((change) => change.bump === each);
      return length === 0 ? [] : [`${length} ${each}`];
    });
    const first = changes[0];
    const worst = first ? `; ${[first.operations[0], first.what].filter(Boolean).join(": ")}` : "";
    const summary = bump === "none" ? "none since the last release" : `${bump}${countsIn(counts)}`;
    this.tell(`${mark(bump !== "major")} impact: ${summary}${worst}`);
  }
}

const countsIn = (counts: readonly string[]): string =>
  counts.length === 0 ? "" : ` (${counts.join(", ")})`;

const mark = (isFine: boolean): string =>
  styleText(isFine ? "green" : "red", isFine ? "✓" : "✗", { stream: process.stdout });

/** A diagnostic with the lines that it is about. */
function withFrame(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic;
  try {
    const frame = codeFrame(readFileSync(file, "utf8"), line, column);
    return `${formatDiagnostic(diagnostic)}\n${frame}\n`;
  } catch {
    // The file may be gone by now.
    return `${formatDiagnostic(diagnostic)} (${relative(process.cwd(), file)} cannot be read)`;
  }
}
