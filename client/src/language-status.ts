// Shows, in the language status of documents with something of Batch, what they are and what belongs to them.
import {
  commands,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages as registry,
  Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { languages } from "./allowed-area.ts";
import { type DocumentStatus, type StatusParams, statusNotification } from "./protocol.ts";

/** What one entry shows; its command stands beside it. VS Code shows entries in the order of their ids. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly detail?: string;
  readonly isWarning?: boolean;
  readonly command: { readonly title: string; readonly command: string };
}

/** Shows the status of the active document, and nothing where no Batch is in sight. */
export function registerLanguageStatus(client: BaseLanguageClient): Disposable {
  const statuses = new Map<string, DocumentStatus>();
  const items = new Map<string, LanguageStatusItem>();
  const show = async () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : statuses.get(uri);
    const entries = status === undefined ? [] : entriesFor(status, await commands.getCommands(true));
    // Another document may be active by now; then it was or will be shown by a later call.
    if (uri === window.activeTextEditor?.document.uri.toString()) render(items, entries);
  };
  return Disposable.from(
    client.onNotification(statusNotification, ({ uri, status }: StatusParams) => {
      const name = Uri.parse(uri, true).toString();
      if (status === null) statuses.delete(name);
      else statuses.set(name, status);
      void show();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      statuses.clear();
      void show();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(() => void show()),
    new Disposable(() => render(items, [])),
  );
}

/** An item without an entry is taken away: it would be shown for every JSON file. */
function render(items: Map<string, LanguageStatusItem>, entries: readonly Entry[]): void {
  for (const [id, item] of items) {
    if (entries.some((entry) => entry.id === id)) continue;
    item.dispose();
    items.delete(id);
  }
  for (const { id, name, text, detail, isWarning, command } of entries) {
    const selector = languages.map((language) => ({ language }));
    const item = items.get(id) ?? registry.createLanguageStatusItem(`batchguard.${id}`, selector);
    items.set(id, item);
    item.name = name;
    item.text = text;
    item.detail = detail ?? "";
    item.severity = isWarning ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = command;
  }
}

function entriesFor(status: DocumentStatus, registered: readonly string[]): readonly Entry[] {
  const { kind, suppressed, notes } = status;
  const entries = [subjectsEntry(status), parametersEntry(status), findingsEntry(suppressed, notes)];
  if (bodies.includes(kind)) {
    entries.push({
      id: "schemas",
      name: l10n.t("Batchguard: Schemas"),
      text: l10n.t("Completion by JSON schema"),
      command: { title: l10n.t("Use Schemas"), command: "batchguard.useSchemas" },
    });
  }
  return entries.filter((entry) => entry !== undefined).filter(({ command }) => registered.includes(command.command));
}

/** Documents for which there is a JSON schema. */
const bodies: readonly string[] = ["data-plane-pool", "data-plane-job"];

function subjectsEntry({ kind, accounts, pools }: DocumentStatus): Entry {
  const counts = [
    accounts === 1 ? l10n.t("1 account") : l10n.t("{0} accounts", accounts),
    pools === 1 ? l10n.t("1 pool") : l10n.t("{0} pools", pools),
  ];
  const shown = counts.filter((_, i) => [accounts, pools][i] !== 0);
  return {
    id: "document",
    name: l10n.t("Batchguard: Document"),
    text: [nameOf(kind), ...shown].join(" · "),
    detail: "Azure Batch",
    command: { title: l10n.t("Check Workspace"), command: "batchguard.checkWorkspace" },
  };
}

function nameOf(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    "arm-template": l10n.t("ARM template"),
    "arm-parameters": l10n.t("Parameter file"),
    "management-body": l10n.t("Body for Azure Resource Manager"),
    "data-plane-pool": l10n.t("Pool for the Batch service"),
    "data-plane-job": l10n.t("Job for the Batch service"),
    "data-plane-user": l10n.t("Node user for the Batch service"),
    "exported-account": l10n.t("Exported Batch account"),
    "batch-explorer-template": l10n.t("Batch Explorer template"),
  };
  return names[kind] ?? kind;
}

function parametersEntry({ kind, parameterFiles, templates }: DocumentStatus): Entry | undefined {
  const name = l10n.t("Batchguard: Parameter File");
  if (kind === "arm-parameters") {
    return {
      id: "parameters",
      name,
      text: l10n.t("Values for {0}", templates.map((template) => template.name).join(", ")),
      command: { title: l10n.t("Show Output"), command: "batchguard.showOutput" },
    };
  }
  if (kind !== "arm-template") return undefined;
  return {
    id: "parameters",
    name,
    text:
      parameterFiles.length === 0
        ? l10n.t("No parameter file")
        : l10n.t("Parameter file: {0}", parameterFiles.map((file) => file.name).join(", ")),
    command: { title: l10n.t("Choose"), command: "batchguard.chooseParameterFile" },
  };
}

function findingsEntry(suppressed: number, notes: readonly string[]): Entry {
  return {
    id: "suppressed",
    name: l10n.t("Batchguard: Suppressed Findings"),
    text: suppressedText(suppressed),
    ...(notes.length > 0 && { detail: notes.join(" "), isWarning: true }),
    command: { title: l10n.t("Show Output"), command: "batchguard.showOutput" },
  };
}

function suppressedText(count: number): string {
  if (count === 0) return l10n.t("No findings are suppressed");
  return count === 1 ? l10n.t("1 finding is suppressed") : l10n.t("{0} findings are suppressed", count);
}
