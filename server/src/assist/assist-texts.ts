// The fixed sentences of hovers and quick fixes, in English and Japanese.
import { createTexts } from "../text/bilingual.ts";
import { completionTexts } from "./completion/completion-texts.ts";
import { expressionTexts } from "./expression-texts.ts";
import { functionTexts } from "./function-texts/by-name.ts";
import { jobSentences } from "./job-texts.ts";
import { lensTexts } from "./lens-texts.ts";
import { parameterTexts } from "./parameter-texts.ts";
import { factTexts } from "./property-texts/facts.ts";

export const assistTexts = createTexts({
  ...completionTexts,
  ...functionTexts,
  ...expressionTexts,
  ...jobSentences,
  ...factTexts,
  ...parameterTexts,
  ...lensTexts,
  "assist.hover.why": { en: "Why it matters", ja: "重要な理由" },
  "assist.hover.todo": { en: "What to do", ja: "対処方法" },
  "assist.hover.assumptions": { en: "Holds if", ja: "前提条件" },
  "assist.hover.controls": { en: "Controls", ja: "コントロール" },
  "assist.hover.docs": { en: "Documentation", ja: "ドキュメント" },
  "assist.fix.all-of-rule": {
    en: "Fix all safely fixable problems of '{rule}' in this file",
    ja: "このファイルで安全に修正できる '{rule}' の問題をすべて修正する",
  },
  "assist.fix.all": {
    en: "Fix all safely fixable Batch problems in this file",
    ja: "このファイルで安全に修正できる Batch の問題をすべて修正する",
  },
  "assist.suppress.comment": {
    en: "Suppress '{rule}' here with a comment",
    ja: "ここで '{rule}' をコメントで抑制する",
  },
  "assist.suppress.metadata": {
    en: "Suppress '{rule}' in the metadata of this resource",
    ja: "このリソースのメタデータで '{rule}' を抑制する",
  },
  "assist.suppress.project-file": {
    en: "Suppress '{rule}' for this resource in .batchguard.json",
    ja: ".batchguard.json でこのリソースの '{rule}' を抑制する",
  },
  "assist.explain": { en: "Explain '{rule}'", ja: "'{rule}' について説明する" },
});
