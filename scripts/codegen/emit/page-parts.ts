/** What pages are put together from. */
import { code, inline } from "../markdown.ts";
import type { TypeModel } from "../model.ts";

/** A type as code, or with a link for every model in it. */
export function typeLink({ text, models }: TypeModel, folder: string): string {
  if (models.length === 0) return code(text);
  return text.replace(/[\p{L}_$][\p{L}\p{N}_$]*|[|<>[\]{}*]/gu, (token) => {
    if (models.includes(token)) return `[${token}](${folder}${token}.md)`;
    return /[\p{L}_$]/u.test(token) ? token : `\\${token}`;
  });
}

export const section = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

export const page = (parts: readonly string[]): string => `${section(parts)}\n`;

/** A link in a list, with the first sentence of what it leads to. */
export const item = (link: string, description: string): string =>
  description.trim() === "" ? `- ${link}` : `- ${link}: ${firstSentence(description)}`;

const firstSentence = (text: string): string =>
  inline(/^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text);
