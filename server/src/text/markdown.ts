// Makes Markdown out of texts that are not trusted, such as names from the user's file.
import { neutralise } from "./neutralise.ts";

/** Returns `text` as one line of Markdown that shows it literally: no markup, no link, no image, no HTML, no disguise. */
export function escapeMarkdown(text: string): string {
  return neutralise(text.replace(/\s+/g, " ").trim())
    .replace(/[\\`*_{}[\]()<>#+\-!|~&:@$=]/g, "\\$&")
    .replace(/\bwww\./gi, (host) => `${host.slice(0, -1)}\\.`)
    .replace(/^(\d+)\./, "$1\\.");
}

/** A link whose label and address are shown as they are; an address that is not http(s) gives the label alone. */
export function markdownLink(label: string, address: string): string {
  const url = /^https?:\/\/[^\s<>\\]+$/.test(address) ? `](<${address}>)` : undefined;
  return url === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}${url}`;
}
