/** What the stub and the loopback server answer; the same bytes for every contender. */

/** The company whose token is asked for. */
export const companyId = "8a210b68-6988-11ed-a1eb-0242ac120002";
export const authorization = "Basic a2V5";

/** The body of an access token: 173 bytes. */
export const accessTokenBody: string = JSON.stringify({
  expiresIn: 86_400,
  accessToken: `eyJhbGciOiJub25lIn0.${"c3ViOmFjbWU".repeat(8)}.signed0`,
  tokenType: "Bearer",
});

const platforms = ["Harbour Books", "Ledgerline", "Tillpoint", "Northbank Feeds"];
const sourceTypes = ["Accounting", "Banking", "Commerce", "Expense"];
const statuses = ["Linked", "PendingAuth", "Unlinked", "Deauthorized"];
const trades = ["Bakery", "Joinery", "Couriers", "Florists", "Optics", "Plumbing", "Roastery"];

// A GUID that looks like one and is the same on every machine.
function guid(seed: number): string {
  const part = (salt: number, length: number): string =>
    ((Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(salt + 1, 40_503)) >>> 0)
      .toString(16)
      .padStart(length, "0")
      .slice(-length);
  return `${part(1, 8)}-${part(2, 4)}-4${part(3, 3)}-a${part(4, 3)}-${part(5, 8)}${part(6, 4)}`;
}

function connection(company: number, number: number): object {
  const id = guid(company * 10 + number);
  const kind = (company + number) % 4;
  return {
    id,
    integrationId: guid(9000 + kind),
    integrationKey: ["gbol", "lwtx", "qpzr", "mnva"][kind],
    sourceId: guid(9100 + kind),
    sourceType: sourceTypes[kind],
    platformName: platforms[kind],
    linkUrl: `https://link.codat.io/connections/${id}`,
    status: statuses[company % 4],
    lastSync: `2025-03-${day(company)}T02:17:46.1234567Z`,
    created: `2024-11-${day(number)}T09:02:41Z`,
    dataConnectionErrors: [],
  };
}

function company(number: number): object {
  const id = guid(100_000 + number);
  const name = `Acme ${trades[number % 7]} No. ${number + 1} Ltd`;
  return {
    id,
    name,
    description: `Customer since 2019, account manager E. Nunez, reference ${1000 + number}; invoices on the first day of a month.`,
    redirect: `https://link.codat.io/company/${id}`,
    lastSync: `2025-03-${day(number)}T02:17:46Z`,
    created: `2024-11-${day(number + 3)}T08:55:12+01:00`,
    createdByUserName: number % 3 === 0 ? null : "Ida Baker",
    products: ["spend-insights", "lending"],
    tags: { region: "uk", segment: "small-business", tier: `${number % 5}` },
    dataConnections: [connection(number, 1), connection(number, 2)],
  };
}

const day = (number: number): string => String((number % 28) + 1).padStart(2, "0");

/** A page of 100 companies with two connections each: 137 kB. */
export const companiesBody: string = JSON.stringify({
  results: Array.from({ length: 100 }, (_, number) => company(number)),
  pageNumber: 1,
  pageSize: 100,
  totalResults: 4711,
  _links: {
    self: { href: "/companies" },
    current: { href: "/companies?page=1&pageSize=100" },
    next: { href: "/companies?page=2&pageSize=100" },
  },
});
