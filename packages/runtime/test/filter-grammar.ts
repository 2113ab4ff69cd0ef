/** The grammar that the tests write filters in. */
export const grammar = {
  operators: {
    equals: "=",
    notEquals: "!=",
    contains: "~",
    greaterThan: ">",
    lessThan: "<",
    atLeast: ">=",
    atMost: "<=",
  },
  and: "&&",
  or: "||",
  group: "{}",
  maxLength: 2047,
} as const;
