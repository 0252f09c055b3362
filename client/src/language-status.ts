// Shows, in the language status of documents with something of Batch, what they are and what belongs to them.
import {
  commands,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages as registry,
  Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { languages } from "./allowed-area.ts";
import { type DocumentStatus, type StatusParams, statusNotification } from "./protocol.ts";
import { t } from "./words.ts";

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
      name: t("Batchguard: Schemas"),
      text: t("JSON schema: checks types and values"),
      command: { title: t("Use Schemas"), command: "batchguard.useSchemas" },
    });
  }
  return entries.filter((entry) => entry !== undefined).filter(({ command }) => registered.includes(command.command));
}

/** Documents for which there is a JSON schema. */
const bodies: readonly string[] = ["data-plane-pool", "data-plane-job"];

function subjectsEntry({ kind, accounts, pools }: DocumentStatus): Entry {
  const counts = [
    accounts === 1 ? t("1 account") : t("{0} accounts", accounts),
    pools === 1 ? t("1 pool") : t("{0} pools", pools),
  ];
  const shown = counts.filter((_, i) => [accounts, pools][i] !== 0);
  return {
    id: "document",
    name: t("Batchguard: Document"),
    text: [nameOf(kind), ...shown].join(" · "),
    detail: "Azure Batch",
    command: { title: t("Check Workspace"), command: "batchguard.checkWorkspace" },
  };
}

function nameOf(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    "arm-template": t("ARM template"),
    "arm-parameters": t("Parameter file"),
    "management-body": t("Body for Azure Resource Manager"),
    "data-plane-pool": t("Pool for the Batch service"),
    "data-plane-job": t("Job for the Batch service"),
    "data-plane-user": t("Node user for the Batch service"),
    "exported-account": t("Exported Batch account"),
    "batch-explorer-template": t("Batch Explorer template"),
  };
  return names[kind] ?? kind;
}

function parametersEntry({ kind, parameterFiles, templates }: DocumentStatus): Entry | undefined {
  const name = t("Batchguard: Parameter File");
  if (kind === "arm-parameters") {
    return {
      id: "parameters",
      name,
      text: t("Values for {0}", templates.map((template) => template.name).join(", ")),
      command: { title: t("Show Output"), command: "batchguard.showOutput" },
    };
  }
  if (kind !== "arm-template") return undefined;
  return {
    id: "parameters",
    name,
    text:
      parameterFiles.length === 0
        ? t("No parameter file")
        : t("Parameter file: {0}", parameterFiles.map((file) => file.name).join(", ")),
    command: { title: t("Choose"), command: "batchguard.chooseParameterFile" },
  };
}

function findingsEntry(suppressed: number, notes: readonly string[]): Entry {
  return {
    id: "suppressed",
    name: t("Batchguard: Suppressed Findings"),
    text: suppressedText(suppressed),
    ...(notes.length > 0 && { detail: notes.join(" "), isWarning: true }),
    command: { title: t("Show Output"), command: "batchguard.showOutput" },
  };
}

function suppressedText(count: number): string {
  if (count === 0) return t("No findings are suppressed");
  return count === 1 ? t("1 finding is suppressed") : t("{0} findings are suppressed", count);
}
