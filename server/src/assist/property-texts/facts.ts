// The fixed sentences about the facts of a property, in English and Japanese.
import type { Bilingual } from "../../text/bilingual.ts";

export const factTexts = {
  "assist.property.type": { en: "Type: {type}", ja: "型: {type}" },
  "assist.property.values": { en: "Values: {values}", ja: "指定できる値: {values}" },
  "assist.property.value-since": { en: "{value} (since {version})", ja: "{value} ({version} 以降)" },
  "assist.property.default": { en: "Default: {value}", ja: "既定値: {value}" },
  "assist.property.source": { en: "source", ja: "出典" },
  "assist.property.required": { en: "Required", ja: "必須" },
  "assist.property.read-only": {
    en: "Read-only: only the service writes it",
    ja: "読み取り専用: サービスだけが書き込みます",
  },
  "assist.property.secret": {
    en: "Secret: its value must not stand in a file",
    ja: "シークレット: 値をファイルに記述しないでください",
  },
  "assist.property.since": { en: "Since api-version {version}", ja: "API バージョン {version} 以降" },
  "assist.property.removed": { en: "Removed in api-version {version}", ja: "API バージョン {version} で削除" },
  "assist.property.absent": {
    en: "Not in api-version {version}, which is used here",
    ja: "ここで使用している API バージョン {version} にはありません",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
