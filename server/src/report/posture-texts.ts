// The fixed sentences of reports on the security posture, in English and Japanese.
import { reasonTexts } from "../lint/reason-texts.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { controlTexts } from "./controls.ts";

export const postureTexts = {
  ...controlTexts,
  ...reasonTexts,
  "reason.facts": {
    en: "Batchguard lacks the facts of Azure that it would need",
    ja: "判定に必要な Azure の情報が Batchguard にありません",
  },

  "posture.title": { en: "Azure Batch security posture", ja: "Azure Batch のセキュリティ態勢" },
  "posture.skip": { en: "Skip to the results", ja: "結果へスキップ" },
  "posture.contents": { en: "Contents", ja: "目次" },
  "posture.overview": { en: "Overview", ja: "概要" },
  "posture.controls": { en: "Score per control", ja: "コントロール別のスコア" },
  "posture.subjects": { en: "Accounts, pools and templates", ja: "アカウント、プール、テンプレート" },
  "posture.other": { en: "Other findings", ja: "その他の検出結果" },
  "posture.errors": { en: "Errors", ja: "エラー" },
  "posture.rules": { en: "Rules", ja: "ルール" },

  "posture.score": { en: "Score", ja: "スコア" },
  "posture.score.explained": {
    en: "The score is the share of the checks that passed, among all that apply. What was accepted or can't be decided has not passed.",
    ja: "スコアは、該当するチェックのうち合格したものの割合です。受容済みおよび判定不可のチェックは合格に含みません。",
  },
  "posture.state.passed": { en: "Passed", ja: "合格" },
  "posture.state.failed": { en: "Failed", ja: "不合格" },
  "posture.state.accepted": { en: "Accepted", ja: "受容済み" },
  "posture.state.not-decidable": { en: "Not decidable", ja: "判定不可" },
  "posture.state.not-checked": { en: "Not checked", ja: "未チェック" },
  "posture.meaning.passed": {
    en: "the file shows that it is as it should be",
    ja: "ファイルから適切な設定を確認できました",
  },
  "posture.meaning.failed": {
    en: "something is wrong or may be wrong",
    ja: "問題がある、または問題の可能性があります",
  },
  "posture.meaning.accepted": {
    en: "failed, but all findings are suppressed",
    ja: "不合格ですが、検出結果はすべて抑制されています",
  },
  "posture.meaning.not-decidable": { en: "the file does not say enough", ja: "ファイルの情報だけでは判定できません" },
  "posture.meaning.not-checked": {
    en: "the rule does not apply or did not run; not part of the score",
    ja: "ルールが該当しないか、実行されていません (スコアの対象外)",
  },
  "posture.not-checked.settings": {
    en: "left out by the profile or the settings",
    ja: "プロファイルまたは設定により除外",
  },
  "posture.not-checked.not-applicable": {
    en: "nothing to say about what the file states",
    ja: "ファイルの内容に該当するものなし",
  },
  "posture.not-checked.internal-error": {
    en: "the rule failed inside Batchguard",
    ja: "Batchguard 内部でのルールの異常終了",
  },
  "posture.not-checked.no-subject": {
    en: "nothing in the files that its rules look at",
    ja: "ルールの対象となるものがファイルにない",
  },
  "posture.not-checked.no-rule": {
    en: "no rule checks it, since a JSON file can't show it",
    ja: "JSON ファイルからは確認できないため、ルールなし",
  },

  "posture.framework.benchmark": {
    en: "Microsoft cloud security benchmark",
    ja: "Microsoft クラウド セキュリティ ベンチマーク",
  },
  "posture.framework.practices": {
    en: "Guidance: security best practices for Batch",
    ja: "ガイダンス: Batch のセキュリティのベスト プラクティス",
  },
  "posture.framework.keys": {
    en: "Guidance: customer-managed keys for Batch accounts",
    ja: "ガイダンス: Batch アカウントのカスタマー マネージド キー",
  },
  "posture.chart.description": {
    en: "A bar for each control shows the shares of its checks that passed, failed, were accepted, or can't be decided, with their numbers. The table that follows holds the same numbers.",
    ja: "コントロールごとの棒は、合格、不合格、受容済み、判定不可のチェックの割合と件数を示します。続く表に同じ数値があります。",
  },
  "posture.chart.title": { en: "{framework}: score per control", ja: "{framework}: コントロール別のスコア" },
  "posture.table.title": { en: "{framework}: checks per control", ja: "{framework}: コントロール別のチェック数" },
  "posture.table.subjects": { en: "Checks per subject", ja: "対象別のチェック数" },
  "posture.table.subject-controls": {
    en: "Checks of {subject} per control",
    ja: "{subject}のコントロール別のチェック数",
  },
  "posture.column.control": { en: "Control", ja: "コントロール" },
  "posture.column.subject": { en: "Subject", ja: "対象" },
  "posture.column.place": { en: "Place", ja: "場所" },
  "posture.column.why": { en: "Why not checked", ja: "未チェックの理由" },
  "posture.column.rule": { en: "Rule", ja: "ルール" },
  "posture.column.asks": { en: "What it asks for", ja: "求める内容" },
  "posture.column.answers": { en: "Controls", ja: "コントロール" },
  "posture.column.severity": { en: "Severity", ja: "重大度" },
  "posture.column.finding": { en: "Finding", ja: "検出結果" },
  "posture.kind.account": { en: "account", ja: "アカウント" },
  "posture.kind.pool": { en: "pool", ja: "プール" },
  "posture.kind.autoPool": { en: "auto pool", ja: "自動プール" },
  "posture.kind.task": { en: "task", ja: "タスク" },
  "posture.kind.job": { en: "job", ja: "ジョブ" },
  "posture.kind.vault": { en: "key vault", ja: "キー コンテナー" },
  "posture.kind.key": { en: "key", ja: "キー" },
  "posture.kind.network": { en: "virtual network", ja: "仮想ネットワーク" },
  "posture.kind.endpoint": { en: "private endpoint", ja: "プライベート エンドポイント" },
  "posture.kind.storage": { en: "storage account", ja: "ストレージ アカウント" },
  "posture.kind.template": { en: "template", ja: "テンプレート" },
  "posture.subjects.none": { en: "There was nothing to check.", ja: "チェックの対象はありませんでした。" },
  "posture.too-uncertain": {
    en: "What was found is less certain than the settings ask for.",
    ja: "検出内容の確度が、設定で求められる確度に達していません。",
  },
  "posture.accepted.reason": { en: "accepted: {reason}", ja: "受容の理由: {reason}" },
  "posture.accepted.baseline": { en: "accepted by the baseline", ja: "ベースラインにより受容" },
  "posture.accepted.no-reason": { en: "accepted without a reason", ja: "理由の記載なしで受容" },
  "posture.made-by": { en: "Made by Batchguard.", ja: "Batchguard により作成。" },
  "posture.markdown.rest": {
    en: "{n} more findings are not shown here, to keep this short. The formats text, json, and html show all.",
    ja: "長くなるため、他の {n} 件の検出結果は省略しています。text、json、html の各形式ではすべて表示されます。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
