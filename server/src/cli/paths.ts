// Paths with `/`, as the reader sees them.

export { pathFrom } from "../lint/file-paths.ts";

/** Whether a file lies in a folder, or deeper. */
export function isInside(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** A name in a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The folder that holds a file; the root folder holds itself. */
export function parentOf(file: string): string {
  const slash = file.lastIndexOf("/");
  return slash <= 0 ? "/" : file.slice(0, slash);
}
