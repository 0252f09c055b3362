// Answers requests for the page of a document's posture: the one that the command line writes, or one for a panel.
import type { CancellationToken } from "vscode-languageserver";
import type { SubjectReference } from "../assist/document-subjects.ts";
import { documentSubjects, findSubject } from "../assist/document-subjects.ts";
import { folderOf } from "../lint/file-paths.ts";
import { renderHtml } from "../report/html.ts";
import { subjectElement } from "../report/html-subjects.ts";
import { createPosture } from "../report/posture.ts";
import type { Report } from "../report/report.ts";
import type { Linted } from "./lint-results.ts";
import type { Session } from "./session.ts";
import { type PostureAnswer, type PostureParams, postureRequest } from "./subject-protocol.ts";

export function answerPosture(session: Session): void {
  const { connection, results, guarded } = session;
  connection.onRequest(postureRequest, (params: PostureParams, token: CancellationToken) =>
    guarded<PostureAnswer | null>(null, token, async () => {
      const linted = await results.current(params.uri);
      return linted === undefined || linted.result.kind === "none" ? null : renderPage(linted, params, session);
    }),
  );
}

function renderPage(linted: Linted, { subject, panel }: PostureParams, session: Session): PostureAnswer {
  const { engine, open, presentation } = session;
  const report = createReport(linted, session);
  const files = [...report.texts.keys()];
  const html = renderHtml(report, presentation.translate, {
    rules: engine.rules,
    panel: panel && {
      nonce: checkNonce(panel.nonce),
      script: String(panel.script),
      document: linted.document.uri,
      files,
    },
  });
  return {
    html,
    files: files.map((file) => (file === linted.request.file ? linted.document.uri : open.uriOf(file))),
    element: subject === undefined ? null : elementOf(subject, linted, session),
  };
}

/** A report on this document alone. */
function createReport({ request, result }: Linted, { engine, folderOf: workspaceFolderOf }: Session): Report {
  const texts = [...request.sources.files].filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    factsDate: engine.factsDate,
    results: [result],
    projectFindings: [],
    texts: new Map(texts),
    errors: [],
    files: { seen: 1, recognised: 1, other: 0, unreadable: 0, skipped: 0 },
    nameOf(file) {
      const folder = workspaceFolderOf(file) ?? folderOf(request.file);
      return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
    },
  };
}

/** The element about a subject; of a loop's that about the first iteration. */
function elementOf(reference: SubjectReference, { document, result }: Linted, { engine }: Session): string | null {
  const found = findSubject(documentSubjects(result, document.getText()), reference);
  if (found === undefined) return null;
  const { subjects } = createPosture([result], engine.rules);
  const index = subjects.findIndex(
    ({ kind, file, span }) =>
      kind === found.kind && file === result.file && span.start === found.head.start && span.end === found.head.end,
  );
  return index < 0 ? null : subjectElement(index);
}

/** It becomes part of the page's policy, where other characters would mean something else. */
function checkNonce(nonce: unknown): string {
  if (typeof nonce === "string" && /^[A-Za-z0-9]{16,}$/.test(nonce)) return nonce;
  throw new Error("The nonce of a panel is made of at least 16 letters and digits.");
}
