// Turns findings and edits, which speak of files and offsets, into what the protocol speaks of.
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Position,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FileEdits, Location as FileLocation, Finding } from "../lint/finding.ts";
import type { Severity } from "../rules/rule.ts";
import { createLineIndex } from "../text/line-index.ts";
import type { Translator } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { type Client, section } from "./client.ts";
import type { Linted } from "./lint-results.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** For whom the findings of a document are written. */
export interface Presentation {
  readonly client: Client;
  readonly open: OpenDocuments;
  readonly translate: Translator;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The diagnostics of these findings, all of which are in the linted document itself. */
export function toDiagnostics(
  linted: Linted,
  findings: readonly Finding[],
  { client, open, translate }: Presentation,
): Diagnostic[] {
  const locate = createLocator(linted, open);
  return findings.map((finding) => ({
    range: toRange(linted.document, finding.span),
    severity: severities[finding.severity],
    source: section,
    code: finding.rule,
    message: translate(finding.message),
    ...(client.codeDescription && finding.docs !== undefined && { codeDescription: { href: finding.docs } }),
    ...(client.deprecatedTag && finding.deprecated && { tags: [DiagnosticTag.Deprecated] }),
    ...(client.relatedInformation && { relatedInformation: toRelatedInformation(finding, locate, translate) }),
  }));
}

type Locate = (location: FileLocation) => Location | undefined;

function toRelatedInformation(finding: Finding, locate: Locate, translate: Translator): DiagnosticRelatedInformation[] {
  return finding.related.flatMap((related) => {
    const location = locate(related);
    return location === undefined ? [] : [{ location, message: translate(related.message) }];
  });
}

/** Finds lines and columns in all files that were read for a result. */
export function createLocator({ document, request }: Linted, open: OpenDocuments): Locate {
  const positions = new Map<string, (offset: number) => Position>();
  positions.set(request.file, (offset) => document.positionAt(offset));
  return ({ file, span }) => {
    const text = request.sources.files.get(file);
    const position = positions.get(file) ?? (typeof text === "string" ? createLineIndex(text).position : undefined);
    if (position === undefined) return undefined;
    positions.set(file, position);
    const uri = file === request.file ? document.uri : open.uriOf(file);
    return { uri, range: { start: position(span.start), end: position(span.end) } };
  };
}

/** An edit of all these files; undefined if the text of one of them was not read. */
export function toWorkspaceEdit(
  linted: Linted,
  files: readonly FileEdits[],
  { client, open }: Presentation,
): WorkspaceEdit | undefined {
  const locate = createLocator(linted, open);
  const parts = files.map(({ file, edits }) => {
    const located = edits.map(({ span, newText }) => ({ location: locate({ file, span }), newText }));
    const textEdits = located.flatMap(({ location, newText }) => (location ? { range: location.range, newText } : []));
    const isMain = file === linted.request.file;
    const uri = isMain ? linted.document.uri : open.uriOf(file);
    const version = isMain ? linted.document.version : (open.version(uri) ?? null);
    return { textDocument: { uri, version }, edits: textEdits, complete: textEdits.length === edits.length };
  });
  if (parts.some(({ complete }) => !complete)) return undefined;
  return client.documentChanges
    ? { documentChanges: parts.map(({ textDocument, edits }) => ({ textDocument, edits })) }
    : { changes: Object.fromEntries(parts.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
