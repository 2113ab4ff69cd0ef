import { RequestError } from "./errors/request-error.ts";

/** How an API writes filters; generated from its description. */
export interface FilterGrammar {
  /** What stands between a field and a value, by the name of the method that writes it. */
  readonly operators: { readonly [name: string]: string };
  /** What joins filters that must all hold. */
  readonly and: string;
  /** What joins filters of which one must hold. */
  readonly or: string;
  /** The character before a group and the one after it. */
  readonly group: string;
  /** The most characters a filter may have, before it is percent-encoded; any number where absent. */
  readonly maxLength?: number;
}

/** What a field is compared with; a Date is written in ISO 8601, in UTC. */
export type FilterValue = string | number | bigint | boolean | Date;

/** Puts a field, such as `name` or `customer.id`, under a condition: a method for every operator of the API. */
export type Where<Grammar extends FilterGrammar> = (field: string) => {
  readonly [Name in keyof Grammar["operators"]]: (value: FilterValue) => Filter;
};

/** A filter on the results of a list, for the parameters that take one. It never changes: joining makes a new one. */
export class Filter {
  readonly #grammar: FilterGrammar;
  readonly #text: string;
  /** What stands between its outermost parts; absent where it is a single condition. */
  readonly #joiner: string | undefined;

  constructor(grammar: FilterGrammar, text: string, joiner?: string) {
    const { length } = text;
    if (length > (grammar.maxLength ?? length)) {
      throw new RequestError(
        `A filter of ${length} characters is too long, expected at most ${grammar.maxLength}.`,
      );
    }
    this.#grammar = grammar;
    this.#text = text;
    this.#joiner = joiner;
  }

  /**
   * A filter that holds where this and all the others hold.
   * @throws {RequestError} where it becomes too long, or another is not a filter of the same API.
   */
  and(...others: readonly Filter[]): Filter {
    return this.#join(this.#grammar.and, others);
  }

  /**
   * A filter that holds where this or one of the others holds.
   * @throws {RequestError} where it becomes too long, or another is not a filter of the same API.
   */
  or(...others: readonly Filter[]): Filter {
    return this.#join(this.#grammar.or, others);
  }

  /** The filter as the API reads it, not yet percent-encoded. */
  toString(): string {
    return this.#text;
  }

  /** The same as {@link Filter.toString}. */
  toJSON(): string {
    return this.#text;
  }

  #join(joiner: string, others: readonly Filter[]): Filter {
    const grammar = this.#grammar;
    const [open, close] = grammar.group;
    const parts = [this, ...others].map((part) => {
      // A text could bring operators of its own.
      if (!(part instanceof Filter && part.#grammar === grammar)) {
        throw new RequestError(
          "A filter can be joined only to filters that the same where() made.",
        );
      }
      // Which of the two joiners binds closer is not known of a grammar, so nothing depends on it.
      return part.#joiner && part.#joiner !== joiner ? open + part.#text + close : part.#text;
    });
    // The blanks keep a value that ends in "&" apart from "&&".
    return parts[1] ? new Filter(grammar, parts.join(` ${joiner} `), joiner) : this;
  }
}

/**
 * The start of every filter in a grammar: `where("name").contains("bakery")`.
 *
 * A grammar has no escapes, so what it would read as something else is refused with a {@link RequestError}.
 */
export function createWhere<const Grammar extends FilterGrammar>(grammar: Grammar): Where<Grammar> {
  const operators = Object.entries<string>(grammar.operators);
  const signs = operators.flatMap(([, operator]) => [...operator]);
  const reserved = [grammar.and, grammar.or, ...grammar.group];
  return (field) => {
    check("where: the field", field, "a string", [...reserved, ...signs, " "]);
    const what = `where("${field}"): the value`;
    const conditions = operators.map(([name, operator]) => [
      name,
      (value: FilterValue) => {
        const text = textOf(value);
        // Before "=1", ">" would be read as ">=".
        check(what, text, writable, reserved, signs);
        return new Filter(grammar, field + operator + text);
      },
    ]);
    return Object.fromEntries(conditions);
  };
}

const writable = "a string, finite number, bigint, boolean or valid Date";

/** A value as it is written; no string where it cannot be. */
function textOf(value: FilterValue): unknown {
  // Of an invalid date toJSON makes null, where toISOString throws.
  const plain = value instanceof Date ? value.toJSON() : value;
  // bigint and boolean.
  return Number.isFinite(plain) || /^b/.test(typeof plain) ? String(plain) : plain;
}

/** Refuses a text that would not be read as one piece where it stands. */
function check(
  what: string,
  text: unknown,
  expected: string,
  inside: readonly string[],
  atStart: readonly string[] = [],
): void {
  const flaw = typeof text === "string" ? flawOf(text, inside, atStart) : `is not ${expected}`;
  if (flaw) throw new RequestError(`${what} ${flaw}, so no filter can hold it.`);
}

function flawOf(
  text: string,
  inside: readonly string[],
  atStart: readonly string[],
): string | undefined {
  if (!text || text !== text.trim()) return "is empty, or starts or ends with a blank";
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return "holds a control character or a lone surrogate";
  const token = inside.find((token) => text.includes(token));
  if (token) return `holds "${token}"`;
  const sign = atStart.find((sign) => text.startsWith(sign));
  return sign && `starts with "${sign}"`;
}
