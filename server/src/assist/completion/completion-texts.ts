// The fixed words of completion, in English and Japanese.
import type { Bilingual } from "../../text/bilingual.ts";

export const completionTexts = {
  "assist.completion.secure": { en: "secure", ja: "安全" },
  "assist.completion.default": { en: "default", ja: "既定値" },
  "assist.completion.newest": { en: "newest", ja: "最新" },
  "assist.completion.required": { en: "required", ja: "必須" },
  "assist.completion.removed": { en: "removed in {version}", ja: "{version} で削除" },
  "assist.completion.and": { en: "{first}, {second}", ja: "{first}、{second}" },
  "assist.completion.parameter": { en: "parameter, {type}", ja: "パラメーター、{type}" },
  "assist.completion.variable": { en: "variable", ja: "変数" },
  "assist.completion.loop": { en: "loop", ja: "ループ" },
  "assist.completion.user-function": { en: "function of this template", ja: "このテンプレートの関数" },
  "assist.completion.disable-next-line": {
    en: "Suppresses rules on the next line.",
    ja: "次の行でルールを抑制します。",
  },
  "assist.completion.disable-line": { en: "Suppresses rules on this line.", ja: "この行でルールを抑制します。" },
  "assist.completion.disable": { en: "Suppresses rules from here on.", ja: "ここから先でルールを抑制します。" },
  "assist.completion.enable": {
    en: "Ends what is suppressed from an earlier line on.",
    ja: "前の行から始まる抑制を終了します。",
  },
  "assist.completion.disable-file": {
    en: "Suppresses rules in the whole file.",
    ja: "ファイル全体でルールを抑制します。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
