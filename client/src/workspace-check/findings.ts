// Keeps what was found in the files of the workspace, and shows it for those that no editor has open.
import { type Diagnostic, type Disposable, languages, Uri } from "vscode";
import { onDidChangeShownDocuments, shownDocuments } from "./shown-documents.ts";

/** What came of one file. */
export interface Checked {
  /** What the file is; `none` if it holds nothing of Batch. */
  readonly kind: string;
  /** False if the file can't be ours, whatever the settings say; then nothing is kept of it. */
  readonly isPossible: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** URIs, as texts, of the other files and of the folders that decide about it. */
  readonly dependsOn: ReadonlySet<string>;
}

export interface WorkspaceFindings extends Disposable {
  set(uri: Uri, checked: Checked): void;
  delete(uri: Uri): void;
  /** Forgets all files but these. */
  keepOnly(uris: readonly Uri[]): void;
  clear(): void;
  /** The files that are kept, with and without findings. */
  uris(): readonly Uri[];
  /** Those whose findings one of these files or folders may change. */
  dependentsOf(changed: ReadonlySet<string>): readonly Uri[];
}

/** @param released is called with files that were open; their findings are no longer known. */
export function createWorkspaceFindings(released: (uris: readonly Uri[]) => void): WorkspaceFindings {
  const collection = languages.createDiagnosticCollection("batchguard-workspace");
  const kept = new Map<string, Checked>();
  let shown = shownDocuments();

  const show = (name: string) => {
    const { diagnostics = [] } = kept.get(name) ?? {};
    const uri = Uri.parse(name, true);
    // The server's own diagnostics take over, so that nothing is said twice.
    if (diagnostics.length === 0 || shown.has(name)) collection.delete(uri);
    else collection.set(uri, diagnostics);
  };
  const listener = onDidChangeShownDocuments(() => {
    const before = shown;
    shown = shownDocuments();
    for (const name of shown) if (!before.has(name)) collection.delete(Uri.parse(name, true));
    const closed = [...before].filter((name) => !shown.has(name) && kept.has(name));
    if (closed.length > 0) released(closed.map((name) => Uri.parse(name, true)));
  });
  const remove = (name: string) => {
    kept.delete(name);
    show(name);
  };

  return {
    set(uri, checked) {
      const name = uri.toString();
      if (checked.isPossible) kept.set(name, checked);
      else kept.delete(name);
      show(name);
    },
    delete: (uri) => remove(uri.toString()),
    keepOnly(uris) {
      const names = new Set(uris.map((uri) => uri.toString()));
      for (const name of [...kept.keys()]) if (!names.has(name)) remove(name);
    },
    clear() {
      kept.clear();
      collection.clear();
    },
    uris: () => [...kept.keys()].map((name) => Uri.parse(name, true)),
    dependentsOf(changed) {
      const dependents = [...kept].filter(([, { dependsOn }]) => [...dependsOn].some((name) => changed.has(name)));
      return dependents.map(([name]) => Uri.parse(name, true));
    },
    dispose() {
      listener.dispose();
      collection.dispose();
    },
  };
}
