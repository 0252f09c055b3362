// Decides which files the language server may ask for: those in the workspace folders and beside the open documents.
import { FileType, Uri, workspace } from "vscode";

/** The languages of documents that the server reads; an open document of another one opens no folder to it. */
export const languages: readonly string[] = ["json", "jsonc", "arm-template"];

/** Names the file that a path really leads to, following links; only a host that has a file system of its own can. */
export type ResolveLinks = (uri: Uri) => Promise<Uri>;

/**
 * Tells whether `uri` lies in a workspace folder or in the folder of an open document, its links included: with
 * `resolveLinks` by where they lead, without it by refusing every link below that folder.
 */
export async function isAllowed(uri: Uri, resolveLinks: ResolveLinks | undefined): Promise<boolean> {
  if (uri.path.split("/").includes("..")) {
    return false;
  }
  for (const root of openedFolders()) {
    if (contains(root, uri) && (await staysInside(root, uri, resolveLinks))) {
      return true;
    }
  }
  return false;
}

function openedFolders(): Uri[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const besideDocuments = workspace.textDocuments
    .filter((document) => !document.isUntitled && languages.includes(document.languageId))
    .map((document) => Uri.joinPath(document.uri, ".."))
    // A document at the very root of a file system does not open all of it.
    .filter((folder) => folder.path.length > 1);
  return [...folders, ...besideDocuments];
}

function contains(folder: Uri, uri: Uri): boolean {
  const base = folder.path.endsWith("/") ? folder.path : `${folder.path}/`;
  return folder.scheme === uri.scheme && folder.authority === uri.authority && `${uri.path}/`.startsWith(base);
}

async function staysInside(root: Uri, uri: Uri, resolveLinks: ResolveLinks | undefined): Promise<boolean> {
  if (resolveLinks !== undefined && uri.scheme === "file") {
    return contains(await resolveLinks(root), await resolveLinks(uri));
  }
  const segments = uri.path.slice(root.path.length).split("/").filter(Boolean);
  let place = root;
  for (const segment of segments) {
    place = Uri.joinPath(place, segment);
    const { type } = await workspace.fs.stat(place);
    if ((type & FileType.SymbolicLink) !== 0) {
      return false;
    }
  }
  return true;
}
