// Lints open documents on demand, and keeps the result of each until its text or something it depends on changes.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { revealBaseline } from "../assist/reveal-baseline.ts";
import { createBaselineReader } from "../lint/baseline-file.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import { defaultSettings, documentKindOf, type Settings } from "../lint/settings.ts";
import { createSupportedImagesReader } from "../lint/supported-images.ts";
import { keyOf } from "./file-keys.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { emptyResult, isProjectFile, lintProjectFile } from "./project-file.ts";
import type { Engine, Files } from "./runtime.ts";

/** One document, linted. */
export interface Linted {
  /** Two results with the same id are the same. */
  readonly id: string;
  readonly document: TextDocument;
  /** What was asked, with the texts that were read for it. */
  readonly request: LintRequest;
  readonly result: LintResult;
}

export interface LintResults {
  /** The result for the text as it is when the promise settles; undefined if the document is not open (any more). */
  current(uri: string): Promise<Linted | undefined>;
  forget(uri: string): void;
  /** Forgets results for which one of these files or folders was read or looked for; true if there were any. */
  forgetDependents(keys: readonly string[]): boolean;
  clear(): void;
}

export interface LintContext {
  readonly engine: Engine;
  readonly open: OpenDocuments;
  readonly files: Files;
  settings(uri: string): Promise<Settings>;
  today(): string;
  /** Whether findings that the baseline hides are shown. */
  showsBaseline(): boolean;
  /** Called with each new result. */
  report(result: LintResult): void;
}

interface Entry {
  readonly version: number;
  linted: Promise<Linted | undefined>;
  /** Undefined until it is known what the result depends on. */
  request: LintRequest | undefined;
}

export function createLintResults(context: LintContext): LintResults {
  const entries = new Map<string, Entry>();
  const readSupportedImages = createSupportedImagesReader();
  const readBaseline = createBaselineReader();
  let count = 0;

  const isCurrent = (uri: string, entry: Entry) =>
    entries.get(uri) === entry && context.open.version(uri) === entry.version;

  const begin = (document: TextDocument): Entry => {
    const entry: Entry = { version: document.version, linted: Promise.resolve(undefined), request: undefined };
    entries.set(document.uri, entry);
    entry.linted = lintDocument(document, entry).catch((error: unknown) => {
      // The next one who asks may be luckier.
      if (entries.get(document.uri) === entry) entries.delete(document.uri);
      throw error;
    });
    return entry;
  };

  async function lintDocument(document: TextDocument, entry: Entry): Promise<Linted | undefined> {
    const { engine, files } = context;
    const request = initialRequest(document, context.today());
    const isProject = isProjectFile(request.file);
    if (!isProject && !engine.mayConcern(document.getText())) {
      entry.request = request;
      return { id: "none", document, request, result: emptyResult(request.file) };
    }
    const settings = await context.settings(document.uri);
    const kind = documentKindOf(settings, request.file);
    const settled = { ...request, settings, kind, readSupportedImages, readBaseline };
    entry.request = isProject ? settled : await engine.gather(settled, files);
    // Edits and cancellations that have arrived meanwhile come first.
    await nextTurn();
    if (!isCurrent(document.uri, entry)) return undefined;
    const found = isProject ? lintProjectFile(entry.request, engine.rules) : engine.lint(entry.request);
    context.report(found);
    const result = context.showsBaseline() ? revealBaseline(found) : found;
    return { id: String(++count), document, request: entry.request, result };
  }

  return {
    async current(uri) {
      for (let version = context.open.version(uri); version !== undefined; version = context.open.version(uri)) {
        const known = entries.get(uri);
        const document = known?.version === version ? undefined : context.open.snapshot(uri);
        const entry = document === undefined ? known : begin(document);
        const linted = await entry?.linted;
        if (entry !== undefined && isCurrent(uri, entry)) return linted;
      }
      return undefined;
    },
    forget: (uri) => entries.delete(uri),
    forgetDependents(keys) {
      const dependents = [...entries].filter(
        ([uri, { request }]) => !keys.includes(keyOf(uri)) && dependsOn(request, keys),
      );
      for (const [uri] of dependents) entries.delete(uri);
      return dependents.length > 0;
    },
    clear: () => entries.clear(),
  };
}

/** What has not been read yet may be one of them. */
function dependsOn(request: LintRequest | undefined, keys: readonly string[]): boolean {
  return (
    request === undefined || keys.some((key) => request.sources.files.has(key) || request.sources.folders.has(key))
  );
}

function initialRequest(document: TextDocument, today: string): LintRequest {
  const file = keyOf(document.uri);
  const sources = { files: new Map([[file, document.getText()]]), folders: new Map() };
  return { file, sources, settings: defaultSettings, today };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
