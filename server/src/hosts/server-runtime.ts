// Puts the engine together for the language server.
import { assistTexts } from "../assist/assist-texts.ts";
import { couldBeBatchFile } from "../batch/named-kinds.ts";
import { lint } from "../lint/lint.ts";
import type { Runtime } from "../lsp/runtime.ts";
import { reportTexts } from "../report/report-texts.ts";
import { allRules } from "../rules/index.ts";
import { createTranslator } from "../text/message.ts";
import { factsDate } from "./facts-date.ts";
import { gather } from "./gather.ts";
import { formatDay } from "./host.ts";

/** What the server is given under Node and in the browser alike. */
export function createServerRuntime(): Runtime {
  return {
    engine: { rules: allRules, factsDate, mayConcern: couldBeBatchFile, gather, lint },
    today: () => formatDay(new Date()),
    translator: (locale, catalogue) =>
      createTranslator(locale, { ...catalogue, ...assistTexts.japanese, ...reportTexts.japanese }),
  };
}
