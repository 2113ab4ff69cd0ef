/** `Retry-After` in every form that RFC 9110 knows, and in those it does not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retryAfterOf } from "../src/retry-after.ts";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const now = Date.UTC(2030, 0, 2, 3, 4, 5);

const read = (value: string): number | undefined =>
  retryAfterOf(new Headers({ "Retry-After": value }), now);

const holds = <Inputs extends [unknown, ...unknown[]]>(property: fc.IProperty<Inputs>): void =>
  fc.assert(property, { numRuns: 2000, seed: 9110 });

/** A second of some day, written by hand from its parts, so that no library's own idea of dates is in it. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// Two digits of a year are those nearest to today (RFC 9110, section 5.6.7), in these years on every platform.
const moment: fc.Arbitrary<Moment> = fc
  .record({
    year: fc.integer({ min: 2000, max: 2049 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  })
  .filter(({ year, month, day }) => day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate());

const timeOf = ({ year, month, day, hour, minute, second }: Moment): number =>
  Date.UTC(year, month, day, hour, minute, second);
const two = (number: number, fill = "0"): string => String(number).padStart(2, fill);

function partsOf(given: Moment): { weekday: string; month: string; time: string } {
  const { hour, minute, second } = given;
  return {
    weekday: days[new Date(timeOf(given)).getUTCDay()] ?? "",
    month: months[given.month] ?? "",
    time: [hour, minute, second].map((number) => two(number)).join(":"),
  };
}

const forms: { readonly [name: string]: (given: Moment) => string } = {
  "IMF-fixdate": (given) => {
    const { weekday, month, time } = partsOf(given);
    return `${weekday.slice(0, 3)}, ${two(given.day)} ${month} ${given.year} ${time} GMT`;
  },
  "RFC 850": (given) => {
    const { weekday, month, time } = partsOf(given);
    return `${weekday}, ${two(given.day)}-${month}-${two(given.year % 100)} ${time} GMT`;
  },
  asctime: (given) => {
    const { weekday, month, time } = partsOf(given);
    return `${weekday.slice(0, 3)} ${month} ${two(given.day, " ")} ${time} ${given.year}`;
  },
};

describe.each(Object.entries(forms))("a date in the form of %s", (_, write) => {
  test("is the time until then, and nothing where it has passed", () => {
    holds(
      fc.property(moment, (given) => {
        expect(read(write(given)), write(given)).toBe(Math.max(0, timeOf(given) - now));
      }),
    );
  });

  test("is not taken with anything before or after it", () => {
    holds(
      fc.property(moment, fc.constantFrom("x", ",", "0", "-", "Z", "(now)"), (given, more) => {
        expect(read(`${write(given)} ${more}`)).toBeUndefined();
        expect(read(`${more} ${write(given)}`)).toBeUndefined();
      }),
    );
  });
});

test("seconds are a thousand times as many milliseconds", () => {
  holds(
    fc.property(fc.maxSafeNat(), fc.nat({ max: 5 }), (seconds, zeros) => {
      expect(read(`${"0".repeat(zeros)}${seconds}`)).toBe(seconds * 1000);
    }),
  );
});

test("no header is nothing", () => {
  expect(retryAfterOf(new Headers(), now)).toBeUndefined();
});

describe("never anything but a time to wait or nothing", () => {
  const isTime = (value: number | undefined): boolean => value === undefined || value >= 0;

  test("of any text", () => {
    const text = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map(String.fromCharCode) });
    holds(fc.property(text, (value) => isTime(read(value))));
  });

  test("of what looks like a date or a number", () => {
    const pieces = fc.constantFrom(
      ...["Sun", "Sunday", ",", " ", "-", ":", "Nov", "GMT", "UTC", "+0100", "T", "Z", ".", "e"],
      ...["0", "1", "6", "06", "31", "99", "1994", "94", "275761", "08:49:37", "25:61:61", "NaN"],
    );
    const value = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(""));
    holds(
      fc.property(value, (given) => {
        const time = read(given);
        expect(isTime(time), given).toBe(true);
        expect(time === undefined || /^\d+$/.test(given.trim()) || !/[.e+TZ]/.test(given)).toBe(
          true,
        );
      }),
    );
  });
});

describe("garbage is nothing:", () => {
  test.each([
    ["nothing at all", ""],
    ["blanks", "  "],
    ["a negative number", "-5"],
    ["a sign", "+5"],
    ["a fraction", "1.5"],
    ["an exponent", "1e3"],
    ["a hexadecimal number", "0x10"],
    ["a unit", "5s"],
    ["two numbers", "5, 6"],
    ["a word", "soon"],
    ["Infinity", "Infinity"],
    ["NaN", "NaN"],
    ["digits of another script", "\u00b2"],
    ["a date of ISO 8601", "2030-01-02T03:05:05Z"],
    ["a date without a time", "Wed, 02 Jan 2030"],
    ["a date in another zone", "Wed, 02 Jan 2030 03:05:05 +0100"],
    ["a date in a zone with a name", "Wed, 02 Jan 2030 03:05:05 CET"],
    ["a date without its zone", "Wed, 02 Jan 2030 03:05:05"],
    ["a date with a comment", "Wed, 02 Jan 2030 03:05:05 GMT (later)"],
    ["an hour that is none", "Wed, 02 Jan 2030 25:05:05 GMT"],
    ["a minute that is none", "Wed, 02 Jan 2030 03:61:05 GMT"],
    ["a day that is none", "Wed, 32 Jan 2030 03:05:05 GMT"],
    ["a month that is none", "Wed, 02 Foo 2030 03:05:05 GMT"],
    ["a year past all dates", "Wed, 02 Jan 275761 03:05:05 GMT"],
    ["a time of colons", "Wed, 02 Jan 2030 :::::::: GMT"],
    ["a time of digits", "Wed, 02 Jan 2030 03050505 GMT"],
  ])("%s", (_, value) => {
    expect(read(value)).toBeUndefined();
  });
});
