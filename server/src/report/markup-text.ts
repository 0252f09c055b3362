// Writes HTML and XML in which every text is escaped, so that nothing from a file can become markup.
import { neutralise } from "../text/neutralise.ts";

/** Text that is markup already. Only `markup` makes it. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | undefined | Markup | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes a text for element content and for attributes in quotes; what would disguise it becomes visible. */
export function escapeMarkup(text: string): string {
  return neutralise(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Puts contents into markup: texts are escaped, markup stays, lists are joined, undefined is nothing. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const rendered = parts.map((part, i) => part + (i < contents.length ? render(contents[i]) : ""));
  return { markup: rendered.join("") };
}

/** Joins several texts by line breaks, which stay as they are; each is escaped. */
export function lines(texts: readonly string[]): Markup {
  return { markup: texts.map(escapeMarkup).join("\n") };
}

function render(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escapeMarkup(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(render).join("");
}
