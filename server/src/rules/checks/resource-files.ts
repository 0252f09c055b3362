// The URLs that a task downloads its resource files from.
import type { Value } from "../../arm/value.ts";
import type { Task } from "../../batch/subject.ts";

/** A URL in an entry of `resourceFiles`. */
export interface FileSource {
  /** The entry. */
  readonly file: Value;
  readonly url: Value;
  /** Whether the URL names a container, of which all files are downloaded, or a single file. */
  readonly of: "file" | "container";
}

/** The files that a task downloads, and those that all of its instances do. */
export function resourceFilesOf(task: Task): ReturnType<Value["items"]> {
  const own = task.at("resourceFiles").items();
  if (task.role !== "task") return own;
  const common = task.at("multiInstanceSettings.commonResourceFiles").items();
  return { values: [...own.values, ...common.values], complete: own.complete && common.complete };
}

/** The URLs of a task; `complete` is false if there may be more. */
export function fileSources(task: Task): { readonly sources: readonly FileSource[]; readonly complete: boolean } {
  const { values, complete } = resourceFilesOf(task);
  const sources = values.flatMap((file): readonly FileSource[] => [
    { file, url: file.at("httpUrl"), of: "file" },
    { file, url: file.at("storageContainerUrl"), of: "container" },
  ]);
  return { sources: sources.filter(({ url }) => url.state !== "absent"), complete };
}
