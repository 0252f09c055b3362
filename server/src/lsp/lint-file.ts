// Lints one text with all that belongs to it: its settings, the files it depends on, and what is mirrored in it.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { revealBaseline } from "../assist/reveal-baseline.ts";
import { createBaselineReader } from "../lint/baseline-file.ts";
import type { LintMemory, LintRequest, LintResult } from "../lint/lint-result.ts";
import { defaultSettings, documentKindOf, type Settings } from "../lint/settings.ts";
import { createSupportedImagesReader } from "../lint/supported-images.ts";
import { keyOf } from "./file-keys.ts";
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
  /** Of a parameter file: the templates that use it, as keys. */
  readonly templates?: readonly string[];
}

export interface LintFileContext {
  readonly engine: Engine;
  readonly files: Files;
  settings(uri: string): Promise<Settings>;
  today(): string;
  /** Whether findings that the baseline hides are shown. */
  showsBaseline(): boolean;
}

/** Who asked for a result. */
export interface Asker {
  /** Hears what the result will depend on, as soon as that is known; undefined takes it back. */
  dependsOn(request: LintRequest | undefined): void;
  /** False once the result is no longer wanted. */
  isWaiting(): boolean;
  /** What an earlier result remembers, if the asker kept it. */
  readonly previous?: LintMemory | undefined;
}

/** Lints a document; undefined if the asker no longer waits. */
export type LintFile = (document: TextDocument, asker: Asker) => Promise<Linted | undefined>;

export function createLintFile({ engine, files, settings, today, showsBaseline }: LintFileContext): LintFile {
  const readSupportedImages = createSupportedImagesReader();
  const readBaseline = createBaselineReader();
  let count = 0;
  return async (document, asker) => {
    const request = initialRequest(document, today());
    const isProject = isProjectFile(request.file);
    const own = await settings(document.uri);
    const kind = documentKindOf(own, request.file);
    if (!isProject && kind === undefined && !engine.mayConcern(document.getText(), request.file)) {
      asker.dependsOn(request);
      return { id: "none", document, request, result: emptyResult(request.file) };
    }
    const settled = { ...request, settings: own, kind, readSupportedImages, readBaseline };
    const gathered = isProject ? settled : await engine.gather(settled, files);
    asker.dependsOn(gathered);
    // Edits and cancellations that have arrived meanwhile come first.
    await nextTurn();
    if (!asker.isWaiting()) return undefined;
    const { previous } = asker;
    const found = isProject ? lintProjectFile(gathered, engine.rules) : engine.lint({ ...gathered, previous });
    const result = showsBaseline() ? revealBaseline(found) : found;
    return { id: String(++count), document, request: gathered, result };
  };
}

function initialRequest(document: TextDocument, today: string): LintRequest {
  const file = keyOf(document.uri);
  const sources = { files: new Map([[file, document.getText()]]), folders: new Map() };
  return { file, sources, settings: defaultSettings, today };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
