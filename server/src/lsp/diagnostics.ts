// Brings diagnostics to the client: on its request where it can ask, else as soon as it pauses typing.
import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { shownFindings } from "../assist/shown-findings.ts";
import { type Guarded, inBackground, type Log } from "./guarded.ts";
import type { Linted, LintResults } from "./lint-results.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { type Presentation, toDiagnostics } from "./to-lsp.ts";

/** How long the client must be still, in milliseconds, before diagnostics are sent or it is told to ask again. */
const pause = 150;

/** Hears of changes; what it does about them depends on who begins. */
export interface DiagnosticsChannel {
  changed(uri: string): void;
  closed(uri: string): void;
  /** Diagnostics of any document may be others now. */
  refresh(): void;
}

export interface DiagnosticsContext {
  readonly connection: Connection;
  readonly open: OpenDocuments;
  readonly results: LintResults;
  readonly presentation: Presentation;
  readonly guarded: Guarded;
  readonly error: Log;
}

/** For clients that ask. They ask again after each edit by themselves; all else they have to be told. */
export function answerDiagnostics(context: DiagnosticsContext): DiagnosticsChannel {
  const { connection, results, guarded } = context;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    guarded(nothing, token, async () => {
      const linted = await results.current(textDocument.uri);
      return linted === undefined ? nothing : toReport(linted, previousResultId, context.presentation);
    }),
  );
  const refresh = debounced(() => inBackground(context.error, () => connection.languages.diagnostics.refresh()));
  return {
    changed() {},
    closed() {},
    refresh: context.presentation.client.refreshesDiagnostics ? refresh.start : () => {},
  };
}

function toReport(linted: Linted, previous: string | undefined, presentation: Presentation): DocumentDiagnosticReport {
  const resultId = linted.id;
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(linted, presentation) };
}

function diagnosticsOf(linted: Linted, presentation: Presentation): Diagnostic[] {
  return toDiagnostics(linted, shownFindings(linted.result), presentation);
}

/** For clients that do not ask: sends after a pause, and nothing that is out of date. */
export function sendDiagnostics({
  connection,
  open,
  results,
  presentation,
  error,
}: DiagnosticsContext): DiagnosticsChannel {
  const pending = new Map<string, Debounced>();
  const send = async (uri: string) => {
    const linted = await results.current(uri);
    if (linted === undefined) return;
    const { version } = linted.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(linted, presentation) });
  };
  const changed = (uri: string) => {
    const sending = pending.get(uri) ?? debounced(() => inBackground(error, () => send(uri)));
    pending.set(uri, sending);
    sending.start();
  };
  return {
    changed,
    closed(uri) {
      pending.get(uri)?.stop();
      pending.delete(uri);
      inBackground(error, () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    refresh: () => open.uris().forEach(changed),
  };
}

export interface Debounced {
  /** Runs the work after a pause that begins anew with each call. */
  start(): void;
  stop(): void;
}

export function debounced(work: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start() {
      clearTimeout(timer);
      timer = setTimeout(work, pause);
    },
    stop: () => clearTimeout(timer),
  };
}
