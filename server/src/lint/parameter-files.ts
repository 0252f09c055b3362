// Which parameter files belong to a template.

import { parseJson } from "../json/parse.ts";
import { childOf, stringAt } from "../json/path.ts";
import type { Message } from "../text/message.ts";
import { engineMessage } from "./engine-texts.ts";
import { folderOf, relativePath, resolveFrom } from "./file-paths.ts";
import type { LintRequest, Wanted } from "./lint-result.ts";

/** The files to use, what is still to be read to tell, and what the user should know. */
export interface Association {
  readonly files: readonly string[];
  readonly wanted: Wanted;
  readonly notes: readonly Message[];
}

const nothing: Wanted = { files: [], folders: [] };

/**
 * Finds the parameter files of a template: those chosen for this run, else those of the project file, else the one that
 * names the template in its `metadata.template`, else the only one beside it whose name fits.
 */
export function associateParameterFiles(request: LintRequest): Association {
  const { file, settings, sources } = request;
  const chosen = request.parameterFiles ?? configured(request);
  if (chosen !== undefined) return settled(chosen, request);
  if (!settings.findParameterFiles) return settled([], request);
  const folder = folderOf(file);
  const names = sources.folders.get(folder);
  if (names === undefined) return { files: [], wanted: { files: [], folders: [folder] }, notes: [] };
  const around = (names ?? [])
    .filter((name) => /param/i.test(name) && /\.jsonc?$/i.test(name))
    .map((name) => `${folder}/${name}`);
  const unread = around.filter((name) => !sources.files.has(name));
  if (unread.length > 0) return { files: [], wanted: { files: unread, folders: [] }, notes: [] };
  const linked = around.filter((name) => linkedTemplate(name, sources.files.get(name)) === file);
  const fitting =
    linked.length > 0
      ? linked
      : around.filter((name) => fits(file, name) && linkedTemplate(name, sources.files.get(name)) === undefined);
  if (fitting.length <= 1) return settled(fitting, request);
  const candidates = fitting.map((name) => name.slice(folder.length + 1)).join(", ");
  return {
    files: [],
    wanted: nothing,
    notes: [engineMessage("engine.note.parameter-files", { file: file.slice(folder.length + 1), candidates })],
  };
}

function settled(files: readonly string[], { sources }: LintRequest): Association {
  const unread = files.filter((name) => !sources.files.has(name));
  return { files, wanted: { files: unread, folders: [] }, notes: [] };
}

function configured({ file, settings }: LintRequest): readonly string[] | undefined {
  const own = relativePath(settings.root, file);
  const files = own === undefined ? undefined : settings.parameterFiles[own];
  return files?.map((name) => `${settings.root}/${name.replace(/^\.\//, "")}`);
}

/** `azuredeploy.json` goes with `azuredeploy.parameters.json`, `azuredeploy.parameters-dev.json` and the like. */
export function fits(template: string, candidate: string): boolean {
  const base = template.replace(/\.jsonc?$/i, "").toLowerCase();
  const rest = candidate.toLowerCase();
  return rest.startsWith(`${base}.parameters`) && /^\.parameters(?:[-.].*)?\.jsonc?$/.test(rest.slice(base.length));
}

/** The template that a parameter file says it belongs to. */
export function linkedTemplate(file: string, text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || !/"metadata"/i.test(text)) return undefined;
  const link = stringAt(childOf(parseJson(text).root, "metadata"), "template");
  return link === undefined ? undefined : resolveFrom(file, link);
}
