/** Why a release stops, in words that name the remedy; nothing is wrong with the release command itself. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
