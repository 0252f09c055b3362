// The fixed words of a rule's documentation page in both languages.

import type { Severity } from "../../server/src/rules/rule.ts";
import type { Locale } from "../../server/src/text/message.ts";

export interface PageWords {
  readonly findings: string;
  readonly example: string;
  readonly afterFix: string;
  readonly safe: string;
  readonly notSafe: string;
  readonly fine: string;
  readonly inOtherLanguage: string;
  readonly fixes: string;
  readonly settings: string;
  readonly settingsText: string;
  readonly suppressionText: string;
  readonly reason: string;
  readonly controls: string;
  readonly references: string;
  readonly severity: Readonly<Record<Severity, string>>;
}

export const pageWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    findings: "What it reports",
    example: "Example",
    afterFix: "After the fix “{title}”:",
    safe: "safe, applied in bulk",
    notSafe: "to decide: read what it changes",
    fine: "This is fine:",
    inOtherLanguage: "日本語",
    fixes: "Fixes",
    settings: "Settings",
    settingsText: "Another severity, or none, in `.batchguard.json` or in the setting `batchguard.rules`:",
    suppressionText:
      "Accepting one finding, with a comment above its line, or with metadata where comments are refused:",
    reason: "why this is accepted",
    controls: "Controls",
    references: "References",
    severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  },
  ja: {
    findings: "検出内容",
    example: "例",
    afterFix: "修正「{title}」を適用した後:",
    safe: "安全。一括適用の対象",
    notSafe: "判断が必要。変更内容を確認してください",
    fine: "問題のない例:",
    inOtherLanguage: "English",
    fixes: "修正",
    settings: "設定",
    settingsText: "`.batchguard.json` または設定 `batchguard.rules` で、重大度を変更するか、ルールを無効にします。",
    suppressionText:
      "個々の検出結果を許容するには、その行の上にコメントを記述します。コメントが使えない場合は metadata を使います。",
    reason: "許容する理由",
    controls: "コントロール",
    references: "参照",
    severity: { error: "エラー", warning: "警告", information: "情報", hint: "ヒント" },
  },
};
