// Lints templates in memory that link to one another.
import { gather } from "../../server/src/hosts/gather.ts";
import { type LintRequest, type LintResult, lint } from "../../server/src/lint/lint.ts";
import { defaultSettings, type Settings } from "../../server/src/lint/settings.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
export const rule = "account-public-network-access";

type Files = Readonly<Record<string, unknown>>;
export type Link = Readonly<Record<string, unknown>>;

export interface Linted {
  readonly result: LintResult;
  readonly request: LintRequest;
  /** The files that were asked for. */
  readonly read: readonly string[];
}

/** Lints `/ws/main.json` with one rule; the workspace folder is `/ws`. Files are texts or templates without a schema. */
export async function lintMain(files: Files, layer: Partial<Settings> = {}, main = "/ws/main.json"): Promise<Linted> {
  const texts = new Map(Object.entries(files).map(([name, file]) => [name, toText(file)]));
  const read: string[] = [];
  const host = {
    read: (file: string) => {
      read.push(file);
      return texts.get(file) ?? null;
    },
    list: (folder: string) =>
      [...texts.keys()].filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
  };
  const sources = { files: new Map([[main, texts.get(main) ?? null]]), folders: new Map() };
  const settings = { ...defaultSettings, root: "/ws", onlyRules: [rule], ...layer };
  const request = await gather({ file: main, sources, settings, today: "2026-11-21" }, host);
  return { result: lint(request), request, read };
}

export function toText(file: unknown): string {
  return typeof file === "string" ? file : JSON.stringify({ $schema: schema, ...(file as object) }, undefined, 1);
}

/** An account whose public network access is `access`. */
export function account(access: unknown, more: object = {}): object {
  const properties = { publicNetworkAccess: access };
  return { type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name: "acc", properties, ...more };
}

/** A template with one deployment, which links to another template. */
export function linking(templateLink: unknown, more: object = {}, sections: object = {}): object {
  const properties = { mode: "Incremental", templateLink, ...more };
  return {
    ...sections,
    resources: [{ type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "linked", properties }],
  };
}

/** Each finding as its file, the text that is underlined, its message and its certainty. */
export function summary({ result, request }: Linted): readonly string[] {
  return result.findings.map(({ file, span, message, certainty }) => {
    const text = request.sources.files.get(file)?.slice(span.start, span.end);
    return `${file} ${text} ${message.id.replace(`${rule}.`, "")} ${certainty}`;
  });
}

/** A template with an account that is open to the internet. */
export const open = { resources: [account("Enabled")] };
export const found = (file: string) => [`${file} "Enabled" enabled certain`];
