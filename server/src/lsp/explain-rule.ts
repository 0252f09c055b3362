// Offers to open the page that explains a rule, and has the client open it.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { assistTexts } from "../assist/assist-texts.ts";
import type { Matches } from "./code-actions.ts";
import { inBackground } from "./guarded.ts";
import { explainRuleCommand } from "./protocol.ts";
import type { Session } from "./session.ts";
import type { Presentation } from "./to-lsp.ts";

/** One for each rule among the findings that has a page. */
export function explainActions(matches: Matches, { client, translate }: Presentation): CodeAction[] {
  if (!client.showsDocuments) return [];
  const rules = [...matches.keys()].filter(({ docs }) => docs !== undefined).map(({ rule }) => rule);
  return [...new Set(rules)].map((rule) => {
    const title = translate(assistTexts.say("assist.explain", { rule }));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [...matches].flatMap(([finding, diagnostic]) => (finding.rule === rule ? diagnostic : [])),
      command: { title, command: explainRuleCommand, arguments: [rule] },
    };
  });
}

/** Takes a rule's id, never an address, so that nobody can have anything else opened. */
export function explainRule(id: unknown, { connection, engine, error }: Session): void {
  const [uri] = engine.rules.find((each) => each.id === id)?.references ?? [];
  if (uri === undefined) return;
  // The client is busy with this command until it has an answer, so the page is asked for behind it.
  inBackground(error, async () => {
    await connection.window.showDocument({ uri, external: true });
  });
}
