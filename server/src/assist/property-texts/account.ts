// What the security-relevant properties of Batch accounts mean, in English and Japanese.
import type { Bilingual } from "../../text/bilingual.ts";

/** Descriptions by canonical path. */
export const accountTexts = {
  apiVersion: {
    en: "The version of the management interface that this resource is written for. It decides which properties exist and what the service assumes for absent ones.",
    ja: "このリソースが前提とする管理インターフェイスのバージョンです。使用できるプロパティと、省略時にサービスが仮定する値が決まります。",
  },
  allowedAuthenticationModes: {
    en: "The ways in which clients may authenticate to the endpoint of the account. With 'AAD' alone, requests signed with an account key are refused; left out, every way is open.",
    ja: "クライアントがアカウントのエンドポイントで使用できる認証方法です。'AAD' だけにすると、アカウント キーで署名された要求は拒否されます。省略すると、すべての方法が使用できます。",
  },
  autoStorage: {
    en: "The storage account that Batch uses for application packages, and for resource and output files that name no account of their own.",
    ja: "Batch がアプリケーション パッケージと、独自のアカウントを指定しないリソース ファイルおよび出力ファイルに使用するストレージ アカウントです。",
  },
  "autoStorage.storageAccountId": {
    en: "The resource id of the storage account that is linked for auto storage.",
    ja: "自動ストレージとして関連付けるストレージ アカウントのリソース ID です。",
  },
  "autoStorage.authenticationMode": {
    en: "How Batch gets access to the linked storage account: with its keys, or with the managed identity of the Batch account, which leaves no key to leak.",
    ja: "関連付けたストレージ アカウントに Batch がアクセスする方法です。ストレージ キーか、漏えいするキーのない Batch アカウントのマネージド ID を使用します。",
  },
  "autoStorage.nodeIdentityReference": {
    en: "The user-assigned identity with which nodes read from auto storage. Their pools must carry it too.",
    ja: "ノードが自動ストレージから読み取るときに使用するユーザー割り当て ID です。プールにも同じ ID を割り当てる必要があります。",
  },
  encryption: {
    en: "Which key encrypts what the Batch service stores about the account, such as job and task data.",
    ja: "ジョブやタスクのデータなど、Batch サービスがアカウントについて保存する情報を暗号化するキーの設定です。",
  },
  "encryption.keySource": {
    en: "Who manages the encryption key: Microsoft ('Microsoft.Batch'), or you, in a key vault ('Microsoft.KeyVault'). The latter needs an identity of the account and a key identifier.",
    ja: "暗号化キーの管理者です。Microsoft ('Microsoft.Batch') か、キー コンテナーで管理するお客様 ('Microsoft.KeyVault') を指定します。後者にはアカウントの ID とキー識別子が必要です。",
  },
  "encryption.keyVaultProperties.keyIdentifier": {
    en: "The address of the customer-managed key in its vault. Without a version at its end, the account follows the key when it is rotated.",
    ja: "キー コンテナー内のカスタマー マネージド キーの URL です。末尾にバージョンを付けなければ、キーのローテーションにアカウントが追従します。",
  },
  identity: {
    en: "The managed identity of the account. It fetches customer-managed keys and reaches auto storage; nodes of pools can't use it.",
    ja: "アカウントのマネージド ID です。カスタマー マネージド キーの取得と自動ストレージへのアクセスに使用します。プールのノードからは使用できません。",
  },
  "identity.type": {
    en: "Whether the identity belongs to this account alone or is a resource of its own. Only a user-assigned one can have access to a key before the account exists.",
    ja: "ID がこのアカウント専用か、独立したリソースかを示します。アカウントの作成前にキーへのアクセスを付与できるのは、ユーザー割り当て ID だけです。",
  },
  "identity.userAssignedIdentities": {
    en: "The user-assigned identities of the account: each member is named by the resource id of one.",
    ja: "アカウントに割り当てるユーザー割り当て ID です。各メンバーの名前が ID のリソース ID になります。",
  },
  keyVaultReference: {
    en: "The key vault that goes with an account whose pools are allocated in your subscription.",
    ja: "プールをお客様のサブスクリプションに割り当てるアカウントに関連付けるキー コンテナーです。",
  },
  networkProfile: {
    en: "Which addresses may reach the endpoints of the account while public network access is enabled.",
    ja: "パブリック ネットワーク アクセスが有効なときに、アカウントのエンドポイントに到達できるアドレスの設定です。",
  },
  "networkProfile.accountAccess": {
    en: "Rules for the endpoint that clients use to manage pools, jobs and tasks.",
    ja: "クライアントがプール、ジョブ、タスクの管理に使用するエンドポイントの規則です。",
  },
  "networkProfile.accountAccess.defaultAction": {
    en: "What happens to clients that no IP rule names. 'Deny' keeps out all that are not listed.",
    ja: "どの IP 規則にも一致しないクライアントの扱いです。'Deny' を指定すると、規則にないクライアントは拒否されます。",
  },
  "networkProfile.accountAccess.ipRules": {
    en: "The public addresses and ranges from which clients are let in although the default denies.",
    ja: "既定で拒否する場合でも許可する、クライアントのパブリック アドレスまたは範囲です。",
  },
  "networkProfile.nodeManagementAccess": {
    en: "Rules for the endpoint through which compute nodes in simplified communication talk to the service.",
    ja: "簡略化された通信モードの計算ノードがサービスとの通信に使用するエンドポイントの規則です。",
  },
  "networkProfile.nodeManagementAccess.defaultAction": {
    en: "What happens to nodes that no IP rule names. With 'Deny', pools need a private endpoint or a listed outbound address.",
    ja: "どの IP 規則にも一致しないノードの扱いです。'Deny' の場合、プールにはプライベート エンドポイントか、規則に載せた送信アドレスが必要です。",
  },
  "networkProfile.nodeManagementAccess.ipRules": {
    en: "The public addresses and ranges from which nodes are let in although the default denies.",
    ja: "既定で拒否する場合でも許可する、ノードのパブリック アドレスまたは範囲です。",
  },
  poolAllocationMode: {
    en: "Whose subscription holds the machines of pools: that of the Batch service, or yours, where your policies and core quotas apply to them.",
    ja: "プールの仮想マシンを配置するサブスクリプションです。Batch サービスのものか、お客様のものかを選択します。後者ではお客様のポリシーとコア クォータが適用されます。",
  },
  publicNetworkAccess: {
    en: "Whether the endpoints of the account answer requests from the internet. When disabled, they can be reached through private endpoints only.",
    ja: "アカウントのエンドポイントがインターネットからの要求に応答するかどうかです。無効にすると、プライベート エンドポイント経由でのみ到達できます。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
