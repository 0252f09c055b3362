// The controls that a posture is told by: those of the Microsoft cloud security benchmark that rules name, and the
// sections of the two articles on securing Batch whose sentences rules answer. All titles are in our words.
import type { Bilingual } from "../text/bilingual.ts";

export type Framework = "benchmark" | "practices" | "keys";

/** What a rule answers, as it declares it. */
export interface Answers {
  /** `MCSB NS-2`, `Policy …` */
  readonly controls: readonly string[];
  /** `A3`, `B12` */
  readonly seeds: readonly string[];
}

export interface Control {
  readonly framework: Framework;
  /** Short, and unique over all frameworks: `NS-2`, or the number of the section's first sentence. */
  readonly id: string;
  readonly title: `control.${string}`;
}

/** By the ids of version 1 of the benchmark. */
const benchmark = {
  "AM-2": { en: "Approved services only", ja: "承認済みサービスのみの使用" },
  "DP-3": { en: "Encryption in transit", ja: "転送中のデータの暗号化" },
  "DP-4": { en: "Encryption at rest", ja: "保存データの暗号化" },
  "DP-5": { en: "Customer-managed keys", ja: "カスタマー マネージド キー" },
  "DP-6": { en: "Key management", ja: "キーの管理" },
  "DP-7": { en: "Certificate management", ja: "証明書の管理" },
  "IM-1": { en: "Central identity", ja: "ID の一元管理" },
  "IM-3": { en: "Application identities", ja: "アプリケーション ID の管理" },
  "IM-8": { en: "Exposure of secrets", ja: "資格情報とシークレットの保護" },
  "LT-3": { en: "Logging", ja: "ログ記録" },
  "LT-4": { en: "Network logging", ja: "ネットワークのログ記録" },
  "NS-1": { en: "Network segmentation", ja: "ネットワークの分離" },
  "NS-2": { en: "Network access to services", ja: "サービスへのネットワーク アクセス" },
  "PA-1": { en: "Privileged users", ja: "特権ユーザーの制限" },
  "PA-7": { en: "Least privilege", ja: "最小限の特権" },
  "PV-3": { en: "Secure configuration", ja: "安全な構成" },
  "PV-6": { en: "Remedied vulnerabilities", ja: "脆弱性の修復" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** By the number of the section's first sentence; a section lasts until the next one. */
const sections = {
  A1: { en: "Overview", ja: "概要" },
  A11: { en: "Configuring pools", ja: "プールの構成" },
  A19: { en: "Account authentication", ja: "アカウントの認証" },
  A26: { en: "Pool allocation mode", ja: "プール割り当てモード" },
  A35: { en: "Account endpoints", ja: "アカウントのエンドポイント" },
  A43: { en: "Access through Resource Manager", ja: "Resource Manager によるアクセス" },
  A47: { en: "Compute nodes", ja: "計算ノード" },
  A56: { en: "Node operating systems", ja: "ノードのオペレーティング システム" },
  A77: { en: "TLS on Windows nodes", ja: "Windows ノードの TLS" },
  A85: { en: "Private endpoints", ja: "プライベート エンドポイント" },
  A95: { en: "Pools in virtual networks", ja: "仮想ネットワーク内のプール" },
  A119: { en: "Pools without public IP", ja: "パブリック IP のないプール" },
  A124: { en: "Remote access to nodes", ja: "ノードへのリモート アクセス" },
  A134: { en: "Encryption in transit", ja: "転送中の暗号化" },
  A140: { en: "Encryption at rest", ja: "保存時の暗号化" },
  A146: { en: "Disk encryption", ja: "ディスク暗号化" },
  A152: { en: "Access from nodes to services", ja: "ノードからサービスへのアクセス" },
  A156: { en: "Governance and compliance", ja: "ガバナンスとコンプライアンス" },
  B1: { en: "Overview", ja: "概要" },
  B13: { en: "System-assigned identity", ja: "システム割り当てマネージド ID" },
  B45: { en: "User-assigned identity", ja: "ユーザー割り当てマネージド ID" },
  B48: { en: "Key vault", ja: "キー コンテナー" },
  B62: { en: "The key", ja: "キー" },
  B69: { en: "Turning the key on", ja: "カスタマー マネージド キーの有効化" },
  B84: { en: "Key at account creation", ja: "アカウント作成時のキー" },
  B108: { en: "New key versions", ja: "キーの新しいバージョン" },
  B124: { en: "Changing to another key", ja: "別のキーへの変更" },
  B135: { en: "Questions and answers", ja: "よく寄せられる質問" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const controlTexts = withPrefix({ ...benchmark, ...sections });

/** All controls, by framework and in their order. */
export const controls: readonly Control[] = [
  ...Object.keys(benchmark).map((id) => createControl("benchmark", id)),
  ...Object.keys(sections).map((id) => createControl(id.startsWith("A") ? "practices" : "keys", id)),
];

const sectionStarts = Object.keys(sections);

/** The ids of the controls that a rule speaks to, each once. */
export function controlIdsOf(rule: Answers): readonly string[] {
  const named = rule.controls.flatMap((control) =>
    control.startsWith("MCSB ") ? [control.slice("MCSB ".length)] : [],
  );
  return [...new Set([...named, ...rule.seeds.flatMap(sectionOf)])];
}

function sectionOf(sentence: string): readonly string[] {
  const own = sectionStarts.filter((start) => start[0] === sentence[0] && numberOf(start) <= numberOf(sentence));
  return own.slice(-1);
}

function numberOf(sentence: string): number {
  return Number(sentence.slice(1));
}

function createControl(framework: Framework, id: string): Control {
  return { framework, id, title: `control.${id}` };
}

function withPrefix<const T extends Readonly<Record<string, Bilingual>>>(titles: T) {
  const entries = Object.entries(titles).map(([id, title]) => [`control.${id}`, title] as const);
  return Object.fromEntries(entries) as { readonly [K in keyof T & string as `control.${K}`]: Bilingual };
}
