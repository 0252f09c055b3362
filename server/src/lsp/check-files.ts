// Checks single files for the client, which goes through a workspace and keeps their findings.
import type { Diagnostic } from "vscode-languageserver";
import { shownFindings } from "../assist/shown-findings.ts";
import type { Linted } from "./lint-results.ts";
import { isProjectFile } from "./project-file.ts";
import { type CheckedFile, checkFileRequest, type LocationParams } from "./protocol.ts";
import type { Session } from "./session.ts";
import { toDiagnostics } from "./to-lsp.ts";

const nothing: CheckedFile<Diagnostic> = { kind: "none", isPossible: false, diagnostics: [], dependsOn: [] };

/** Answers for a file what would be shown if it were open. The file is read through the session, as all files are. */
export function answerCheckFile(session: Session): void {
  const { connection, results, guarded } = session;
  connection.onRequest(checkFileRequest, ({ uri }: LocationParams, token) =>
    guarded(nothing, token, async () => {
      const linted = await results.ofFile(uri, () => !token.isCancellationRequested);
      return linted === undefined ? nothing : toCheckedFile(linted, session);
    }),
  );
}

function toCheckedFile(linted: Linted, { presentation, open, engine }: Session): CheckedFile<Diagnostic> {
  const { result, request } = linted;
  const { files, folders } = request.sources;
  const others = [...files.keys(), ...folders.keys()].filter((key) => key !== request.file);
  return {
    kind: result.kind,
    isPossible: engine.mayConcern(linted.document.getText(), request.file) || isProjectFile(request.file),
    diagnostics: toDiagnostics(linted, shownFindings(result), presentation),
    // A document without a folder, such as an untitled one, has looked into a folder without a name.
    dependsOn: others.filter((key) => key !== "").map(open.uriOf),
  };
}
