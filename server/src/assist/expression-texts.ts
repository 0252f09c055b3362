// The fixed sentences about the values of expressions, in English and Japanese.
import type { Bilingual } from "../text/bilingual.ts";

export const expressionTexts = {
  "assist.value.value": { en: "Value", ja: "値" },
  "assist.value.each": { en: "Values in the iterations", ja: "各反復での値" },
  "assist.value.certainty": { en: "Certainty", ja: "確実性" },
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
  "assist.certainty.certain": { en: "certain", ja: "確実" },
  "assist.certainty.default": {
    en: "holds for deployments that leave the defaults of the parameters as they are",
    ja: "パラメーターを既定値のままデプロイする場合に成り立ちます",
  },
  "assist.certainty.possible": { en: "one of several possibilities", ja: "複数の可能性の 1 つです" },
  "assist.reason.noDefault": {
    en: "a parameter has neither a value nor a default",
    ja: "パラメーターに値も既定値もありません",
  },
  "assist.reason.keyVault": { en: "it is read from a key vault", ja: "キー コンテナーから読み取られます" },
  "assist.reason.list": { en: "Azure is asked for it at deployment", ja: "デプロイ時に Azure から取得されます" },
  "assist.reason.reference": {
    en: "it is read from a deployed resource",
    ja: "デプロイ済みのリソースから読み取られます",
  },
  "assist.reason.context": {
    en: "it depends on where the template is deployed",
    ja: "テンプレートのデプロイ先によって決まります",
  },
  "assist.reason.nonDeterministic": { en: "it differs at each deployment", ja: "デプロイのたびに変わります" },
  "assist.reason.linkedTemplate": {
    en: "it comes from a linked template",
    ja: "リンクされたテンプレートから取得されます",
  },
  "assist.reason.unknownFunction": { en: "a function is not known", ja: "未知の関数が使用されています" },
  "assist.reason.unsupported": { en: "it can't be told from the file", ja: "ファイルだけでは判断できません" },
  "assist.reason.budget": { en: "it takes too many steps to evaluate", ja: "評価に必要な手順が多すぎます" },
  "assist.reason.cycle": { en: "it depends on itself", ja: "自分自身に依存しています" },
  "assist.reason.error": { en: "a part of it can't be evaluated", ja: "一部を評価できません" },
  "assist.reason.placeholder": { en: "a placeholder still has to be filled in", ja: "プレースホルダーが未入力です" },
  "assist.reason.deferred": {
    en: "it is evaluated by the nested deployment",
    ja: "入れ子のデプロイで評価されます",
  },
  "assist.reason.copyCount": {
    en: "the number of iterations is not known",
    ja: "反復の回数が不明です",
  },
  "assist.reason.syntax": { en: "the text has a syntax error there", ja: "その箇所に構文エラーがあります" },
  "assist.reason.duplicate": { en: "a name is stated more than once", ja: "同じ名前が複数回定義されています" },
  "assist.reason.override": {
    en: "another object may override it",
    ja: "別のオブジェクトで上書きされる可能性があります",
  },
  "assist.reason.partialBody": { en: "the body does not say it", ja: "本文に指定がありません" },
} as const satisfies Readonly<Record<string, Bilingual>>;
