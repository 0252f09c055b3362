// Shared access signatures of resource files that allow more than a download, or for longer.

import { daysFrom } from "../batch/dates.ts";
import { poolReference } from "./checks/pages.ts";
import { type FileSource, fileSources } from "./checks/resource-files.ts";
import { type SharedAccess, sharedAccess } from "./checks/sas-url.ts";
import { defineRule } from "./rule.ts";

/** How many days ahead a signature may expire. */
const longestDays = 7;

/** What a download needs: a container's files are listed before they are read. */
const needed = { file: "r", container: "rl" } as const;

export default defineRule({
  id: "resource-file-sas-excessive",
  subject: "task",
  title: "Shared access signatures of resource files should allow reading alone, and only for a short time",
  why: "Whoever finds the URL in a file or a log can do what its signature allows. A signature that writes lets them replace what tasks execute, and one without an early end can be used long after the task.",
  messages: {
    permissions: {
      severity: "warning",
      text: "The shared access signature of a resource file in the task of '{task}' grants the permissions '{permissions}', although the download needs '{needed}' alone.",
    },
    endless: {
      severity: "warning",
      text: "The shared access signature of a resource file in the task of '{task}' states neither when it expires ('se') nor an access policy ('si').",
    },
    long: {
      severity: "warning",
      text: "The shared access signature of a resource file in the task of '{task}' is valid until {day}, more than {days} days from now.",
    },
    http: {
      severity: "warning",
      text: "The shared access signature of a resource file in the task of '{task}' may be used by http.",
    },
    expired: {
      severity: "information",
      text: "The shared access signature of a resource file in the task of '{task}' expired on {day}.",
    },
  },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  *check(task, { today }) {
    const { sources, complete } = fileSources(task);
    for (const source of sources) {
      // Only of what is written in the file can be shown what it allows.
      const access = source.url.secret ? undefined : sharedAccess(source.url);
      if (access === undefined) continue;
      for (const { message, data } of flawsOf(access, source, today))
        yield { message, data: { task: task.name, ...data }, at: source.url };
    }
    return sources.length === 0 && complete ? "not-applicable" : undefined;
  },
});

function* flawsOf(access: SharedAccess, { of }: FileSource, today: string) {
  const { permissions, lastDay: day } = access;
  const daysLeft = day === undefined ? 0 : daysFrom(today, day);
  if (day !== undefined && daysLeft < 0) {
    // What it allowed is over.
    yield { message: "expired", data: { day } } as const;
    return;
  }
  if (permissions !== undefined && exceeds(permissions, needed[of]))
    yield { message: "permissions", data: { permissions, needed: needed[of] } } as const;
  if (access.allowsHttp) yield { message: "http" } as const;
  if (access.isEndless) yield { message: "endless" } as const;
  if (day !== undefined && daysLeft > longestDays) yield { message: "long", data: { day, days: longestDays } } as const;
}

/** Permissions are letters, one each. */
function exceeds(permissions: string, enough: string): boolean {
  return /^[a-z]+$/i.test(permissions) && [...permissions.toLowerCase()].some((letter) => !enough.includes(letter));
}
