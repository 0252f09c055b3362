// Resource files that name no source, or several, or do not say where a file goes.

import type { Value } from "../arm/value.ts";
import { givenMembers } from "./checks/given-members.ts";
import { poolReference } from "./checks/pages.ts";
import { resourceFilesOf } from "./checks/resource-files.ts";
import { defineRule } from "./rule.ts";

const sources = ["httpUrl", "storageContainerUrl", "autoStorageContainerName"];

/** What older versions and templates of the CLI extension have instead of the sources of today. */
const otherSources = ["blobSource", "source"];

export default defineRule({
  id: "resource-file-source-conflict",
  subject: "task",
  title: "Each resource file should name exactly one source, and where a single file goes",
  why: "An entry of 'resourceFiles' stands for one file or for one container. The service refuses entries that name no source or several, and those whose other members do not fit the source.",
  messages: {
    none: { severity: "error", text: "A resource file in the task of '{task}' names no source." },
    several: {
      severity: "error",
      text: "A resource file in the task of '{task}' names more than one source: {sources}.",
    },
    noPath: {
      severity: "error",
      text: "A resource file in the task of '{task}' names the file to download in 'httpUrl', but no 'filePath' to write it to.",
    },
    prefix: {
      severity: "error",
      text: "A resource file in the task of '{task}' has a 'blobPrefix', which selects files of a container, but 'httpUrl' names a single file.",
    },
    outside: {
      severity: "error",
      text: "The path of a resource file in the task of '{task}' leads out of the working directory of the task: '{path}'.",
    },
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { task: ["resourceFiles", "multiInstanceSettings.commonResourceFiles"] },
  *check(task) {
    const files = resourceFilesOf(task);
    for (const file of files.values) {
      if (file.state !== "known") continue;
      const given = givenSources(file);
      const data = { task: task.name };
      if (given === "none") yield { message: "none", data, at: file };
      else if (given.length > 1) yield { message: "several", data: { ...data, sources: given.join(", ") }, at: file };
      else if (given[0] === "httpUrl") yield* checkSingleFile(file, task.name);
      const path = file.at("filePath");
      if (path.matches(/(?:^|[\\/])\.\.(?:[\\/]|$)/) === "yes")
        yield { message: "outside", data: { ...data, path: path.show() }, at: path };
    }
    return files.values.length === 0 && files.complete ? "not-applicable" : undefined;
  },
});

/** The sources that are known to be given; more may be. */
function givenSources(file: Value): readonly string[] | "none" {
  const { given, complete } = givenMembers(file, sources);
  if (given.length > 0 || !complete) return given;
  const others = givenMembers(file, otherSources);
  return others.given.length === 0 && others.complete ? "none" : [];
}

function* checkSingleFile(file: Value, task: string) {
  const data = { task };
  if (file.at("filePath").state === "absent") yield { message: "noPath", data, at: file.at("httpUrl") } as const;
  const prefix = file.at("blobPrefix");
  if (prefix.state === "known") yield { message: "prefix", data, at: prefix } as const;
}
