// Lints documents on demand, and keeps the result of each open one until its text or something it depends on changes.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LintMemory, LintRequest } from "../lint/lint-result.ts";
import { keyOf } from "./file-keys.ts";
import { type Asker, createLintFile, type Linted, type LintFileContext } from "./lint-file.ts";
import { mirrorInParameterFile } from "./mirrored.ts";
import type { OpenDocuments } from "./open-documents.ts";

export type { Linted } from "./lint-file.ts";

export interface LintResults {
  /** The result for the text as it is when the promise settles; undefined if the document is not open (any more). */
  current(uri: string): Promise<Linted | undefined>;
  /** The result of a file, be it open or not; undefined if it can't be read, or is no longer waited for. */
  ofFile(uri: string, isWaiting: () => boolean): Promise<Linted | undefined>;
  forget(uri: string): void;
  /** Forgets results for which one of these files or folders was read or looked for; true if there were any. */
  forgetDependents(keys: readonly string[]): boolean;
  clear(): void;
}

export interface LintContext extends LintFileContext {
  readonly open: OpenDocuments;
  /** Called with each new result of an open document. */
  report(linted: Linted): void;
  /** Called when no result of any file counts any more. */
  cleared(): void;
}

interface Entry {
  readonly version: number;
  /** The day by which it was linted: rules have dates. */
  readonly day: string;
  linted: Promise<Linted | undefined>;
  /** Undefined until it is known what the result depends on. */
  request: LintRequest | undefined;
  /** What the last result for the document remembers, be it of an earlier text. */
  memory: LintMemory | undefined;
}

const nobodyHears: Pick<Asker, "dependsOn"> = { dependsOn() {} };

export function createLintResults(context: LintContext): LintResults {
  const { open, files } = context;
  const knownRules = new Set(context.engine.rules.map(({ id }) => id));
  const entries = new Map<string, Entry>();
  const lintFile = createLintFile(context);

  const isCurrent = (uri: string, entry: Entry) =>
    entries.get(uri) === entry && open.version(uri) === entry.version && entry.day === context.today();

  const begin = (document: TextDocument): Entry => {
    const entry: Entry = {
      version: document.version,
      day: context.today(),
      linted: Promise.resolve(undefined),
      request: undefined,
      memory: entries.get(document.uri)?.memory,
    };
    entries.set(document.uri, entry);
    entry.linted = lintOpen(document, entry).catch((error: unknown) => {
      // The next one who asks may be luckier.
      if (entries.get(document.uri) === entry) entries.delete(document.uri);
      throw error;
    });
    return entry;
  };

  async function lintOpen(document: TextDocument, entry: Entry): Promise<Linted | undefined> {
    const isWaiting = () => isCurrent(document.uri, entry);
    const linted = await lintWith(document, {
      isWaiting,
      previous: entry.memory,
      dependsOn: (request) => {
        entry.request = request;
      },
    });
    if (linted?.result.memory !== undefined) entry.memory = linted.result.memory;
    if (linted !== undefined && isWaiting()) context.report(linted);
    return linted;
  }

  async function lintWith(document: TextDocument, asker: Asker): Promise<Linted | undefined> {
    const linted = await lintFile(document, asker);
    if (linted?.result.kind !== "arm-parameters") return linted;
    asker.dependsOn(undefined);
    const lint = (file: string) => lintTemplate(linted, file, asker);
    const mirrored = await mirrorInParameterFile(linted, { files, knownRules, lint });
    asker.dependsOn(mirrored.request);
    return mirrored;
  }

  /** An open template is linted for its own sake; but what it read may be older than the parameter file is. */
  async function lintTemplate({ document, request }: Linted, file: string, { isWaiting }: Asker) {
    const known = open.find(file) && (await current(open.uriOf(file)));
    if (known?.request.sources.files.get(request.file) === document.getText()) return known;
    const template = await read(file);
    return template && lintFile(template, { ...nobodyHears, isWaiting });
  }

  async function read(file: string): Promise<TextDocument | undefined> {
    const text = await files.read(file);
    return text === null ? undefined : TextDocument.create(open.uriOf(file), "json", 0, text);
  }

  async function current(uri: string): Promise<Linted | undefined> {
    for (let version = open.version(uri); version !== undefined; version = open.version(uri)) {
      const known = entries.get(uri);
      const isFresh = known?.version === version && known.day === context.today();
      const document = isFresh ? undefined : open.snapshot(uri);
      const entry = document === undefined ? known : begin(document);
      const linted = await entry?.linted;
      if (entry !== undefined && isCurrent(uri, entry)) return linted;
    }
    return undefined;
  }

  return {
    current,
    async ofFile(uri, isWaiting) {
      const file = keyOf(uri);
      if (open.find(file) !== undefined) return current(open.uriOf(file));
      const document = await read(file);
      return document && isWaiting() ? lintWith(document, { ...nobodyHears, isWaiting }) : undefined;
    },
    forget: (uri) => entries.delete(uri),
    forgetDependents(keys) {
      const dependents = [...entries].filter(
        ([uri, { request }]) => !keys.includes(keyOf(uri)) && dependsOn(request, keys),
      );
      for (const [uri] of dependents) entries.delete(uri);
      return dependents.length > 0;
    },
    clear() {
      entries.clear();
      context.cleared();
    },
  };
}

/** What has not been read yet may be one of them. */
function dependsOn(request: LintRequest | undefined, keys: readonly string[]): boolean {
  return (
    request === undefined || keys.some((key) => request.sources.files.has(key) || request.sources.folders.has(key))
  );
}
