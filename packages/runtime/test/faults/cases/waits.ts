import type { FaultCase } from "../fault-case.ts";
import { failure, reset } from "../steps.ts";
import { startOfTime } from "../virtual-clock.ts";
import { done, post, thing } from "./operations.ts";

/** The three forms of an HTTP date (RFC 9110, section 5.6.7), `seconds` after the clock's start. */
const datesIn = (seconds: number): { imf: string; rfc850: string; asctime: string } => {
  const date = new Date(startOfTime + seconds * 1000);
  const imf = date.toUTCString();
  const [, day = "", month = "", year = "", time = ""] = imf.split(" ");
  const weekday = date.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
  const padded = String(Number(day)).padStart(2, " ");
  return {
    imf,
    rfc850: `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    asctime: `${weekday.slice(0, 3)} ${month} ${padded} ${time} ${year}`,
  };
};

const inTen = datesIn(10);
const obeyed: readonly (readonly [what: string, value: string, wait: number])[] = [
  ["whole seconds", "3", 3000],
  ["zero", "0", 0],
  ["leading zeros", "007", 7000],
  ["more than maxRetryDelayMs", "30", 30_000],
  ["as much as maxRetryAfterMs", "60", 60_000],
  ["white space around it", "  4  ", 4000],
  ["an IMF-fixdate", inTen.imf, 10_000],
  ["an RFC 850 date", inTen.rfc850, 10_000],
  ["an asctime date", inTen.asctime, 10_000],
  ["a date that has passed", datesIn(-3600).imf, 0],
  ["a date this very second", datesIn(0).imf, 0],
];

const ignored: readonly (readonly [what: string, value: string])[] = [
  ["nothing", ""],
  ["a word", "soon"],
  ["a number with a unit", "3s"],
  ["a hexadecimal number", "0x10"],
  ["an exponent", "1e1"],
  ["two numbers", "3, 5"],
  ["Infinity", "Infinity"],
  ["an ISO date", "2030-01-02T03:04:15Z"],
  ["a bare year", "2030 AD"],
  ["a date that does not exist", "Wed, 99 Foo 2030 03:04:15 GMT"],
];

const tooLong: readonly (readonly [what: string, value: string, ms: number | undefined])[] = [
  ["a second more than maxRetryAfterMs", "61", 61_000],
  ["until a daily quota is renewed", "28800", 28_800_000],
  ["until a date that is hours away", datesIn(7200).imf, 7_200_000],
  ["more seconds than a timer takes", "99999999999", undefined],
  ["more digits than a number has", "9".repeat(400), undefined],
];

export const waits: readonly FaultCase[] = [
  {
    name: "waits double up to maxRetryDelayMs",
    client: { maxRetries: 7 },
    script: [failure(503)],
    want: {
      attempts: 8,
      waits: [500, 1000, 2000, 4000, 8000, 8000, 8000],
      error: ["ServerError"],
    },
  },
  {
    name: "a wait is a random part of its bound",
    client: { maxRetries: 3, random: () => 0.25 },
    script: [failure(503)],
    want: { attempts: 4, waits: [125, 250, 500], error: ["ServerError"] },
  },
  {
    name: "the random part may be nothing",
    client: { random: () => 0 },
    script: [failure(503), done],
    want: { attempts: 2, waits: [0], result: thing },
  },
  {
    name: "retryBaseDelayMs is where waits start",
    client: { retryBaseDelayMs: 40 },
    script: [failure(503)],
    want: { attempts: 3, waits: [40, 80], error: ["ServerError"] },
  },
  {
    name: "maxRetryDelayMs caps the first wait too",
    client: { maxRetryDelayMs: 70 },
    script: [failure(503)],
    want: { attempts: 3, waits: [70, 70], error: ["ServerError"] },
  },
  {
    name: "a hundred retries do not overflow",
    client: { maxRetries: 99 },
    script: [failure(503)],
    want: {
      attempts: 100,
      waits: [500, 1000, 2000, 4000, ...Array.from({ length: 95 }, () => 8000)],
      error: ["ServerError"],
    },
  },
  ...obeyed.map(
    ([what, value, wait]): FaultCase => ({
      name: `Retry-After with ${what} is waited for`,
      script: [failure(429, { "Retry-After": value }), done],
      want: { attempts: 2, waits: [[Math.max(0, wait), wait]], result: thing },
    }),
  ),
  ...ignored.map(
    ([what, value]): FaultCase => ({
      name: `Retry-After with ${what} is ignored`,
      script: [failure(503, { "Retry-After": value }), done],
      want: { attempts: 2, waits: [500], result: thing },
    }),
  ),
  {
    name: "Retry-After with a negative number is no reason to wait longer",
    script: [failure(503, { "Retry-After": "-5" }), done],
    want: { attempts: 2, waits: [[0, 500]], result: thing },
  },
  {
    name: "Retry-After with a fraction is its value or ignored",
    script: [failure(503, { "Retry-After": "1.5" }), done],
    want: { attempts: 2, waits: [[500, 2000]], result: thing },
  },
  ...tooLong.map(
    ([what, value, ms]): FaultCase => ({
      name: `Retry-After with ${what} fails at once and says so`,
      script: [failure(429, { "Retry-After": value }), done],
      want: {
        attempts: 1,
        error: ["RateLimitError", { kind: "rate-limit", ...(ms ? { retryAfterMs: ms } : {}) }],
      },
    }),
  ),
  {
    name: "maxRetryAfterMs may be raised",
    client: { maxRetryAfterMs: 80_000 },
    script: [failure(429, { "Retry-After": "75" }), done],
    want: { attempts: 2, waits: [75_000], result: thing },
  },
  {
    name: "maxRetryAfterMs 0 waits for no Retry-After",
    client: { maxRetryAfterMs: 0 },
    script: [failure(429, { "Retry-After": "1" }), done],
    want: { attempts: 1, error: ["RateLimitError", { retryAfterMs: 1000 }] },
  },
  {
    name: "Retry-After beyond the remaining total fails at once",
    client: { totalTimeoutMs: 100_000, maxRetryAfterMs: 200_000 },
    script: [failure(503, { "Retry-After": "110" }), done],
    want: { attempts: 1, error: ["ServerError", { status: 503, retryAfterMs: 110_000 }] },
  },
  {
    name: "Retry-After beyond what earlier waits left of the total fails at once",
    client: { totalTimeoutMs: 200_000, maxRetryAfterMs: 200_000 },
    script: [failure(503, { "Retry-After": "85" }), failure(503, { "Retry-After": "150" }), done],
    want: { attempts: 2, waits: [85_000], error: ["ServerError", { retryAfterMs: 150_000 }] },
  },
  {
    name: "Retry-After wins on any status that is repeated",
    script: [failure(500, { "Retry-After": "2" }), failure(503, { "Retry-After": "1" }), done],
    want: { attempts: 3, waits: [2000, 1000], result: thing },
  },
  {
    name: "Retry-After on a POST that is turned away is waited for",
    ...post,
    script: [failure(429, { "Retry-After": "2" }), done],
    want: { attempts: 2, waits: [2000], result: thing },
  },
  {
    name: "Retry-After makes nothing repeatable",
    script: [failure(404, { "Retry-After": "2" }), done],
    want: { attempts: 1, error: ["NotFoundError", { retryAfterMs: 2000 }] },
  },
  {
    name: "the wait after a Retry-After is the next of its own series",
    script: [failure(503, { "Retry-After": "3" }), reset("request"), done],
    want: { attempts: 3, waits: [3000, 1000], result: thing },
  },
  {
    name: "rate-limit headers are on the error",
    client: { maxRetries: 0 },
    script: [
      failure(429, {
        "Retry-After": "9",
        "X-Rate-Limit-Limit": "1000",
        "X-Rate-Limit-Remaining": "0",
        "X-Rate-Limit-Reset": "2030-01-03T00:00:00Z",
      }),
    ],
    want: {
      attempts: 1,
      error: [
        "RateLimitError",
        {
          retryAfterMs: 9000,
          rateLimit: { limit: 1000, remaining: 0, reset: "2030-01-03T00:00:00Z" },
        },
      ],
    },
  },
];
