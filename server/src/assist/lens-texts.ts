// The words above accounts and pools, and those for hardening them, in English and Japanese.
import type { Bilingual } from "../text/bilingual.ts";

export const lensTexts = {
  "assist.lens.error.one": { en: "{n} error", ja: "エラー {n} 件" },
  "assist.lens.error.many": { en: "{n} errors", ja: "エラー {n} 件" },
  "assist.lens.warning.one": { en: "{n} warning", ja: "警告 {n} 件" },
  "assist.lens.warning.many": { en: "{n} warnings", ja: "警告 {n} 件" },
  "assist.lens.information.one": { en: "{n} information", ja: "情報 {n} 件" },
  "assist.lens.information.many": { en: "{n} information", ja: "情報 {n} 件" },
  "assist.lens.hint.one": { en: "{n} hint", ja: "ヒント {n} 件" },
  "assist.lens.hint.many": { en: "{n} hints", ja: "ヒント {n} 件" },
  "assist.lens.clean": { en: "No problems found", ja: "問題は見つかりませんでした" },
  "assist.lens.not-decidable": { en: "{n} not decidable", ja: "判定不可 {n} 件" },
  "assist.lens.suppressed": { en: "{n} suppressed", ja: "抑制済み {n} 件" },
  "assist.lens.list": { en: "{first}, {rest}", ja: "{first}、{rest}" },
  "assist.lens.beside": { en: "{first} · {rest}", ja: "{first} · {rest}" },
  "assist.lens.harden": { en: "Harden", ja: "セキュリティを強化" },
  "assist.lens.review": { en: "Review findings", ja: "検出結果を確認" },
  "assist.lens.posture": { en: "Show posture", ja: "セキュリティ態勢を表示" },

  "assist.subject.account": { en: "Batch account", ja: "Batch アカウント" },
  "assist.subject.pool": { en: "pool", ja: "プール" },
  "assist.subject.autoPool": { en: "auto pool", ja: "自動プール" },
  "assist.subject.named": { en: "{kind} '{name}'", ja: "{kind} '{name}'" },
  "assist.harden.edit": { en: "Harden {subject}", ja: "{subject} のセキュリティを強化" },
} as const satisfies Readonly<Record<string, Bilingual>>;
