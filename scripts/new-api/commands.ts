/** The commands that a script runs, one after the other, and how an interruption ends them. */
import { type ChildProcess, spawn } from "node:child_process";

/** A command that ended with a mistake; the message is what it said. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

export class Commands {
  private readonly folder: string;
  private underWay: ChildProcess | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Runs a command to its end; what it says is shown only where it fails.
   * @throws {CommandFailure}
   */
  run(command: string, parameters: readonly string[]): Promise<void> {
    return new Promise((done, failed) => {
      const shell = process.platform === "win32";
      const child = spawn(command, parameters, { cwd: this.folder, shell });
      this.underWay = child;
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (data) => (output += data));
      child.on("error", failed);
      child.on("close", (code) => {
        this.underWay = undefined;
        if (code === 0) done();
        else failed(new CommandFailure(output));
      });
    });
  }

  /** On an interruption, waits for the command under way, which could still write, cleans up and ends the process. */
  onInterruption(cleanUp: () => void): void {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        const end = (): void => {
          cleanUp();
          process.exit(signal === "SIGINT" ? 130 : 143);
        };
        if (!this.underWay) return end();
        this.underWay.on("close", end);
        this.underWay.kill(signal);
      });
    }
  }
}
