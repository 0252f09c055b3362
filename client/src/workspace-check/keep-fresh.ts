// Checks files of the workspace again when they, or what decides about them, have changed.
import { CancellationTokenSource, Disposable, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checkFiles } from "./check-files.ts";
import { candidates, isCandidate } from "./find-candidates.ts";
import type { Checked, WorkspaceFindings } from "./findings.ts";

/** How long it must be quiet, in milliseconds, before files are checked again: builds and `git` change many at once. */
const pause = 300;

export interface Rechecks extends Disposable {
  /** Checks files again after a pause. */
  recheck(uris: readonly Uri[]): void;
}

/** Rechecks what it is told to, one batch after the other, and calls `checked` with each result. */
export function createRechecks(client: BaseLanguageClient, checked: (uri: Uri, result: Checked) => void): Rechecks {
  const waiting = new Map<string, Uri>();
  const source = new CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  const run = async () => {
    const uris = [...waiting.values()];
    waiting.clear();
    if (!client.isRunning()) return;
    await checkFiles(client, uris, source.token, (uri, result) => {
      if (result !== undefined) checked(uri, result);
    });
  };
  return {
    recheck(uris) {
      for (const uri of uris) waiting.set(uri.toString(), uri);
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(run);
      }, pause);
    },
    dispose() {
      clearTimeout(timer);
      source.cancel();
    },
  };
}

/** Follows files on the disk and the texts of open documents. */
export function followFiles(findings: WorkspaceFindings, { recheck }: Rechecks): Disposable {
  const watcher = workspace.createFileSystemWatcher(candidates);
  const dependents = (uri: Uri, alsoItsFolder: boolean) => {
    const folder = Uri.joinPath(uri, "..").toString();
    return findings.dependentsOf(new Set(alsoItsFolder ? [uri.toString(), folder] : [uri.toString()]));
  };
  const written = (uri: Uri, isNew: boolean) =>
    recheck([...dependents(uri, isNew), ...(isCandidate(uri) ? [uri] : [])]);
  return Disposable.from(
    watcher,
    watcher.onDidChange((uri) => written(uri, false)),
    watcher.onDidCreate((uri) => written(uri, true)),
    watcher.onDidDelete((uri) => {
      findings.delete(uri);
      recheck(dependents(uri, true));
    }),
    // The text in the editor counts before the one on the disk.
    workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      const others = dependents(uri, false);
      if (others.length > 0) recheck(others);
    }),
  );
}
