// Paths with `/`, as the reader sees them.

/** The path of an absolute `file` from the absolute folder `from`; the whole path if they share no root. */
export function pathFrom(from: string, file: string): string {
  // Nearly always, and there are many files.
  if (from !== "/" && file.startsWith(from) && file[from.length] === "/") return file.slice(from.length + 1);
  const start = from.split("/").filter((name, i) => name !== "" || i === 0);
  const target = file.split("/");
  // Another drive.
  if (start[0] !== target[0]) return file;
  let shared = 0;
  while (shared < start.length && shared < target.length && start[shared] === target[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...target.slice(shared)].join("/") || ".";
}

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
