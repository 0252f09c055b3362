// Answers how to harden an account or pool: one edit of all that is safe, and what is left to decide.
import type {
  AnnotatedTextEdit,
  CancellationToken,
  ChangeAnnotationIdentifier,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { assistTexts } from "../assist/assist-texts.ts";
import { type DocumentSubject, documentSubjects, findSubject, subjectAt } from "../assist/document-subjects.ts";
import { type Decision, decisionsOf, hardenSubject, nameSubject } from "../assist/harden.ts";
import type { FixRun } from "../lint/fix-all.ts";
import { toCodeActions } from "./code-actions.ts";
import type { Linted } from "./lint-results.ts";
import type { Session } from "./session.ts";
import {
  type DecisionItem,
  type DecisionsAnswer,
  decisionsRequest,
  type HardenAnswer,
  hardenRequest,
  type SubjectParams,
} from "./subject-protocol.ts";
import { createLocator, type Presentation, toWorkspaceEdit } from "./to-lsp.ts";

/** Answers the requests for the edit and for the decisions. */
export function answerHarden({ connection, results, guarded, presentation, engine }: Session): void {
  connection.onRequest(hardenRequest, (params: SubjectParams, token: CancellationToken) =>
    guarded<HardenAnswer | null>(null, token, async () => {
      const found = subjectOf(params, await results.current(params.uri));
      if (found === undefined) return null;
      const { linted, subject } = found;
      const run = hardenSubject(linted.request, (request) => engine.lint(request), subject);
      return toAnswer(linted, subject, run, presentation);
    }),
  );
  connection.onRequest(decisionsRequest, (params: SubjectParams, token: CancellationToken) =>
    guarded<DecisionsAnswer | null>(null, token, async () => {
      const found = subjectOf(params, await results.current(params.uri));
      if (found === undefined) return null;
      const { linted, subject } = found;
      const decisions = decisionsOf(subject).flatMap((decision) => toItem(linted, decision, presentation));
      return { title: presentation.translate(nameSubject(subject)), version: linted.document.version, decisions };
    }),
  );
}

interface FoundSubject {
  readonly linted: Linted;
  readonly subject: DocumentSubject;
}

function subjectOf({ subject, offset }: SubjectParams, linted: Linted | undefined): FoundSubject | undefined {
  if (linted === undefined) return undefined;
  const subjects = documentSubjects(linted.result, linted.document.getText());
  const found = subject === undefined ? subjectAt(subjects, offset ?? -1) : findSubject(subjects, subject);
  return found && { linted, subject: found };
}

function toAnswer(linted: Linted, subject: DocumentSubject, run: FixRun, presentation: Presentation): HardenAnswer {
  const { kind, name, ordinal } = subject;
  const title = presentation.translate(nameSubject(subject));
  const edit = run.edits.length === 0 ? undefined : toWorkspaceEdit(linted, run.edits, presentation);
  return {
    subject: { kind, name, ordinal },
    title,
    version: linted.document.version,
    edit: edit === undefined ? null : toBeConfirmed(edit, run, subject, presentation),
  };
}

const annotation: ChangeAnnotationIdentifier = "harden";

/** The same edit as one change with a name, which the client shows before it applies it. */
function toBeConfirmed(
  edit: WorkspaceEdit,
  { applied }: FixRun,
  subject: DocumentSubject,
  { client, translate }: Presentation,
): WorkspaceEdit {
  if (!client.confirmsEdits || edit.documentChanges === undefined) return edit;
  const label = translate(assistTexts.say("assist.harden.edit", { subject: nameSubject(subject) }));
  const description = [...new Set(applied.map(({ title }) => translate(title)))].join("\n");
  return {
    documentChanges: edit.documentChanges.map((change) => ("edits" in change ? annotate(change) : change)),
    changeAnnotations: { [annotation]: { label, description, needsConfirmation: true } },
  };
}

function annotate({ textDocument, edits }: TextDocumentEdit): TextDocumentEdit {
  const annotated = edits.map((edit) => ({ ...edit, annotationId: annotation }) as AnnotatedTextEdit);
  return { textDocument, edits: annotated };
}

/** None for a finding in a file that was not read. */
function toItem(linted: Linted, { finding, fixes }: Decision, presentation: Presentation): DecisionItem[] {
  const location = createLocator(linted, presentation.open)(finding);
  if (location === undefined) return [];
  const { rule, severity, message } = finding;
  return [
    {
      rule,
      severity,
      message: presentation.translate(message),
      ...location,
      fixes: toCodeActions(linted, fixes, new Map(), presentation),
    },
  ];
}
