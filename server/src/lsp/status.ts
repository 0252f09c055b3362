// Tells the client what is known of the documents that are open, for it to show in its status.
import type { Connection } from "vscode-languageserver";
import type { SubjectKind } from "../batch/subject.ts";
import { folderOf, pathFrom } from "../lint/file-paths.ts";
import { associateParameterFiles } from "../lint/parameter-files.ts";
import type { Translator } from "../text/message.ts";
import { inBackground, type Log } from "./guarded.ts";
import type { Linted } from "./lint-results.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { type DocumentStatus, type NamedFile, type StatusParams, statusNotification } from "./protocol.ts";

export interface StatusContext {
  readonly connection: Connection;
  readonly open: OpenDocuments;
  readonly translate: Translator;
  readonly error: Log;
}

/** Hears of each new result. Says nothing of documents in which there is nothing of Batch, and never was. */
export function createStatus({ connection, open, translate, error }: StatusContext): (linted: Linted) => void {
  const told = new Set<string>();
  return (linted) => {
    const { uri } = linted.document;
    const status = statusOf(linted, open, translate);
    if (status === null && !told.has(uri)) return;
    if (status === null) told.delete(uri);
    else told.add(uri);
    const params: StatusParams = { uri, status };
    inBackground(error, () => connection.sendNotification(statusNotification, params));
  };
}

function statusOf(linted: Linted, open: OpenDocuments, translate: Translator): DocumentStatus | null {
  const { request, result, templates = [] } = linted;
  const { kind, subjects, findings, notes } = result;
  // A parameter file is ours for the sake of a template.
  if (kind === "none" || (kind === "arm-parameters" && templates.length === 0)) return null;
  const count = (wanted: SubjectKind) => subjects.filter((subject) => subject.kind === wanted).length;
  const name = (file: string) => namedFile(file, request.file, open);
  return {
    kind,
    accounts: count("account"),
    pools: count("pool") + count("autoPool"),
    parameterFiles: parameterFilesInUse(linted).map(name),
    templates: templates.map(name),
    suppressed: findings.filter(({ file, suppression }) => file === request.file && suppression !== undefined).length,
    notes: notes.map((note) => translate(note)),
  };
}

/** The parameter files of a template that could be read. */
export function parameterFilesInUse({ request, result }: Linted): readonly string[] {
  if (result.kind !== "arm-template") return [];
  const { files } = associateParameterFiles(request);
  return files.filter((file) => typeof request.sources.files.get(file) === "string");
}

/** A file as it is named to who looks at a document. */
export function namedFile(file: string, document: string, open: OpenDocuments): NamedFile {
  return { uri: open.uriOf(file), name: pathFrom(folderOf(document), file) };
}
