// The settings of each open document, asked for once and kept until something about them may have changed.
import type { Connection } from "vscode-languageserver";
import { projectFileCandidates } from "../lint/file-paths.ts";
import { readClientSettings, readProjectFile } from "../lint/read-settings.ts";
import { mergeSettings, type Settings, type SettingsLayer } from "../lint/settings.ts";
import type { Translator } from "../text/message.ts";
import { type Client, section } from "./client.ts";
import { keyOf } from "./file-keys.ts";
import type { Log } from "./guarded.ts";
import type { Files } from "./runtime.ts";

export interface DocumentSettings {
  of(uri: string): Promise<Settings>;
  /** Whether the user wants code lenses in this document. */
  showsCodeLenses(uri: string): Promise<boolean>;
  forget(uri: string): void;
  /** Forgets all; `pushed` are the editor's settings if its notification carried them. */
  clear(pushed?: unknown): void;
}

export interface SettingsContext {
  readonly connection: Connection;
  readonly client: Client;
  readonly files: Files;
  readonly ruleIds: readonly string[];
  /** The workspace folder of a document's key. */
  readonly folderOf: (file: string) => string | undefined;
  readonly translate: Translator;
  readonly warn: Log;
}

/** What is known of one document. */
interface Known {
  readonly settings: Settings;
  readonly codeLenses: boolean;
}

export function createDocumentSettings(context: SettingsContext): DocumentSettings {
  const known = new Map<string, Promise<Known>>();
  const projectSettings = createProjectSettings(context);
  let pushed: unknown;
  const read = async (uri: string): Promise<Known> => {
    const file = keyOf(uri);
    const root = context.folderOf(file);
    const [project, editor] = await Promise.all([projectSettings(file, root), askEditor(context, uri, pushed)]);
    const settings = mergeSettings({ root }, project, readEditorSettings(context, editor));
    return { settings, codeLenses: !turnsLensesOff(editor) };
  };
  const get = (uri: string): Promise<Known> => {
    const found = known.get(uri) ?? read(uri);
    known.set(uri, found);
    return found;
  };
  return {
    of: async (uri) => (await get(uri)).settings,
    showsCodeLenses: async (uri) => (await get(uri)).codeLenses,
    forget: (uri) => known.delete(uri),
    clear(settings) {
      if (settings !== undefined) pushed = settings;
      known.clear();
    },
  };
}

/**
 * Reads the nearest project file from a document's folder upward, which wins, whole. While it is broken (somebody is
 * typing in it) its last good content stays.
 */
function createProjectSettings({ files, ruleIds }: SettingsContext) {
  const lastGood = new Map<string, SettingsLayer>();
  return async (document: string, root: string | undefined): Promise<SettingsLayer> => {
    for (const file of projectFileCandidates(document, root)) {
      const text = await files.read(file);
      if (text === null) {
        lastGood.delete(file);
        continue;
      }
      const { settings, broken } = readProjectFile(file, text, ruleIds);
      if (!broken) lastGood.set(file, settings);
      return lastGood.get(file) ?? settings;
    }
    return {};
  };
}

function readEditorSettings({ ruleIds, translate, warn }: SettingsContext, value: unknown): SettingsLayer {
  const { settings, problems } = readClientSettings(value, ruleIds);
  for (const { pointer, message } of problems) warn(`${section}${pointer.replaceAll("/", ".")}: ${translate(message)}`);
  return settings;
}

/** An editor that can't be asked has told its settings when they changed, or has none. */
async function askEditor({ connection, client }: SettingsContext, uri: string, pushed: unknown): Promise<unknown> {
  if (!client.configuration) return pushed;
  try {
    return await connection.workspace.getConfiguration({ scopeUri: uri, section });
  } catch {
    return pushed;
  }
}

/** Editors name the setting by its path or nest it. */
function turnsLensesOff(editor: unknown): boolean {
  const { codeLens, "codeLens.enabled": flat } = (editor ?? {}) as Readonly<Record<string, unknown>>;
  const nested = (codeLens ?? {}) as Readonly<Record<string, unknown>>;
  return flat === false || nested.enabled === false;
}
