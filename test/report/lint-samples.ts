// A report over samples/insecure, for tests of what becomes of it.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gather } from "../../server/src/hosts/gather.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import type { Report } from "../../server/src/report/report.ts";
import { createReport } from "./sample-report.ts";

const folder = path.resolve(import.meta.dirname, "../../samples/insecure");

/** Lints each sample together with its neighbours; `onlyRules` leaves other rules out. */
export async function lintSamples(onlyRules: readonly string[] = []): Promise<Report> {
  const texts = new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [`/project/${name}`, readFileSync(path.join(folder, name), "utf8")]),
  );
  const host = {
    read: (file: string) => texts.get(file) ?? null,
    list: (name: string) => (name === "/project" ? [...texts.keys()].map((file) => path.posix.basename(file)) : null),
  };
  const results = await Promise.all(
    [...texts].map(async ([file, text]) => {
      const sources = { files: new Map([[file, text]]), folders: new Map() };
      const settings = { ...defaultSettings, onlyRules };
      return lint(await gather({ file, sources, settings, today: "2026-11-21" }, host));
    }),
  );
  const files = { seen: texts.size, recognised: texts.size, other: 0, unreadable: 0, skipped: 0 };
  return createReport(results, { texts, files });
}
