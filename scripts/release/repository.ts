/** The repository as a release sees it: what is committed, a copy to work in, and the way back. */
import { linkDependencies } from "../linked-dependencies.ts";
import { attempt, command } from "./command.ts";
import { Refusal } from "./refusal.ts";

/** Runs git in a folder. */
export const git = (folder: string, ...parameters: string[]): Promise<string> =>
  command("git", parameters, { folder });

/** @throws {Refusal} where something is not committed: what is released is what is committed. */
export async function refuseUncommitted(root: string): Promise<void> {
  const changed = (await git(root, "status", "--porcelain")).trimEnd();
  if (changed === "") return;
  const lines = changed.split("\n");
  const shown = lines.slice(0, 5).map((line) => `  ${line}`);
  const more = lines.length > shown.length ? [`  and ${lines.length - shown.length} more`] : [];
  throw new Refusal(
    [
      "What is not committed would not be released. Commit it, or put it aside with git stash --include-untracked:",
      ...shown,
      ...more,
    ].join("\n"),
  );
}

/** Makes a copy of what is committed, with the dependencies that are installed, and with whoever commits here. */
export async function copyRepository(root: string, copy: string): Promise<void> {
  const { name, email } = await committerOf(root);
  await git(root, "clone", "--quiet", root, copy);
  await git(copy, "config", "user.name", name);
  await git(copy, "config", "user.email", email);
  linkDependencies(root, copy);
}

async function committerOf(root: string): Promise<{ name: string; email: string }> {
  const { code, stdout } = await attempt("git", ["var", "GIT_COMMITTER_IDENT"], { folder: root });
  const [, name, email] = /^(.*) <(.*)> \d+ /.exec(stdout) ?? [];
  if (code !== 0 || !name || !email) {
    throw new Refusal(
      "A release commits, and git does not know as whom. Set user.name and user.email with git config.",
    );
  }
  return { name, email };
}

/** Brings the commits and tags of the copy to the repository. */
export async function bringBack(copy: string, root: string): Promise<void> {
  await git(root, "fetch", "--quiet", "--no-tags", copy, "HEAD", "refs/tags/*:refs/tags/*");
  const [commit = ""] = (await git(copy, "rev-parse", "HEAD")).split("\n");
  await git(root, "merge", "--quiet", "--ff-only", commit);
}

/** Commits all that has changed; nothing where nothing has. */
export async function commitAll(folder: string, subject: string, body: string): Promise<void> {
  await git(folder, "add", "--all");
  if ((await git(folder, "status", "--porcelain")) === "") return;
  await git(folder, "commit", "--quiet", "--no-verify", "-m", subject, "-m", body);
}

/** Tags the commit that a package was built from, unless that was done before. */
export async function tag(folder: string, name: string, message: string): Promise<void> {
  const known = await git(folder, "tag", "--list", name);
  if (known.trim() === "") await git(folder, "tag", "--annotate", name, "-m", message);
}
