// Shows above each account and pool what is wrong with it, and offers to harden it and to show its posture.
import type { CodeLens, Command } from "vscode-languageserver";
import { assistTexts } from "../assist/assist-texts.ts";
import { hardenTitle, type SubjectLens, subjectLenses } from "../assist/code-lenses.ts";
import {
  type DocumentSubject,
  documentSubjects,
  findSubject,
  type SubjectReference,
} from "../assist/document-subjects.ts";
import type { Message } from "../text/message.ts";
import type { Linted } from "./lint-results.ts";
import type { Session } from "./session.ts";
import { hardenCommand, showPostureCommand } from "./subject-protocol.ts";
import { type Presentation, toRange } from "./to-lsp.ts";

/** What an unresolved lens carries: the only one there is, for hardening. */
interface LensData {
  readonly uri: string;
  readonly subject: SubjectReference;
}

/** Answers the client's requests for lenses; there are none where the settings turn them off. */
export function answerCodeLenses({ connection, results, settings, presentation, guarded }: Session): void {
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    guarded<CodeLens[]>([], token, async () => {
      const linted = await results.current(uri);
      if (linted === undefined || linted.result.subjects.length === 0) return [];
      return (await settings.showsCodeLenses(uri)) ? codeLensesOf(linted, presentation) : [];
    }),
  );
  const subjectsOf = rememberSubjects();
  connection.onCodeLensResolve((lens, token) => {
    const data: LensData | undefined = lens.data;
    if (data === undefined) return lens;
    const resolved = (title: Message): CodeLens => {
      return { ...lens, command: { title: presentation.translate(title), ...hardening(data.uri, data.subject) } };
    };
    // Where the text has changed the client is about to ask for new lenses.
    const harden = resolved(assistTexts.say("assist.lens.harden"));
    return guarded(harden, token, async () => {
      const linted = await results.current(data.uri);
      const subject = linted && findSubject(subjectsOf(linted), data.subject);
      return subject === undefined ? harden : resolved(hardenTitle(subject));
    });
  });
}

function codeLensesOf(linted: Linted, presentation: Presentation): CodeLens[] {
  return subjectLenses(linted.result, linted.document.getText()).flatMap((lens) => {
    const { start } = toRange(linted.document, lens.subject.span);
    return lensesAbove(lens, linted.document.uri, presentation).map((each) => ({
      range: { start, end: start },
      ...each,
    }));
  });
}

/**
 * A client that has not announced a command can't run it, but it can show what was found: a command without a name.
 * What hardening comes to is told when the lens is about to be seen, by clients that ask then: it is dear to know.
 */
function lensesAbove(lens: SubjectLens, uri: string, { client, translate }: Presentation): Omit<CodeLens, "range">[] {
  const { kind, name, ordinal, findings } = lens.subject;
  const data: LensData = { uri, subject: { kind, name, ordinal } };
  const lenses: Omit<CodeLens, "range">[] = [{ command: { title: translate(lens.summary), command: "" } }];
  if (client.harden && findings.length > 0) {
    const command = () => ({ title: translate(hardenTitle(lens.subject)), ...hardening(uri, data.subject) });
    lenses.push(client.resolvesCodeLenses ? { data } : { command: command() });
  }
  if (client.posture) {
    const title = translate(assistTexts.say("assist.lens.posture"));
    lenses.push({ command: { title, command: showPostureCommand, arguments: [uri, data.subject] } });
  }
  return lenses;
}

function hardening(uri: string, subject: SubjectReference): Omit<Command, "title"> {
  return { command: hardenCommand, arguments: [uri, subject] };
}

/** The subjects of the last result, since several lenses are resolved one after the other. */
function rememberSubjects(): (linted: Linted) => readonly DocumentSubject[] {
  let last: Linted | undefined;
  let subjects: readonly DocumentSubject[] = [];
  return (linted) => {
    if (last !== linted) subjects = documentSubjects(linted.result, linted.document.getText());
    last = linted;
    return subjects;
  };
}
