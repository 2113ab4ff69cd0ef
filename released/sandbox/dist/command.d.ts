/** What the command writes to and what ends it. */
export interface Terminal {
    readonly out: (line: string) => void;
    readonly err: (line: string) => void;
    readonly colours: boolean;
    /** Aborting it closes the sandbox and ends the command. */
    readonly signal: AbortSignal;
}
/** Runs the command until the signal ends it; gives the exit code. */
export declare function runCommand(args: readonly string[], terminal: Terminal): Promise<number>;
