// The commands that check the whole workspace, and take away what that has found.
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  Disposable,
  type Progress,
  ProgressLocation,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { outdatedNotification } from "../protocol.ts";
import { t } from "../words.ts";
import { checkFiles } from "./check-files.ts";
import { toolFolders } from "./excludes.ts";
import { findCandidates } from "./find-candidates.ts";
import { createWorkspaceFindings, type WorkspaceFindings } from "./findings.ts";
import { createRechecks, followFiles } from "./keep-fresh.ts";

/** What came of a check; also the command's result. */
export interface Summary {
  readonly files: number;
  /** How many were checked before the user stopped it. */
  readonly checked: number;
  /** How many of them hold something of Batch. */
  readonly recognised: number;
  readonly findings: number;
  readonly isStopped: boolean;
}

/** Registers both commands. Before the first check nothing is watched. */
export function registerWorkspaceCheck(client: BaseLanguageClient): Disposable {
  let watching: Disposable | undefined;
  const rechecks = createRechecks(client, (uri, result) => {
    // Not after the findings were cleared.
    if (watching !== undefined) findings.set(uri, result);
  });
  const findings = createWorkspaceFindings(rechecks.recheck);
  let running: Promise<Summary | undefined> | undefined;
  let stop = new CancellationTokenSource();
  const recheckAll = () => rechecks.recheck(findings.uris());
  const check = async () => {
    watching ??= followFiles(findings, rechecks);
    try {
      return await checkWorkspace(client, findings, stop.token);
    } finally {
      running = undefined;
    }
  };
  const clear = () => {
    stop.cancel();
    stop = new CancellationTokenSource();
    watching?.dispose();
    watching = undefined;
    findings.clear();
  };
  return Disposable.from(
    findings,
    rechecks,
    new Disposable(() => watching?.dispose()),
    commands.registerCommand("batchguard.checkWorkspace", () => {
      running ??= check();
      return running;
    }),
    commands.registerCommand("batchguard.clearWorkspaceFindings", clear),
    client.onNotification(outdatedNotification, recheckAll),
    // A server that was started again may speak another language.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) recheckAll();
    }),
  );
}

async function checkWorkspace(
  client: BaseLanguageClient,
  findings: WorkspaceFindings,
  stop: CancellationToken,
): Promise<Summary | undefined> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(t("Open a folder to check the files in it."));
    return undefined;
  }
  const options = {
    location: ProgressLocation.Notification,
    title: t("Checking the workspace for Azure Batch"),
    cancellable: true,
  };
  const summary = await window.withProgress(options, async (progress, token) => {
    const source = new CancellationTokenSource();
    const listeners = [token, stop].map((each) => each.onCancellationRequested(() => source.cancel()));
    try {
      return await checkAll(client, findings, progress, source.token);
    } finally {
      for (const listener of listeners) listener.dispose();
    }
  });
  client.info(
    `Workspace check: ${JSON.stringify(summary)}. Left out: ${toolFolders.join(", ")}, files.exclude, search.exclude.`,
  );
  void tell(summary);
  return summary;
}

async function checkAll(
  client: BaseLanguageClient,
  findings: WorkspaceFindings,
  progress: Progress<{ readonly message: string; readonly increment: number }>,
  token: CancellationToken,
): Promise<Summary> {
  const files = await findCandidates(token);
  let [checked, recognised, found, percent] = [0, 0, 0, 0];
  await checkFiles(client, files, token, (uri, result) => {
    if (result !== undefined) findings.set(uri, result);
    if (result !== undefined && result.kind !== "none") recognised++;
    found += result?.diagnostics.length ?? 0;
    checked++;
    const increment = Math.floor((100 * checked) / files.length) - percent;
    // Not for each of thousands of files: nobody sees it.
    if (increment === 0) return;
    percent += increment;
    progress.report({ increment, message: t("{0} of {1} files", checked, files.length) });
  });
  const isStopped = token.isCancellationRequested;
  if (!isStopped) findings.keepOnly(files);
  return { files: files.length, checked, recognised, findings: found, isStopped };
}

/** The answer to the command; who wants more asks for the list. */
async function tell({ files, checked, recognised, findings, isStopped }: Summary): Promise<void> {
  const counts = t("Files with Azure Batch: {0}. Findings: {1}.", recognised, findings);
  const extent = isStopped
    ? t("The check was stopped after {0} of {1} files.", checked, files)
    : t("Files checked: {0}.", files);
  const show = t("Show Problems");
  const buttons = findings > 0 ? [show] : [];
  const answer = await window.showInformationMessage(`${extent} ${counts}`, ...buttons);
  if (answer === show) await commands.executeCommand("workbench.actions.view.problems");
}
