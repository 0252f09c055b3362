// Writes the parts of a hover in the format that the editor shows; what comes from a file never becomes markup.

import { escapeMarkdown, markdownLink } from "../text/markdown.ts";
import type { Message, Translator } from "../text/message.ts";
import { neutralise } from "../text/neutralise.ts";

/** Plain text is for editors that do not render Markdown. */
export type Format = "markdown" | "plaintext";

export interface Markup {
  /** A text on one line, as it is. */
  show(text: string): string;
  /** A message on one line, in the user's language. */
  say(message: Message): string;
  /** What a message says, in bold; its data stay as they are. */
  bold(shown: string): string;
  link(label: string, address: string): string;
  list(items: readonly string[]): string;
}

/** What separates the answers of a hover that has several. */
export const separators: Readonly<Record<Format, string>> = { markdown: "\n\n---\n\n", plaintext: "\n\n" };

export function createMarkup(format: Format, translate: Translator): Markup {
  const markdown = format === "markdown";
  const show = (text: string) => (markdown ? escapeMarkdown(text) : neutralise(text.replace(/\s+/g, " ")));
  return {
    show,
    say: (message) => show(translate(message)),
    bold: (shown) => (markdown ? `**${shown}**` : shown),
    link: (label, address) => (markdown ? markdownLink(label, address) : address),
    list: (items) => items.map((item) => `- ${item}`).join("\n"),
  };
}
