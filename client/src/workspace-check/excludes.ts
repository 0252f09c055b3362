// Tells which files of a workspace folder the user does not want to see searched.
import { type Uri, type WorkspaceFolder, workspace } from "vscode";
import { compileExclude } from "./exclude-glob.ts";

/** Folders of tools: what is in them was not written by anybody. */
export const toolFolders: readonly string[] = ["node_modules", ".git", "bin", "obj"];

/** Tells of a file or folder inside the workspace folder. */
export type IsExcluded = (uri: Uri) => boolean;

/** Reads `files.exclude` and `search.exclude` as they are now; the folders of tools are excluded always. */
export function readExcludes({ uri: root }: WorkspaceFolder): IsExcluded {
  const globs = ["files", "search"].flatMap((section) => {
    const excludes = workspace.getConfiguration(section, root).get<Record<string, unknown>>("exclude", {});
    // Others are excluded only beside a file of another name, which is how builds of JavaScript are hidden.
    return Object.keys(excludes).filter((glob) => excludes[glob] === true);
  });
  const patterns = [...toolFolders.map((name) => `**/${name}`), ...globs].map(compileExclude);
  const start = root.path.endsWith("/") ? root.path.length : root.path.length + 1;
  return (uri) => patterns.some((pattern) => pattern.test(uri.path.slice(start)));
}
