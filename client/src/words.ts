// What the client itself says, in the language of the findings: VS Code translates only into its own display language.
import { type ExtensionContext, env, type LogOutputChannel, l10n, workspace } from "vscode";
import { readJapanese } from "./japanese-texts.ts";

/** The Japanese words, once they were needed and VS Code had none. */
let japanese: Readonly<Record<string, string>> | undefined;

/** The language of all that we say: what the setting says, or that of VS Code where there is a translation. */
export function locale(): string {
  const chosen = workspace.getConfiguration("batchguard").get<string>("locale", "auto");
  const language = chosen === "auto" ? env.language : chosen;
  return language.toLowerCase().split("-")[0] === "ja" ? "ja" : "en";
}

/** Reads the words of the language of now, unless they are at hand. Without them `t` speaks English. */
export async function loadWords(context: ExtensionContext, output: LogOutputChannel): Promise<void> {
  if (locale() !== "ja" || l10n.bundle !== undefined || japanese !== undefined) return;
  const text = await readJapanese(context, "l10n/bundle.l10n.ja.json", output);
  if (text !== undefined) japanese = JSON.parse(text);
}

/** A text in the language of now, with the values in the places of `{0}`, `{1}` and so on. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const words = locale() === "ja" ? (l10n.bundle ?? japanese) : undefined;
  const pattern = words?.[text] ?? text;
  return pattern.replace(/\{(\d+)\}/g, (placeholder, index) => String(values[index] ?? placeholder));
}
