// Tells which parameter files a template can use, and plans the edit of the project file that chooses one.
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assistTexts } from "../assist/assist-texts.ts";
import { folderOf, pathFrom, projectFileCandidates, relativePath } from "../lint/file-paths.ts";
import { planParameterFiles } from "../lint/plan-parameter-files.ts";
import { keyOf } from "./file-keys.ts";
import type { Linted } from "./lint-results.ts";
import {
  type ChooseParameterFilesParams,
  chooseParameterFilesRequest,
  type LocationParams,
  type ParameterFiles,
  type ParameterFilesEdit,
  parameterFilesRequest,
} from "./protocol.ts";
import type { Files } from "./runtime.ts";
import type { Session } from "./session.ts";
import { namedFile, parameterFilesInUse } from "./status.ts";
import { toRange } from "./to-lsp.ts";

export function answerParameterFiles(session: Session): void {
  const { connection, results, guarded } = session;
  connection.onRequest<ParameterFiles | null, never>(parameterFilesRequest, ({ uri }: LocationParams, token) =>
    guarded<ParameterFiles | null>(null, token, async () => {
      const linted = await results.current(uri);
      return linted?.result.kind === "arm-template" ? parameterFilesOf(linted, session) : null;
    }),
  );
  connection.onRequest<ParameterFilesEdit<TextEdit> | null, never>(
    chooseParameterFilesRequest,
    (params: ChooseParameterFilesParams, token) =>
      guarded<ParameterFilesEdit<TextEdit> | null>(null, token, () => planChoice(params, session)),
  );
}

async function parameterFilesOf(linted: Linted, session: Session): Promise<ParameterFiles> {
  const { request } = linted;
  const { settings, file } = request;
  const inUse = parameterFilesInUse(linted);
  const project = await findProjectFile(file, session);
  const own = relativePath(settings.root, file);
  const candidates = await findCandidates(file, session.files);
  const name = (each: string) => namedFile(each, file, session.open);
  return {
    isChosen: own !== undefined && settings.parameterFiles[own] !== undefined,
    inUse: inUse.map(name),
    candidates: [...new Set([...inUse, ...candidates])].map(name),
    projectFile: project && { uri: session.open.uriOf(project.file), exists: project.text !== null },
  };
}

/** Parameter files by what they say of themselves: beside the template, and in folders there that are named for them. */
async function findCandidates(template: string, files: Files): Promise<readonly string[]> {
  const folder = folderOf(template);
  const names = (await files.list(folder)) ?? [];
  const inner = names.filter((name) => /^param/i.test(name) && !name.includes("."));
  const lists = await Promise.all(inner.map((name) => files.list(`${folder}/${name}`)));
  const all = [...names, ...inner.flatMap((name, i) => (lists[i] ?? []).map((each) => `${name}/${each}`))];
  const possible = all.filter((name) => /\.jsonc?$/i.test(name)).map((name) => `${folder}/${name}`);
  const texts = await Promise.all(possible.map((file) => (file === template ? null : files.read(file))));
  return possible.filter((_, i) => /deploymentParameters\.json/i.test(texts[i] ?? ""));
}

interface ProjectFile {
  readonly file: string;
  readonly text: string | null;
}

/** The nearest project file; where there is none, the place of one in the workspace folder or beside the document. */
async function findProjectFile(document: string, { files, folderOf }: Session): Promise<ProjectFile | undefined> {
  const candidates = projectFileCandidates(document, folderOf(document));
  for (const file of candidates) {
    const text = await files.read(file);
    if (text !== null) return { file, text };
  }
  const top = candidates.at(-1);
  return top === undefined ? undefined : { file: top, text: null };
}

async function planChoice(
  { uri, files }: ChooseParameterFilesParams,
  session: Session,
): Promise<ParameterFilesEdit<TextEdit>> {
  const { presentation, open } = session;
  const template = keyOf(uri);
  const shown = (file: string) => pathFrom(folderOf(template), file);
  const refuse = (id: "unsaved" | "outside" | "broken", data = {}) => {
    return { refused: presentation.translate(assistTexts.say(`assist.parameters.${id}`, data)) };
  };
  const project = await findProjectFile(template, session);
  if (project === undefined) return refuse("unsaved");
  const root = folderOf(project.file);
  const path = (file: string) => relativePath(root, file);
  const chosen = files?.map((file) => ({ file: keyOf(file), path: path(keyOf(file)) }));
  const outside = chosen?.find((file) => file.path === undefined);
  if (outside !== undefined) return refuse("outside", { file: shown(outside.file), project: shown(project.file) });
  const paths = chosen?.map((file) => file.path ?? "") ?? null;
  const edits = planParameterFiles(project.text, path(template) ?? "", paths);
  if (edits === undefined) return refuse("broken", { project: shown(project.file) });
  const document = TextDocument.create(project.file, "jsonc", 0, project.text ?? "");
  return {
    uri: open.uriOf(project.file),
    exists: project.text !== null,
    edits: edits.map(({ span, newText }) => ({ range: toRange(document, span), newText })),
  };
}
