// Shows above each account and pool what is wrong with it, and offers to harden it and to show its posture.
import type { CodeLens, Command } from "vscode-languageserver";
import { assistTexts } from "../assist/assist-texts.ts";
import { type SubjectLens, subjectLenses } from "../assist/code-lenses.ts";
import type { SubjectReference } from "../assist/document-subjects.ts";
import type { Linted } from "./lint-results.ts";
import type { Session } from "./session.ts";
import { hardenCommand, showPostureCommand } from "./subject-protocol.ts";
import { type Presentation, toRange } from "./to-lsp.ts";

/** Answers the client's requests for lenses; there are none where the settings turn them off. */
export function answerCodeLenses({ connection, results, settings, presentation, guarded }: Session): void {
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    guarded<CodeLens[]>([], token, async () => {
      const linted = await results.current(uri);
      if (linted === undefined || linted.result.subjects.length === 0) return [];
      return (await settings.showsCodeLenses(uri)) ? codeLensesOf(linted, presentation) : [];
    }),
  );
}

function codeLensesOf(linted: Linted, presentation: Presentation): CodeLens[] {
  return subjectLenses(linted.result, linted.document.getText()).flatMap((lens) => {
    const { start } = toRange(linted.document, lens.subject.span);
    return commandsOf(lens, linted.document.uri, presentation).map((command) => ({
      range: { start, end: start },
      command,
    }));
  });
}

/** A client that has not announced a command can't run it, but it can show what was found: a command without a name. */
function commandsOf(lens: SubjectLens, uri: string, { client, translate }: Presentation): Command[] {
  const { kind, name, ordinal } = lens.subject;
  const subject: SubjectReference = { kind, name, ordinal };
  const commands: Command[] = [{ title: translate(lens.summary), command: "" }];
  const offer = (title: "assist.lens.harden" | "assist.lens.posture", command: string) =>
    commands.push({ title: translate(assistTexts.say(title)), command, arguments: [uri, subject] });
  if (client.harden && lens.canHarden) offer("assist.lens.harden", hardenCommand);
  if (client.posture) offer("assist.lens.posture", showPostureCommand);
  return commands;
}
