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

/** The URLs of a task; `complete` is false if there may be more. */
export function fileSources(task: Task): { readonly sources: readonly FileSource[]; readonly complete: boolean } {
  const { values, complete } = task.at("resourceFiles").items();
  const sources = values.flatMap((file): readonly FileSource[] => [
    { file, url: file.at("httpUrl"), of: "file" },
    { file, url: file.at("storageContainerUrl"), of: "container" },
  ]);
  return { sources: sources.filter(({ url }) => url.state !== "absent"), complete };
}
