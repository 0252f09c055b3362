// Why a value is not known, in English and Japanese; for hovers and reports.
import type { Bilingual } from "../text/bilingual.ts";

export const reasonTexts = {
  "reason.noDefault": {
    en: "a parameter has neither a value nor a default",
    ja: "パラメーターに値も既定値もありません",
  },
  "reason.keyVault": { en: "it is read from a key vault", ja: "キー コンテナーから読み取られます" },
  "reason.list": { en: "Azure is asked for it at deployment", ja: "デプロイ時に Azure から取得されます" },
  "reason.reference": {
    en: "it is read from a deployed resource",
    ja: "デプロイ済みのリソースから読み取られます",
  },
  "reason.context": {
    en: "it depends on where the template is deployed",
    ja: "テンプレートのデプロイ先によって決まります",
  },
  "reason.nonDeterministic": { en: "it differs at each deployment", ja: "デプロイのたびに変わります" },
  "reason.linkedTemplate": {
    en: "it comes from a linked template",
    ja: "リンクされたテンプレートから取得されます",
  },
  "reason.unknownFunction": { en: "a function is not known", ja: "未知の関数が使用されています" },
  "reason.unsupported": { en: "it can't be told from the file", ja: "ファイルだけでは判断できません" },
  "reason.budget": { en: "it takes too many steps to evaluate", ja: "評価に必要な手順が多すぎます" },
  "reason.cycle": { en: "it depends on itself", ja: "自分自身に依存しています" },
  "reason.error": { en: "a part of it can't be evaluated", ja: "一部を評価できません" },
  "reason.placeholder": { en: "a placeholder still has to be filled in", ja: "プレースホルダーが未入力です" },
  "reason.deferred": {
    en: "it is evaluated by the nested deployment",
    ja: "入れ子のデプロイで評価されます",
  },
  "reason.copyCount": {
    en: "the number of iterations is not known",
    ja: "反復の回数が不明です",
  },
  "reason.syntax": { en: "the text has a syntax error there", ja: "その箇所に構文エラーがあります" },
  "reason.duplicate": { en: "a name is stated more than once", ja: "同じ名前が複数回定義されています" },
  "reason.override": {
    en: "another object may override it",
    ja: "別のオブジェクトで上書きされる可能性があります",
  },
  "reason.partialBody": { en: "the body does not say it", ja: "本文に指定がありません" },
} as const satisfies Readonly<Record<string, Bilingual>>;
