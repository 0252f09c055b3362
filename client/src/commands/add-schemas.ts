// The command "Use Batch Schemas for This File": enters one of our JSON schemas for the open file into `json.schemas`.
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import { type SchemaName, schemaNames, schemaUrl } from "../schemas/schema-files.ts";
import { t } from "../words.ts";

/** One entry of `json.schemas`; what else stands in it is kept. */
interface Entry {
  readonly url?: unknown;
  readonly fileMatch?: unknown;
}

/** Where the entry goes, and under which pattern. */
interface Place {
  readonly target: ConfigurationTarget;
  readonly pattern: string;
  /** What the user reads of it. */
  readonly description: string;
}

interface Choice extends QuickPickItem {
  readonly name: SchemaName;
}

export function registerAddSchemas(): Disposable {
  return commands.registerCommand("batchguard.useSchemas", addSchemas);
}

async function addSchemas(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || document.isUntitled || !["json", "jsonc"].includes(document.languageId)) {
    void window.showInformationMessage(t("Open a saved JSON file to choose a schema for it."));
    return;
  }
  const place = placeFor(document);
  const chosen = await window.showQuickPick(choices(place), {
    title: t("Use Batch Schemas for This File"),
    placeHolder: t("What you choose is written to 'json.schemas' in the {0}", place.description),
  });
  if (chosen !== undefined) await write(document, place, chosen.name);
}

/** The settings of the folder that holds the file, else those of the user. */
function placeFor({ uri }: TextDocument): Place {
  const folder = workspace.getWorkspaceFolder(uri);
  if (folder === undefined) {
    const pattern = uri.path.replace(/^\//, "");
    return { target: ConfigurationTarget.Global, pattern, description: t("user settings") };
  }
  const pattern = uri.path.slice(folder.uri.path.replace(/\/$/, "").length);
  const isOnly = workspace.workspaceFolders?.length === 1;
  return isOnly
    ? { target: ConfigurationTarget.Workspace, pattern, description: t("workspace settings") }
    : {
        target: ConfigurationTarget.WorkspaceFolder,
        pattern,
        description: t("settings of the folder {0}", folder.name),
      };
}

function choices({ pattern }: Place): readonly Choice[] {
  const labels: Readonly<Record<SchemaName, string>> = {
    batchpool: t("Batch pool"),
    batchjob: t("Batch job or job schedule"),
  };
  return schemaNames.map((name) => ({
    name,
    label: labels[name],
    description: schemaUrl(name),
    detail: pattern,
  }));
}

/** Writes nothing if the file has that schema already; another one of ours is taken from it. */
async function write(document: TextDocument, { target, pattern }: Place, name: SchemaName): Promise<void> {
  const configuration = workspace.getConfiguration("json", document.uri);
  const { globalValue, workspaceValue, workspaceFolderValue } =
    configuration.inspect<readonly Entry[]>("schemas") ?? {};
  const value = { 1: globalValue, 2: workspaceValue, 3: workspaceFolderValue }[target];
  const before = Array.isArray(value) ? value : [];
  const after = withFile(before, pattern, schemaUrl(name));
  if (JSON.stringify(before) !== JSON.stringify(after)) await configuration.update("schemas", after, target);
}

/** The entries with the file under that schema, and under no other one of ours. */
function withFile(entries: readonly Entry[], pattern: string, url: string): readonly Entry[] {
  const ours = schemaNames.map(schemaUrl);
  const others = entries.flatMap((entry) => {
    if (!ours.includes(String(entry.url)) || entry.url === url) return [entry];
    const fileMatch = patternsOf(entry).filter((each) => each !== pattern);
    return fileMatch.length === 0 ? [] : [{ ...entry, fileMatch }];
  });
  if (others.some((entry) => entry.url === url && patternsOf(entry).includes(pattern))) return others;
  if (!others.some((entry) => entry.url === url)) return [...others, { fileMatch: [pattern], url }];
  return others.map((entry) => (entry.url === url ? { ...entry, fileMatch: [...patternsOf(entry), pattern] } : entry));
}

function patternsOf({ fileMatch }: Entry): readonly unknown[] {
  return Array.isArray(fileMatch) ? fileMatch : [];
}
