// Answers a hover with what is known of that place.
import type { Hover, Position } from "vscode-languageserver";
import { type ExplainedRule, hover } from "../assist/hover.ts";
import type { Linted } from "./lint-results.ts";
import { type Presentation, toRange } from "./to-lsp.ts";

/** The explanation of what stands at `position`, in the format that the client shows. */
export function hoverAt(
  linted: Linted,
  position: Position,
  { client, translate }: Presentation,
  rules: ReadonlyMap<string, ExplainedRule>,
): Hover | null {
  const { document } = linted;
  const kind = client.hoverFormat;
  const answer = hover(linted, document.offsetAt(position), { translate, format: kind, rule: (id) => rules.get(id) });
  return answer ? { contents: { kind, value: answer.text }, range: toRange(document, answer.span) } : null;
}
