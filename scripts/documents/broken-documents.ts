/** Documents that no packages can be made of, with a part of what is told of them. */
export const brokenDocuments: ReadonlyMap<string, string> = new Map([]);
