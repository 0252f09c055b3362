// Puts the engine together for the command line.
import { evaluateDocument } from "../assist/evaluate-document.ts";
import type { Engine, Evaluation } from "../cli/engine.ts";
import { lint } from "../lint/lint.ts";
import { ownRules } from "../lint/own-rules.ts";
import { readProjectFile } from "../lint/read-settings.ts";
import { allRules } from "../rules/index.ts";
import { factsDate } from "./facts-date.ts";
import { gather } from "./gather.ts";
import { readJapanese } from "./node-package.ts";

export function createEngine(): Engine {
  const ruleIds = allRules.map(({ id }) => id);
  return {
    rules: allRules,
    ownRules,
    factsDate,
    readJapanese,
    lint,
    gather,
    readProjectFile: (file, text) => readProjectFile(file, text, ruleIds),
    evaluate: (template, parameters, context, read) =>
      evaluateDocument(template, parameters === undefined ? [] : [parameters], context, read) as Evaluation | undefined,
  };
}
