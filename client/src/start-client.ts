// Starts the language client: everything that is the same on the desktop and in the browser.
import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { languages, type ResolveLinks } from "./allowed-area.ts";
import { followActiveDocument } from "./commands/active-document.ts";
import { registerAddSchemas } from "./commands/add-schemas.ts";
import { registerChooseParameterFile } from "./commands/choose-parameter-file.ts";
import { registerHarden } from "./commands/harden.ts";
import { registerNewDeployment } from "./commands/new-deployment.ts";
import { registerPosture } from "./commands/show-posture.ts";
import { registerLanguageStatus } from "./language-status.ts";
import type { InitializationOptions } from "./protocol.ts";
import { answerFileRequests } from "./read-files.ts";
import { answerSnippetRequest } from "./read-snippets.ts";
import { createRestartPolicy } from "./restart-policy.ts";
import { serveSchemas } from "./schemas/schema-files.ts";
import { registerSelectPlaceholder } from "./select-placeholder.ts";
import { userSettingsMiddleware } from "./user-settings.ts";
import { loadWords, locale, t } from "./words.ts";
import { registerWorkspaceCheck } from "./workspace-check/workspace-check.ts";

/** Names the client in the log and in the setting `batchguard.trace.server`. */
export const clientId = "batchguard";
export const clientName = "Batchguard";

/** What differs between the hosts. */
export interface Host {
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  readonly resolveLinks?: ResolveLinks;
  /** The Japanese texts, where the server can't read them. Asked for whenever the server starts. */
  readonly japanese?: () => string | undefined;
}

/**
 * Starts the server and registers the commands.
 *
 * A server that fails to start is reported once and leaves the commands in place, so that the user can read the log and
 * try again; one that dies later is started again by the client itself.
 *
 * @returns the running client, to be stopped by `deactivate`.
 */
export async function startClient(context: ExtensionContext, host: Host): Promise<BaseLanguageClient> {
  const output = window.createOutputChannel(clientName, { log: true });
  await loadWords(context, output);
  const client = host.createClient(clientOptions(context, output, host));
  answerFileRequests(client, host.resolveLinks);
  answerSnippetRequest(client, context);
  context.subscriptions.push(
    output,
    commands.registerCommand("batchguard.restartServer", () => restart(client)),
    commands.registerCommand("batchguard.showOutput", () => output.show()),
    followActiveDocument(),
    registerSelectPlaceholder(),
    registerAddSchemas(),
    serveSchemas(context),
    registerNewDeployment(context, locale),
    registerHarden(client),
    registerChooseParameterFile(client),
    registerLanguageStatus(client),
    registerWorkspaceCheck(client),
    ...registerPosture(context, client),
    restartOnLocaleChange(client, () => loadWords(context, output)),
  );
  await reportFailure(client, () => client.start());
  return client;
}

function clientOptions(context: ExtensionContext, output: LogOutputChannel, host: Host): LanguageClientOptions {
  return {
    // A channel of our own outlives a restart; the client's own does not.
    outputChannel: output,
    traceOutputChannel: output,
    // No scheme: remote and virtual files are read through the client, and an untitled document is text like any other.
    documentSelector: languages.map((language) => ({ language })),
    middleware: { workspace: userSettingsMiddleware(clientId, context) },
    errorHandler: createRestartPolicy(),
    diagnosticPullOptions: { onChange: true },
    initializationOptions: (): InitializationOptions => ({
      locale: locale(),
      japanese: host.japanese?.(),
      files: true,
      selectPlaceholder: true,
      schemas: true,
      status: true,
      harden: true,
      posture: true,
    }),
  };
}

/** The server is told its language only when it starts; what the client shows after that has its words already. */
function restartOnLocaleChange(client: BaseLanguageClient, loadWords: () => Promise<void>): Disposable {
  return workspace.onDidChangeConfiguration(async (event) => {
    if (event.affectsConfiguration(`${clientId}.locale`)) {
      await loadWords();
      await restart(client);
    }
  });
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await reportFailure(client, async () => {
    // A client whose server never came up can only be started, not stopped.
    if (client.isRunning()) {
      await client.stop();
    }
    await client.start();
  });
}

async function reportFailure(client: BaseLanguageClient, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    client.error("The language server could not be started.", error, false);
    void offerOutput(client);
  }
}

async function offerOutput(client: BaseLanguageClient): Promise<void> {
  const show = t("Show Output");
  const answer = await window.showErrorMessage(t("Batchguard could not start its language server."), show);
  if (answer === show) {
    client.outputChannel.show();
  }
}
