import { DescriptionError, formatDiagnostic, UsageError } from "./codegen/diagnostics.ts";

/**
 * Tells why a command of npm ended, a line each for the mistakes of a description; gives the exit code, 1 for those and
 * 2 for a mistake in the command.
 * @throws what is neither: a mistake of this repository.
 */
export function tellFailure(error: unknown, command: string): number {
  if (error instanceof DescriptionError) {
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
    return 1;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && !code?.startsWith("ERR_PARSE_ARGS")) throw error;
  console.error(`${message} See "npm run ${command} -- --help".`);
  return 2;
}
