// Finds the files of the workspace that may describe something of Azure Batch.
import { type CancellationToken, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from "vscode";
import { type IsExcluded, readExcludes, toolFolders } from "./excludes.ts";

/** Also what is watched for changes. */
export const candidates = "**/*.{json,jsonc}";

/** File systems in which VS Code can search; it waits for others to learn it. */
const searchable: readonly string[] = ["file", "vscode-remote", "vscode-vfs"];

/** The candidates of all folders, each once, in the order of their paths. */
export async function findCandidates(token: CancellationToken): Promise<readonly Uri[]> {
  const lists = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => findIn(folder, token)));
  const byName = new Map(lists.flat().map((uri) => [uri.toString(), uri]));
  return [...byName.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Whether a file that has changed is one of the candidates. */
export function isCandidate(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && hasCandidateName(uri.path) && !readExcludes(folder)(uri);
}

function hasCandidateName(path: string): boolean {
  return /\.jsonc?$/i.test(path);
}

async function findIn(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly Uri[]> {
  const isExcluded = readExcludes(folder);
  if (!searchable.includes(folder.uri.scheme)) return walk(folder.uri, isExcluded, token);
  const tools = `**/{${toolFolders.join(",")}}/**`;
  const found = await workspace.findFiles(new RelativePattern(folder, candidates), tools, undefined, token);
  return found.filter((uri) => !isExcluded(uri));
}

/** Goes through the folders one by one; links are not followed. */
async function walk(root: Uri, isExcluded: IsExcluded, token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined && !token.isCancellationRequested; folder = folders.pop()) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (isExcluded(uri)) continue;
      if (type === FileType.Directory) folders.push(uri);
      else if (type === FileType.File && hasCandidateName(name)) found.push(uri);
    }
  }
  return found;
}

/** A folder that can't be read holds nothing for us. */
async function entriesOf(folder: Uri): Promise<readonly (readonly [string, FileType])[]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
