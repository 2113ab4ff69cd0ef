import { tmpdir } from "node:os";
import { attempt, command } from "./command.ts";
import { Refusal } from "./refusal.ts";
import type { Registry } from "./registry.ts";

/**
 * The registry that npm is configured with on this machine.
 * @throws {Refusal} where nobody is logged in there.
 */
export async function configuredRegistry(): Promise<Registry> {
  // No folder of a project, whose own configuration is for what it installs.
  const folder = tmpdir();
  const url = (await command("npm", ["config", "get", "registry"], { folder })).trim();
  const { code } = await attempt("npm", ["whoami", `--registry=${url}`], { folder });
  if (code === 0) return { url: url.replace(/\/*$/, "/") };
  throw new Refusal(
    `Nobody is logged in at ${url}, where this would be published. Publish from the workflow, which needs no token ("gh workflow run release.yml"), or log in with "npm login". --dry-run rehearses all of it on this machine.`,
  );
}
