/** How an API writes filters; generated from its description. */
export interface FilterGrammar {
    /** What stands between a field and a value, by the name of the method that writes it. */
    readonly operators: {
        readonly [name: string]: string;
    };
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
export declare class Filter {
    #private;
    constructor(grammar: FilterGrammar, text: string, joiner?: string);
    /**
     * A filter that holds where this and all the others hold.
     * @throws {RequestError} where it becomes too long, or another is not a filter of the same API.
     */
    and(...others: readonly Filter[]): Filter;
    /**
     * A filter that holds where this or one of the others holds.
     * @throws {RequestError} where it becomes too long, or another is not a filter of the same API.
     */
    or(...others: readonly Filter[]): Filter;
    /** The filter as the API reads it, not yet percent-encoded. */
    toString(): string;
    /** The same as {@link Filter.toString}. */
    toJSON(): string;
}
/**
 * The start of every filter in a grammar: `where("name").contains("bakery")`.
 *
 * A grammar has no escapes, so what it would read as something else is refused with a {@link RequestError}.
 */
export declare function createWhere<const Grammar extends FilterGrammar>(grammar: Grammar): Where<Grammar>;
