// The fixed sentences of reports, in English and Japanese.

import { createTexts } from "../text/bilingual.ts";
import type { Message } from "../text/message.ts";
import { postureTexts } from "./posture-texts.ts";

export const reportTexts = createTexts({
  ...postureTexts,
  "report.severity.error": { en: "error", ja: "エラー" },
  "report.severity.warning": { en: "warning", ja: "警告" },
  "report.severity.information": { en: "information", ja: "情報" },
  "report.severity.hint": { en: "hint", ja: "ヒント" },
  "report.note": { en: "note", ja: "注" },
  "report.assuming": { en: "assuming", ja: "仮定" },
  "report.certainty": { en: "certainty", ja: "確度" },
  "report.certainty.default": {
    en: "by default; a deployment may give another value",
    ja: "既定値による (デプロイ時に別の値を指定できます)",
  },
  "report.certainty.possible": { en: "possible, not certain", ja: "可能性あり (確定ではありません)" },
  "report.fix": { en: "fix", ja: "修正" },
  "report.fix.safe": { en: "fix (safe)", ja: "修正 (安全)" },
  "report.docs": { en: "see", ja: "参照" },
  "report.separator": { en: ", ", ja: "、" },

  "report.language": { en: "en", ja: "ja" },
  "report.rule.fixes": { en: "Fixes", ja: "修正" },
  "report.rule.references": { en: "References", ja: "参考資料" },
  "report.rule.controls": { en: "Controls", ja: "コントロール" },
  "report.rule-failed": {
    en: "The rule '{rule}' failed, so its result is missing: {error}",
    ja: "ルール '{rule}' が異常終了したため、その結果はありません: {error}",
  },
  "report.sarif.root": { en: "The folder in which Batchguard ran.", ja: "Batchguard を実行したフォルダー。" },
  "report.sarif.file-error": {
    en: "A file can't be read, understood or written.",
    ja: "ファイルの読み取り、解釈、または書き込みができません。",
  },
  "report.sarif.internal-error": {
    en: "A rule failed, so its result is missing.",
    ja: "ルールが異常終了したため、その結果がありません。",
  },
  "report.sarif.file-note": {
    en: "Something to know about how a file was checked.",
    ja: "ファイルのチェック方法に関する注記。",
  },

  "report.summary.clean": { en: "No findings.", ja: "検出結果はありません。" },
  "report.summary.findings": { en: "{findings} in {files}: {severities}.", ja: "{files}に {findings}: {severities}。" },
  "report.summary.baseline.one": {
    en: "1 finding is hidden by the baseline.",
    ja: "{n} 件の検出結果はベースラインにより非表示です。",
  },
  "report.summary.baseline.many": {
    en: "{n} findings are hidden by the baseline.",
    ja: "{n} 件の検出結果はベースラインにより非表示です。",
  },
  "report.summary.stale.one": {
    en: "1 finding of the baseline is gone; write it anew with '--write-baseline'.",
    ja: "ベースラインの {n} 件の検出結果はなくなりました。'--write-baseline' で書き込み直してください。",
  },
  "report.summary.stale.many": {
    en: "{n} findings of the baseline are gone; write it anew with '--write-baseline'.",
    ja: "ベースラインの {n} 件の検出結果はなくなりました。'--write-baseline' で書き込み直してください。",
  },
  "report.summary.suppressed.one": { en: "1 finding is suppressed.", ja: "{n} 件の検出結果は抑制されています。" },
  "report.summary.suppressed.many": { en: "{n} findings are suppressed.", ja: "{n} 件の検出結果は抑制されています。" },
  "report.summary.fixed.one": { en: "1 fix was applied in {files}.", ja: "{files}で {n} 件の修正を適用しました。" },
  "report.summary.fixed.many": {
    en: "{n} fixes were applied in {files}.",
    ja: "{files}で {n} 件の修正を適用しました。",
  },
  "report.summary.held.one": {
    en: "1 safe fix was held back because it stands in the way of others or would break the file.",
    ja: "他の修正と競合するか、ファイルを壊すおそれがあるため、{n} 件の安全な修正を見送りました。",
  },
  "report.summary.held.many": {
    en: "{n} safe fixes were held back because they stand in each other's way or would break the file.",
    ja: "互いに競合するか、ファイルを壊すおそれがあるため、{n} 件の安全な修正を見送りました。",
  },
  "report.summary.files": {
    en: "Files: {seen} seen, {recognised} recognised, {other} other, {unreadable} unreadable; skipped: {skipped}.",
    ja: "ファイル: 対象 {seen}、認識 {recognised}、その他 {other}、読み取り不可 {unreadable}、スキップ {skipped}。",
  },
  "report.summary.subjects": { en: "Checked: {subjects}.", ja: "チェック対象: {subjects}。" },
  "report.summary.over-budget": {
    en: "Evaluations given up because they took too many steps: {n}. Their values count as unknown.",
    ja: "手順数の上限に達したため打ち切った評価: {n} 件。その値は不明として扱います。",
  },
  "report.summary.facts": { en: "Facts about Azure as of {date}.", ja: "Azure に関する情報の基準日: {date}。" },

  "report.count.finding.one": { en: "1 finding", ja: "{n} 件の検出結果" },
  "report.count.finding.many": { en: "{n} findings", ja: "{n} 件の検出結果" },
  "report.count.file.one": { en: "1 file", ja: "{n} 個のファイル" },
  "report.count.file.many": { en: "{n} files", ja: "{n} 個のファイル" },
  "report.count.error.one": { en: "1 error", ja: "エラー {n} 件" },
  "report.count.error.many": { en: "{n} errors", ja: "エラー {n} 件" },
  "report.count.warning.one": { en: "1 warning", ja: "警告 {n} 件" },
  "report.count.warning.many": { en: "{n} warnings", ja: "警告 {n} 件" },
  "report.count.information.one": { en: "1 information", ja: "情報 {n} 件" },
  "report.count.information.many": { en: "{n} information", ja: "情報 {n} 件" },
  "report.count.hint.one": { en: "1 hint", ja: "ヒント {n} 件" },
  "report.count.hint.many": { en: "{n} hints", ja: "ヒント {n} 件" },
  "report.count.account.one": { en: "1 account", ja: "アカウント {n} 件" },
  "report.count.account.many": { en: "{n} accounts", ja: "アカウント {n} 件" },
  "report.count.pool.one": { en: "1 pool", ja: "プール {n} 件" },
  "report.count.pool.many": { en: "{n} pools", ja: "プール {n} 件" },
  "report.count.autoPool.one": { en: "1 auto pool", ja: "自動プール {n} 件" },
  "report.count.autoPool.many": { en: "{n} auto pools", ja: "自動プール {n} 件" },
  "report.count.task.one": { en: "1 task", ja: "タスク {n} 件" },
  "report.count.task.many": { en: "{n} tasks", ja: "タスク {n} 件" },
  "report.count.job.one": { en: "1 job", ja: "ジョブ {n} 件" },
  "report.count.job.many": { en: "{n} jobs", ja: "ジョブ {n} 件" },
  "report.count.vault.one": { en: "1 key vault", ja: "キー コンテナー {n} 件" },
  "report.count.vault.many": { en: "{n} key vaults", ja: "キー コンテナー {n} 件" },
  "report.count.key.one": { en: "1 key", ja: "キー {n} 件" },
  "report.count.key.many": { en: "{n} keys", ja: "キー {n} 件" },
  "report.count.network.one": { en: "1 virtual network", ja: "仮想ネットワーク {n} 件" },
  "report.count.network.many": { en: "{n} virtual networks", ja: "仮想ネットワーク {n} 件" },
  "report.count.endpoint.one": { en: "1 private endpoint", ja: "プライベート エンドポイント {n} 件" },
  "report.count.endpoint.many": { en: "{n} private endpoints", ja: "プライベート エンドポイント {n} 件" },
  "report.count.storage.one": { en: "1 storage account", ja: "ストレージ アカウント {n} 件" },
  "report.count.storage.many": { en: "{n} storage accounts", ja: "ストレージ アカウント {n} 件" },
  "report.count.template.one": { en: "1 template", ja: "テンプレート {n} 件" },
  "report.count.template.many": { en: "{n} templates", ja: "テンプレート {n} 件" },
});

type Counted<Id extends string> = Id extends `report.count.${infer Thing}.one` ? Thing : never;

/** The things that can be counted in a sentence. */
export type CountedThing = Counted<(typeof reportTexts.ids)[number]>;

/** "1 file", "3 files". */
export function countOf(thing: CountedThing, n: number): Message {
  return reportTexts.say(`report.count.${thing}.${n === 1 ? "one" : "many"}`, { n });
}

/** Says a fixed sentence in the reader's language. */
export type Say = (...parameters: Parameters<typeof reportTexts.say>) => string;
