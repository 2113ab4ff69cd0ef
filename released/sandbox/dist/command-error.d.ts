/** Ends the command; the message ends in the remedy. */
export declare class CommandError extends Error {
    readonly name = "CommandError";
    readonly exitCode: 1 | 2;
    constructor(message: string, exitCode: 1 | 2, options?: ErrorOptions);
}
