// The fixed sentences about the values of expressions, in English and Japanese.
import { reasonTexts } from "../lint/reason-texts.ts";
import type { Bilingual } from "../text/bilingual.ts";

export const expressionTexts = {
  "assist.value.value": { en: "Value", ja: "値" },
  "assist.value.each": { en: "Values in the iterations", ja: "各反復での値" },
  "assist.value.certainty": { en: "Certainty", ja: "確度" },
  "assist.value.origin": { en: "Where it comes from", ja: "値の由来" },
  "assist.value.secret": { en: "a secret, which is not shown", ja: "シークレットのため表示しません" },
  "assist.value.unknown": { en: "not known: {reason}", ja: "不明: {reason}" },
  "assist.value.error": { en: "Azure refuses this expression: {error}", ja: "Azure はこの式を拒否します: {error}" },
  "assist.value.unreachable": { en: "none, since it is never evaluated", ja: "なし (評価されることがありません)" },
  "assist.value.partial": { en: "{value}, as far as it is known", ja: "{value} (判明している範囲)" },
  "assist.value.supposing": { en: "{value}, if {assumptions}", ja: "{value} (前提: {assumptions})" },
  "assist.value.and": { en: "{first} and {second}", ja: "{first}、{second}" },
  "assist.value.more": { en: "and {count} more", ja: "ほか {count} 件" },
  "assist.value.station": { en: "{station} (line {line})", ja: "{station} ({line} 行目)" },
  "assist.value.station-elsewhere": {
    en: "{station} ({file}, line {line})",
    ja: "{station} ({file} の {line} 行目)",
  },
  "assist.certainty.certain": { en: "certain", ja: "確実" },
  "assist.certainty.default": {
    en: "holds for deployments that leave the defaults of the parameters as they are",
    ja: "パラメーターを既定値のままデプロイする場合に成り立ちます",
  },
  "assist.certainty.possible": { en: "one of several possibilities", ja: "複数の可能性の 1 つです" },
  ...reasonTexts,
} as const satisfies Readonly<Record<string, Bilingual>>;
