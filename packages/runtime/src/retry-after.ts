// IMF-fixdate, RFC 850 and asctime (RFC 9110, section 5.6.7).
const httpDate =
  /^\w{3,9}, \d\d[ -]\w{3}[ -]\d+ (\d\d:){2}\d\d GMT$|^\w{3} \w{3} [ \d]\d (\d\d:){2}\d\d \d{4}$/;

/**
 * How many milliseconds a `Retry-After` header asks to wait: seconds or an HTTP date (RFC 9110, section 10.2.3), a date
 * that has passed is 0. Undefined where there is none, or where it is anything else.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!httpDate.test(value)) return undefined;
  // The last form has no zone and means UTC.
  const time = Date.parse(value.replace(/( GMT)?$/, " GMT"));
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
