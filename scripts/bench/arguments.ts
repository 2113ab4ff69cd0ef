import { parseArgs } from "node:util";
import type { Contender } from "./peers/contender.ts";
import { contenders, own } from "./peers/index.ts";

export const help: string = `npm run bench -- [--sizes] [contender …]

Measures the built client beside its peers and prints both with their budgets. A whole run also
writes scripts/bench/RESULTS.md. Exits with 1 where a size or the instantiations of a type check
are over budget, and never for a time.

  --sizes     only sizes and instantiations, without timing; of ${own.name} alone where no
              contender is named, which needs nothing from a registry
  --help      this text
  contender   measure only these: ${contenders.map(({ name }) => name).join(", ")}
`;

export interface Arguments {
  readonly isHelp: boolean;
  readonly isSizesOnly: boolean;
  readonly selected: readonly Contender[];
}

/** @throws {Error} where an argument is none of those in the help. */
export function parseArguments(arguments_: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...arguments_],
    allowPositionals: true,
    options: { sizes: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const unknown = positionals.find((name) => !contenders.some((known) => known.name === name));
  if (unknown !== undefined) {
    const names = contenders.map(({ name }) => name).join(", ");
    throw new Error(`There is no contender "${unknown}"; there are ${names}.`);
  }
  const isSizesOnly = values.sizes === true;
  const everything = isSizesOnly ? [own] : contenders;
  const named = contenders.filter(({ name }) => positionals.includes(name));
  return {
    isHelp: values.help === true,
    isSizesOnly,
    selected: named.length > 0 ? named : everything,
  };
}
