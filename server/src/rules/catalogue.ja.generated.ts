// The Japanese texts of the rules and the engine. Do not edit: `npm run derive` makes it from l10n/ja.
import type { Catalogue } from "../text/message.ts";

export const japanese: Catalogue = {
  "account-auth-modes-empty.title": {
    en: "Lists of authentication modes should not be empty",
    text: "認証モードの一覧を空にしない",
  },
  "account-auth-modes-empty.why": {
    en: "It is not documented which authentication an account allows whose list of modes is empty. A list that names Microsoft Entra ID leaves no doubt.",
    text: "モードの一覧が空のアカウントでどの認証が許可されるかは文書化されていません。Microsoft Entra ID を指定した一覧であれば、疑問の余地はありません。",
  },
  "account-auth-modes-empty.empty": {
    en: "Batch account '{account}' has an empty list in 'allowedAuthenticationModes', and it is not documented what that allows.",
    text: "Batch アカウント '{account}' の 'allowedAuthenticationModes' の一覧が空ですが、その場合に何が許可されるかは文書化されていません。",
  },
  "account-auth-modes-empty.fix.entra": {
    en: "Allow Microsoft Entra authentication only (clients that use an account key may lose access)",
    text: "Microsoft Entra 認証のみを許可する (アカウント キーを使用するクライアントはアクセスできなくなる可能性があります)",
  },
  "account-auth-modes-unset-user-subscription.title": {
    en: "Batch accounts in user subscription mode should say that they allow Microsoft Entra authentication only",
    text: "ユーザー サブスクリプション モードの Batch アカウントでは Microsoft Entra 認証のみの許可を明示する",
  },
  "account-auth-modes-unset-user-subscription.why": {
    en: "In user subscription mode clients must use Microsoft Entra ID, whatever the list of modes says. Azure Policy looks at the list, and reports the account as long as it has none.",
    text: "ユーザー サブスクリプション モードでは、モードの一覧に関係なく、クライアントは Microsoft Entra ID を使用する必要があります。Azure Policy はこの一覧を調べるため、一覧がない限りアカウントを報告します。",
  },
  "account-auth-modes-unset-user-subscription.unset": {
    en: "Batch account '{account}' is in user subscription mode and does not set 'allowedAuthenticationModes', which Azure Policy reports.",
    text: "Batch アカウント '{account}' はユーザー サブスクリプション モードですが、'allowedAuthenticationModes' が設定されていないため、Azure Policy で報告されます。",
  },
  "account-auth-modes-unset-user-subscription.note.mode": {
    en: "User subscription mode is chosen here.",
    text: "ユーザー サブスクリプション モードはここで選択されています。",
  },
  "account-auth-modes-unset-user-subscription.fix.entra": {
    en: "Allow Microsoft Entra authentication only (it is the only one that works in user subscription mode)",
    text: "Microsoft Entra 認証のみを許可する (ユーザー サブスクリプション モードで使用できる認証はこれだけです)",
  },
  "account-auto-storage-identity-missing.title": {
    en: "Batch accounts that reach auto storage with an identity should have one",
    text: "ID を使って自動ストレージにアクセスする Batch アカウントには ID を割り当てる",
  },
  "account-auto-storage-identity-missing.why": {
    en: "With the authentication mode 'BatchAccountManagedIdentity' the account reaches its storage account by its managed identity and by nothing else. Without one it can't reach it.",
    text: "認証モードが 'BatchAccountManagedIdentity' の場合、アカウントがストレージ アカウントにアクセスする手段はマネージド ID だけです。マネージド ID がないと、アクセスできません。",
  },
  "account-auto-storage-identity-missing.missing": {
    en: "Batch account '{account}' reaches its auto storage with a managed identity, but has none.",
    text: "Batch アカウント '{account}' はマネージド ID を使って自動ストレージにアクセスしますが、マネージド ID がありません。",
  },
  "account-auto-storage-identity-missing.note.mode": {
    en: "The identity is asked for here.",
    text: "ID の使用はここで指定されています。",
  },
  "account-auto-storage-identity-missing.fix.userAssigned": {
    en: "Assign a user-assigned managed identity that has access to the storage account",
    text: "ストレージ アカウントへのアクセス権を持つユーザー割り当てマネージド ID を割り当てる",
  },
  "account-auto-storage-identity-missing.fix.systemAssigned": {
    en: "Use a system-assigned managed identity (it needs a role on the storage account)",
    text: "システム割り当てマネージド ID を使用する (ストレージ アカウントに対するロールが必要です)",
  },
  "account-auto-storage-keys.title": {
    en: "Batch accounts should reach auto storage with a managed identity",
    text: "Batch アカウントはマネージド ID を使って自動ストレージにアクセスする",
  },
  "account-auto-storage-keys.why": {
    en: "The keys of a storage account give full access to all of its data. A managed identity has only the roles that it was given, and works where the storage account refuses keys.",
    text: "ストレージ アカウントのキーを使用すると、すべてのデータにフル アクセスできます。マネージド ID が持つのは割り当てられたロールだけであり、キーを拒否するストレージ アカウントでも機能します。",
  },
  "account-auto-storage-keys.keys": {
    en: "Batch account '{account}' reaches its auto storage with the keys of the storage account.",
    text: "Batch アカウント '{account}' は、ストレージ アカウントのキーを使って自動ストレージにアクセスします。",
  },
  "account-auto-storage-keys.default": {
    en: "Batch account '{account}' does not set 'authenticationMode' of 'autoStorage', so it uses the keys of the storage account.",
    text: "Batch アカウント '{account}' では 'autoStorage' の 'authenticationMode' が設定されていないため、ストレージ アカウントのキーが使用されます。",
  },
  "account-auto-storage-keys.fix.identity": {
    en: "Use managed identities (the account's identity needs a role on the storage account, and every pool the node identity)",
    text: "マネージド ID を使用する (アカウントの ID にはストレージ アカウントに対するロールが、すべてのプールにはノードの ID が必要です)",
  },
  "account-cmk-identity-missing.title": {
    en: "Batch accounts with a customer-managed key should have a managed identity",
    text: "カスタマー マネージド キーを使用する Batch アカウントにはマネージド ID を割り当てる",
  },
  "account-cmk-identity-missing.why": {
    en: "The account reaches the key in the key vault by a managed identity and by nothing else. Without one it can't use the key.",
    text: "アカウントがキー コンテナーのキーにアクセスする手段はマネージド ID だけです。マネージド ID がないと、アカウントはキーを使用できません。",
  },
  "account-cmk-identity-missing.missing": {
    en: "Batch account '{account}' is encrypted with a customer-managed key, but has no managed identity to reach the key with.",
    text: "Batch アカウント '{account}' はカスタマー マネージド キーで暗号化されますが、キーにアクセスするためのマネージド ID がありません。",
  },
  "account-cmk-identity-missing.note.key": {
    en: "The customer-managed key is asked for here.",
    text: "カスタマー マネージド キーの使用はここで指定されています。",
  },
  "account-cmk-identity-missing.fix.userAssigned": {
    en: "Assign a user-assigned managed identity that has access to the key",
    text: "キーへのアクセス権を持つユーザー割り当てマネージド ID を割り当てる",
  },
  "account-cmk-identity-missing.fix.systemAssigned": {
    en: "Use a system-assigned managed identity (it can get access to the key only when the account exists)",
    text: "システム割り当てマネージド ID を使用する (キーへのアクセス権を付与できるのはアカウントの作成後です)",
  },
  "account-cmk-key-identifier-invalid.title": {
    en: "Batch accounts should name their customer-managed key by a key identifier",
    text: "Batch アカウントのカスタマー マネージド キーはキー識別子で指定する",
  },
  "account-cmk-key-identifier-invalid.why": {
    en: "The service reaches the key by its identifier, which has the form 'https://<vault>.vault.azure.net/keys/<key>'. Other URLs, and the ids of resources, lead to no key.",
    text: "サービスは、'https://<vault>.vault.azure.net/keys/<key>' という形式のキー識別子を使ってキーにアクセスします。その他の URL やリソース ID からは、キーに到達できません。",
  },
  "account-cmk-key-identifier-invalid.http": {
    en: "The key identifier of Batch account '{account}' begins with 'http://', but key vaults answer https only.",
    text: "Batch アカウント '{account}' のキー識別子は 'http://' で始まりますが、キー コンテナーは https にのみ応答します。",
  },
  "account-cmk-key-identifier-invalid.otherKind": {
    en: "The key identifier of Batch account '{account}' names one of the '{collection}' of a key vault, and no key.",
    text: "Batch アカウント '{account}' のキー識別子が指しているのはキーではなく、キー コンテナーの '{collection}' です。",
  },
  "account-cmk-key-identifier-invalid.resourceId": {
    en: "The key identifier of Batch account '{account}' is a resource id, and not the URL of a key.",
    text: "Batch アカウント '{account}' のキー識別子はリソース ID であり、キーの URL ではありません。",
  },
  "account-cmk-key-identifier-invalid.malformed": {
    en: "The key identifier of Batch account '{account}' does not have the form 'https://<vault>.vault.azure.net/keys/<key>'.",
    text: "Batch アカウント '{account}' のキー識別子が 'https://<vault>.vault.azure.net/keys/<key>' の形式ではありません。",
  },
  "account-cmk-key-identifier-invalid.fix.https": {
    en: "Use https in the key identifier",
    text: "キー識別子に https を使用する",
  },
  "account-cmk-key-identifier-missing.title": {
    en: "Batch accounts with a customer-managed key should name the key",
    text: "カスタマー マネージド キーを使用する Batch アカウントにはキーを指定する",
  },
  "account-cmk-key-identifier-missing.why": {
    en: "With the key source 'Microsoft.KeyVault' the service takes the key from a key vault, and has to be told which one. It accepts the account only with a valid key identifier.",
    text: "キー ソースが 'Microsoft.KeyVault' の場合、サービスはキー コンテナーのキーを使用するため、どのキーかを指定する必要があります。サービスは、有効なキー識別子がある場合にのみアカウントを受け入れます。",
  },
  "account-cmk-key-identifier-missing.missing": {
    en: "Batch account '{account}' is encrypted with a customer-managed key, but does not set 'keyIdentifier' to the key.",
    text: "Batch アカウント '{account}' はカスタマー マネージド キーで暗号化されますが、'keyIdentifier' にキーが設定されていません。",
  },
  "account-cmk-key-identifier-missing.note.key": {
    en: "The customer-managed key is asked for here.",
    text: "カスタマー マネージド キーの使用はここで指定されています。",
  },
  "account-cmk-key-identifier-missing.fix.identifier": {
    en: "Set 'keyIdentifier' to the identifier of a key, without its version",
    text: "'keyIdentifier' にバージョンを含まないキー識別子を設定する",
  },
  "account-cmk-key-version-pinned.title": {
    en: "Customer-managed keys of Batch accounts should be named without a version",
    text: "Batch アカウントのカスタマー マネージド キーはバージョンなしで指定する",
  },
  "account-cmk-key-version-pinned.why": {
    en: "A key identifier with a version keeps the account on that version, whatever the rotation policy of the key says. Without a version the account follows the rotation.",
    text: "キー識別子にバージョンが含まれていると、キーのローテーション ポリシーにかかわらず、アカウントはそのバージョンを使い続けます。バージョンレス キー識別子を使用すると、アカウントはローテーションに追従します。",
  },
  "account-cmk-key-version-pinned.pinned": {
    en: "The key identifier of Batch account '{account}' names a version of the key, so the account does not follow its rotation.",
    text: "Batch アカウント '{account}' のキー識別子にキーのバージョンが含まれているため、アカウントはキーのローテーションに追従しません。",
  },
  "account-cmk-key-version-pinned.fix.unpin": {
    en: "Remove the version from the key identifier (the account then uses the current version of the key)",
    text: "キー識別子からバージョンを削除する (以後、アカウントはキーの現在のバージョンを使用します)",
  },
  "account-cmk-multiple-identities.title": {
    en: "Batch accounts with a customer-managed key should have one user-assigned identity",
    text: "カスタマー マネージド キーを使用する Batch アカウントのユーザー割り当て ID は 1 つにする",
  },
  "account-cmk-multiple-identities.why": {
    en: "The account reaches the key with its user-assigned identity. Which one it takes if there are several is not documented, so all of them may need access to the key.",
    text: "アカウントはユーザー割り当て ID を使ってキーにアクセスします。複数ある場合にどの ID が使用されるかは文書化されていないため、すべての ID にキーへのアクセス権が必要になる可能性があります。",
  },
  "account-cmk-multiple-identities.several": {
    en: "Batch account '{account}' is encrypted with a customer-managed key and has {count} user-assigned identities; which of them reaches the key is not documented.",
    text: "Batch アカウント '{account}' はカスタマー マネージド キーで暗号化され、{count} 個のユーザー割り当て ID がありますが、どの ID でキーにアクセスするかは文書化されていません。",
  },
  "account-cmk-multiple-identities.note.key": {
    en: "The customer-managed key is asked for here.",
    text: "カスタマー マネージド キーの使用はここで指定されています。",
  },
  "account-cmk-not-configured.title": {
    en: "Batch accounts that have to meet rules for keys should use a customer-managed key",
    text: "キーに関する要件がある Batch アカウントではカスタマー マネージド キーを使用する",
  },
  "account-cmk-not-configured.why": {
    en: "By default the service encrypts an account's data with keys that it manages, which is enough unless a regulation asks for keys of your own. A customer-managed key can be chosen only when an account is created.",
    text: "既定では、サービスが管理するキーでアカウントのデータが暗号化されます。規制で独自のキーが求められる場合を除き、これで十分です。カスタマー マネージド キーを選択できるのは、アカウントの作成時だけです。",
  },
  "account-cmk-not-configured.batch": {
    en: "Batch account '{account}' sets the key source 'Microsoft.Batch', so it is encrypted with keys that the service manages.",
    text: "Batch アカウント '{account}' のキー ソースは 'Microsoft.Batch' であるため、サービスが管理するキーで暗号化されます。",
  },
  "account-cmk-not-configured.default": {
    en: "Batch account '{account}' does not set 'keySource' of 'encryption', so it is encrypted with keys that the service manages.",
    text: "Batch アカウント '{account}' では 'encryption' の 'keySource' が設定されていないため、サービスが管理するキーで暗号化されます。",
  },
  "account-cmk-not-configured.fix.useKey": {
    en: "Encrypt the account with a key of a key vault (new accounts only; its managed identity needs access to the key)",
    text: "キー コンテナーのキーでアカウントを暗号化する (新しいアカウントのみ。マネージド ID にはキーへのアクセス権が必要です)",
  },
  "account-cmk-source-contradiction.title": {
    en: "Batch accounts should use the customer-managed key that they name",
    text: "Batch アカウントでは、指定したカスタマー マネージド キーを実際に使用する",
  },
  "account-cmk-source-contradiction.why": {
    en: "The service uses a key of your own only with the key source 'Microsoft.KeyVault'. With its own keys, the key vault properties say something that does not happen.",
    text: "サービスが独自のキーを使用するのは、キー ソースが 'Microsoft.KeyVault' の場合だけです。サービスが管理するキーを使用する場合、キー コンテナーのプロパティの内容は実際の動作と一致しません。",
  },
  "account-cmk-source-contradiction.batch": {
    en: "Batch account '{account}' sets 'keyVaultProperties', but its key source is 'Microsoft.Batch', which uses keys that the service manages.",
    text: "Batch アカウント '{account}' には 'keyVaultProperties' が設定されていますが、キー ソースが 'Microsoft.Batch' であるため、サービスが管理するキーが使用されます。",
  },
  "account-cmk-source-contradiction.default": {
    en: "Batch account '{account}' sets 'keyVaultProperties', but no 'keySource', so the service uses keys that it manages.",
    text: "Batch アカウント '{account}' には 'keyVaultProperties' が設定されていますが、'keySource' がないため、サービスが管理するキーが使用されます。",
  },
  "account-cmk-source-contradiction.note.properties": {
    en: "The key vault properties are set here.",
    text: "キー コンテナーのプロパティはここで設定されています。",
  },
  "account-cmk-source-contradiction.fix.useKey": {
    en: "Set 'keySource' to 'Microsoft.KeyVault' (the account's identity needs access to the key)",
    text: "'keySource' を 'Microsoft.KeyVault' に設定する (アカウントの ID にはキーへのアクセス権が必要です)",
  },
  "account-cmk-source-contradiction.fix.remove": {
    en: "Remove 'keyVaultProperties' (the service keeps managing the keys)",
    text: "'keyVaultProperties' を削除する (引き続きサービスがキーを管理します)",
  },
  "account-cmk-system-identity-at-create.title": {
    en: "Batch accounts should be created with a customer-managed key by a user-assigned identity",
    text: "カスタマー マネージド キーを使用する Batch アカウントはユーザー割り当て ID で作成する",
  },
  "account-cmk-system-identity-at-create.why": {
    en: "A system-assigned identity comes to be with the account, so nobody can give it access to the key before the account asks for the key. A user-assigned identity has its access before the account is created.",
    text: "システム割り当て ID はアカウントと同時に作成されるため、アカウントがキーを必要とする前に、その ID へアクセス権を付与することはできません。ユーザー割り当て ID には、アカウントの作成前にアクセス権を付与できます。",
  },
  "account-cmk-system-identity-at-create.system": {
    en: "Batch account '{account}' is created with a customer-managed key and a system-assigned identity, which can't have access to the key yet.",
    text: "Batch アカウント '{account}' はカスタマー マネージド キーとシステム割り当て ID を使って作成されますが、この ID はまだキーにアクセスできません。",
  },
  "account-cmk-system-identity-at-create.note.key": {
    en: "The customer-managed key is asked for here.",
    text: "カスタマー マネージド キーの使用はここで指定されています。",
  },
  "account-cmk-system-identity-at-create.fix.userAssigned": {
    en: "Use a user-assigned managed identity that has access to the key",
    text: "キーへのアクセス権を持つユーザー割り当てマネージド ID を使用する",
  },
  "account-endpoint-default-allow.title": {
    en: "Network profiles of Batch accounts should deny access by default",
    text: "Batch アカウントのネットワーク プロファイルでは既定でアクセスを拒否する",
  },
  "account-endpoint-default-allow.why": {
    en: "The default action decides on every request that no IP rule matches. If it is to allow, the endpoint takes requests from any address on the internet.",
    text: "既定の動作は、どの IP 規則にも一致しないすべての要求に適用されます。それが許可の場合、エンドポイントはインターネット上のあらゆるアドレスからの要求を受け付けます。",
  },
  "account-endpoint-default-allow.allow": {
    en: "The network profile of Batch account '{account}' allows access from any address in '{endpoint}'.",
    text: "Batch アカウント '{account}' のネットワーク プロファイルは、'{endpoint}' であらゆるアドレスからのアクセスを許可しています。",
  },
  "account-endpoint-default-allow.fix.deny": {
    en: "Deny access by default (clients or nodes then need IP rules or private endpoints)",
    text: "既定でアクセスを拒否する (クライアントまたはノードに IP 規則かプライベート エンドポイントが必要になります)",
  },
  "account-identity-invalid.title": {
    en: "Batch accounts should have a managed identity of one type",
    text: "Batch アカウントのマネージド ID は 1 種類にする",
  },
  "account-identity-invalid.why": {
    en: "A Batch account has either a system-assigned identity or user-assigned ones. The service refuses other types, and identities that do not go with the type.",
    text: "Batch アカウントに割り当てられるのは、システム割り当て ID とユーザー割り当て ID のどちらか一方です。サービスは、それ以外の種類や、種類に合わない ID を拒否します。",
  },
  "account-identity-invalid.type": {
    en: "The identity type '{type}' of Batch account '{account}' is none of SystemAssigned, UserAssigned and None.",
    text: "Batch アカウント '{account}' の ID の種類 '{type}' は、SystemAssigned、UserAssigned、None のいずれでもありません。",
  },
  "account-identity-invalid.unassigned": {
    en: "The identity of Batch account '{account}' is user-assigned, but 'userAssignedIdentities' names none.",
    text: "Batch アカウント '{account}' の ID はユーザー割り当てですが、'userAssignedIdentities' に ID がありません。",
  },
  "account-identity-invalid.superfluous": {
    en: "The identity of Batch account '{account}' is system-assigned, but 'userAssignedIdentities' names others.",
    text: "Batch アカウント '{account}' の ID はシステム割り当てですが、'userAssignedIdentities' に別の ID があります。",
  },
  "account-identity-invalid.fix.user": {
    en: "Use the user-assigned identities only",
    text: "ユーザー割り当て ID だけを使用する",
  },
  "account-identity-invalid.fix.assign": {
    en: "Use a user-assigned managed identity",
    text: "ユーザー割り当てマネージド ID を使用する",
  },
  "account-identity-invalid.fix.system": {
    en: "Use the system-assigned identity only",
    text: "システム割り当て ID だけを使用する",
  },
  "account-ip-rule-invalid.title": {
    en: "IP rules of Batch accounts should allow public IPv4 addresses or ranges",
    text: "Batch アカウントの IP 規則ではパブリック IPv4 アドレスまたは範囲を許可する",
  },
  "account-ip-rule-invalid.why": {
    en: "The service takes up to 200 IP rules an endpoint, each of which allows an IPv4 address or a range in CIDR format. Requests from the internet never come from private addresses.",
    text: "サービスが受け付ける IP 規則はエンドポイントごとに最大 200 個で、それぞれが IPv4 アドレスまたは CIDR 形式の範囲を許可します。インターネットからの要求がプライベート アドレスから届くことはありません。",
  },
  "account-ip-rule-invalid.value": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' has the value '{value}', which is no IPv4 address or range in CIDR format.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則の値 '{value}' は、IPv4 アドレスでも CIDR 形式の範囲でもありません。",
  },
  "account-ip-rule-invalid.empty": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' has an empty value, which is no IPv4 address or range in CIDR format.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則の値が空です。空の値は IPv4 アドレスでも CIDR 形式の範囲でもありません。",
  },
  "account-ip-rule-invalid.action": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' has the action '{action}', but rules can only allow.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則の動作は '{action}' ですが、規則に指定できるのは許可だけです。",
  },
  "account-ip-rule-invalid.count": {
    en: "Batch account '{account}' has {count} IP rules in '{endpoint}', but the service takes {most} at most.",
    text: "Batch アカウント '{account}' の '{endpoint}' には IP 規則が {count} 個ありますが、サービスが受け付けるのは最大 {most} 個です。",
  },
  "account-ip-rule-invalid.private": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' allows '{value}', which is not routed on the internet, so that no request can come from there.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則は '{value}' を許可していますが、これはインターネットでルーティングされないため、そこから要求が届くことはありません。",
  },
  "account-ip-rule-invalid.fix.remove": {
    en: "Remove the IP rule",
    text: "IP 規則を削除する",
  },
  "account-ip-rule-too-broad.title": {
    en: "IP rules of Batch accounts should name specific addresses",
    text: "Batch アカウントの IP 規則では特定のアドレスを指定する",
  },
  "account-ip-rule-too-broad.why": {
    en: "IP rules are there to allow specific public addresses or ranges. A rule for a large part of the internet lets strangers through with the clients and nodes that it is meant for.",
    text: "IP 規則は、特定のパブリック アドレスまたは範囲を許可するためのものです。インターネットの大部分を対象とする規則では、想定したクライアントやノードだけでなく、見知らぬ相手も許可されます。",
  },
  "account-ip-rule-too-broad.range": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' allows access from {count} addresses, those of '{range}'.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則は、'{range}' の {count} 個のアドレスからのアクセスを許可しています。",
  },
  "account-ip-rule-too-broad.zero": {
    en: "An IP rule of Batch account '{account}' in '{endpoint}' allows '{range}', which is the address of no client and may stand for all of them.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則は '{range}' を許可していますが、これはクライアントのアドレスではなく、すべてのアドレスを表す可能性があります。",
  },
  "account-ip-rule-too-broad.fix.remove": {
    en: "Remove the IP rule (who comes through its range loses access)",
    text: "IP 規則を削除する (その範囲からはアクセスできなくなります)",
  },
  "account-ip-rules-with-default-allow.title": {
    en: "IP rules of Batch accounts should come with a default action that denies access",
    text: "Batch アカウントの IP 規則は、アクセスを拒否する既定の動作と組み合わせる",
  },
  "account-ip-rules-with-default-allow.why": {
    en: "The default action decides on every request that no IP rule matches. If it allows them, the rules exclude nobody, although they look as if they did.",
    text: "既定の動作は、どの IP 規則にも一致しないすべての要求に適用されます。それが許可の場合、規則は制限しているように見えても、誰も除外しません。",
  },
  "account-ip-rules-with-default-allow.ineffective": {
    en: "The IP rules of Batch account '{account}' in '{endpoint}' have no effect, since the default action there allows access from any address.",
    text: "Batch アカウント '{account}' の '{endpoint}' の IP 規則は、既定の動作があらゆるアドレスからのアクセスを許可しているため、効果がありません。",
  },
  "account-ip-rules-with-default-allow.note.rules": {
    en: "The IP rules stand here.",
    text: "IP 規則はここにあります。",
  },
  "account-ip-rules-with-default-allow.fix.deny": {
    en: "Deny access by default (who comes from other addresses than those of the IP rules loses access)",
    text: "既定でアクセスを拒否する (IP 規則にないアドレスからはアクセスできなくなります)",
  },
  "account-key-vault-reference-http.title": {
    en: "Batch accounts should refer to their key vault by https",
    text: "Batch アカウントは https でキー コンテナーを参照する",
  },
  "account-key-vault-reference-http.why": {
    en: "Key vaults answer https only, so that a URL that begins with 'http://' leads nowhere.",
    text: "キー コンテナーは https にのみ応答するため、'http://' で始まる URL では到達できません。",
  },
  "account-key-vault-reference-http.http": {
    en: "Batch account '{account}' refers to its key vault by a URL that begins with 'http://'.",
    text: "Batch アカウント '{account}' がキー コンテナーを参照する URL は 'http://' で始まっています。",
  },
  "account-key-vault-reference-http.fix.https": {
    en: "Use https in the URL of the key vault",
    text: "キー コンテナーの URL に https を使用する",
  },
  "account-key-vault-reference-mismatch.title": {
    en: "Batch accounts should refer to one key vault, in their own subscription",
    text: "Batch アカウントは、同じサブスクリプション内の 1 つのキー コンテナーを参照する",
  },
  "account-key-vault-reference-mismatch.why": {
    en: "The id and the URL of the reference have to lead to the same key vault. The vault must be in the subscription and region of the account.",
    text: "参照の ID と URL は、同じキー コンテナーを指している必要があります。キー コンテナーは、アカウントと同じサブスクリプションとリージョンにある必要があります。",
  },
  "account-key-vault-reference-mismatch.name": {
    en: "Batch account '{account}' refers to the key vault '{vault}' by its id, but to '{host}' by its URL.",
    text: "Batch アカウント '{account}' が参照するキー コンテナーは、ID では '{vault}' ですが、URL では '{host}' です。",
  },
  "account-key-vault-reference-mismatch.subscription": {
    en: "Batch account '{account}' refers to a key vault in another subscription than its own.",
    text: "Batch アカウント '{account}' は、自身とは別のサブスクリプションにあるキー コンテナーを参照しています。",
  },
  "account-key-vault-reference-mismatch.note.id": {
    en: "The id of the key vault is set here.",
    text: "キー コンテナーの ID はここで設定されています。",
  },
  "account-key-vault-reference-mismatch.note.account": {
    en: "The account's own subscription is named here.",
    text: "アカウント自身のサブスクリプションはここで指定されています。",
  },
  "account-key-vault-reference-mismatch.fix.url": {
    en: "Let the URL name the key vault '{vault}'",
    text: "URL がキー コンテナー '{vault}' を指すようにする",
  },
  "account-network-profile-ineffective.title": {
    en: "Batch accounts without public network access should have no network profile",
    text: "パブリック ネットワーク アクセスが無効な Batch アカウントにはネットワーク プロファイルを設定しない",
  },
  "account-network-profile-ineffective.why": {
    en: "The network profile takes effect only while public network access is enabled. Somebody who reads it may believe that its IP rules let clients in.",
    text: "ネットワーク プロファイルが有効なのは、パブリック ネットワーク アクセスが有効な間だけです。プロファイルを読んだ人が、IP 規則によってクライアントが許可されると誤解する可能性があります。",
  },
  "account-network-profile-ineffective.ineffective": {
    en: "The network profile of Batch account '{account}' has no effect, since public network access is disabled.",
    text: "Batch アカウント '{account}' ではパブリック ネットワーク アクセスが無効になっているため、ネットワーク プロファイルは効果がありません。",
  },
  "account-network-profile-ineffective.note.access": {
    en: "Public network access is disabled here.",
    text: "パブリック ネットワーク アクセスはここで無効にされています。",
  },
  "account-network-profile-ineffective.fix.remove": {
    en: "Remove the network profile (it would count again if public network access were enabled)",
    text: "ネットワーク プロファイルを削除する (パブリック ネットワーク アクセスを有効にすると、プロファイルは再び適用されます)",
  },
  "account-node-management-open.title": {
    en: "Network profiles of Batch accounts should limit access to node management too",
    text: "Batch アカウントのネットワーク プロファイルではノード管理へのアクセスも制限する",
  },
  "account-node-management-open.why": {
    en: "A Batch account has two public endpoints, one for clients and one for its nodes. A profile that speaks of the first alone leaves the other open to any address, which pools whose addresses are not known beforehand may need.",
    text: "Batch アカウントには、クライアント用とノード用の 2 つのパブリック エンドポイントがあります。前者だけを指定したプロファイルでは、後者はあらゆるアドレスに開かれたままになりますが、アドレスが事前にわからないプールではそれが必要な場合があります。",
  },
  "account-node-management-open.open": {
    en: "The network profile of Batch account '{account}' limits 'accountAccess', but leaves out 'nodeManagementAccess', which stays open to any address.",
    text: "Batch アカウント '{account}' のネットワーク プロファイルは 'accountAccess' を制限していますが、'nodeManagementAccess' が指定されていないため、そちらはあらゆるアドレスに開かれたままです。",
  },
  "account-node-management-open.fix.deny": {
    en: "Deny access to node management by default (nodes with public IP addresses that Batch manages lose the service)",
    text: "ノード管理へのアクセスを既定で拒否する (Batch が管理するパブリック IP アドレスを持つノードはサービスに接続できなくなります)",
  },
  "account-public-network-access.title": {
    en: "Batch accounts should not be reachable from the public network",
    text: "Batch アカウントにパブリック ネットワークからアクセスできないようにする",
  },
  "account-public-network-access.why": {
    en: "The endpoints of an account take requests from any address on the internet unless public network access is turned off or limited. Credentials are then the only thing between an attacker and the account's jobs and nodes.",
    text: "パブリック ネットワーク アクセスを無効にするか制限しない限り、アカウントのエンドポイントはインターネット上のあらゆるアドレスからの要求を受け付けます。この場合、アカウントのジョブとノードを攻撃者から守るのは資格情報だけです。",
  },
  "account-public-network-access.enabled": {
    en: "Batch account '{account}' allows public network access, and no network profile denies it by default.",
    text: "Batch アカウント '{account}' はパブリック ネットワーク アクセスを許可しており、既定でアクセスを拒否するネットワーク プロファイルがありません。",
  },
  "account-public-network-access.default": {
    en: "Batch account '{account}' does not set 'publicNetworkAccess', so the service allows public network access.",
    text: "Batch アカウント '{account}' では 'publicNetworkAccess' が設定されていないため、サービスはパブリック ネットワーク アクセスを許可します。",
  },
  "account-public-network-access.note.profile": {
    en: "The network profile is not known; it is supposed not to deny access to both endpoints.",
    text: "ネットワーク プロファイルの値が不明なため、両方のエンドポイントへのアクセスを拒否してはいないと仮定しています。",
  },
  "account-public-network-access.fix.disable": {
    en: "Set 'publicNetworkAccess' to 'Disabled' (clients and nodes then need private endpoints)",
    text: "'publicNetworkAccess' を 'Disabled' に設定する (クライアントとノードにプライベート エンドポイントが必要になります)",
  },
  "account-public-network-access.fix.deny": {
    en: "Deny access to both endpoints by default (clients and nodes then need IP rules or private endpoints)",
    text: "両方のエンドポイントへのアクセスを既定で拒否する (クライアントとノードに IP 規則またはプライベート エンドポイントが必要になります)",
  },
  "account-public-network-access-filtered.title": {
    en: "Batch accounts should be reachable by private endpoints only",
    text: "Batch アカウントにはプライベート エンドポイントからのみアクセスできるようにする",
  },
  "account-public-network-access-filtered.why": {
    en: "A network profile limits who reaches the endpoints of the account, but they stay on the internet. Azure Policy reports every account whose public network access is not disabled.",
    text: "ネットワーク プロファイルはアカウントのエンドポイントにアクセスできる相手を制限しますが、エンドポイントはインターネット上に残ります。Azure Policy は、パブリック ネットワーク アクセスが無効になっていないすべてのアカウントを報告します。",
  },
  "account-public-network-access-filtered.filtered": {
    en: "Batch account '{account}' allows public network access from the addresses of its network profile.",
    text: "Batch アカウント '{account}' は、ネットワーク プロファイルのアドレスからのパブリック ネットワーク アクセスを許可しています。",
  },
  "account-public-network-access-filtered.fix.disable": {
    en: "Disable public network access and remove the network profile (clients and nodes then need private endpoints)",
    text: "パブリック ネットワーク アクセスを無効にし、ネットワーク プロファイルを削除する (クライアントとノードにプライベート エンドポイントが必要になります)",
  },
  "account-shared-key-enabled.title": {
    en: "Batch accounts should accept Microsoft Entra authentication only",
    text: "Batch アカウントでは Microsoft Entra 認証のみを許可する",
  },
  "account-shared-key-enabled.why": {
    en: "An account key gives full control of the account's pools and jobs to whoever holds it, without a name, conditional access or an end. Microsoft Entra ID knows who asks, and what they may do.",
    text: "アカウント キーを持つ人は誰でも、名前も条件付きアクセスも有効期限もなく、アカウントのプールとジョブを完全に制御できます。Microsoft Entra ID では、要求元が誰か、何を許可されているかがわかります。",
  },
  "account-shared-key-enabled.default": {
    en: "Batch account '{account}' does not set 'allowedAuthenticationModes', so it accepts Shared Key authentication.",
    text: "Batch アカウント '{account}' では 'allowedAuthenticationModes' が設定されていないため、共有キー認証が受け入れられます。",
  },
  "account-shared-key-enabled.listed": {
    en: "Batch account '{account}' allows Shared Key authentication.",
    text: "Batch アカウント '{account}' は共有キー認証を許可しています。",
  },
  "account-shared-key-enabled.refused": {
    en: "Batch account '{account}' lists Shared Key authentication, which the service refuses in user subscription mode.",
    text: "Batch アカウント '{account}' には共有キー認証が指定されていますが、ユーザー サブスクリプション モードではサービスがこれを拒否します。",
  },
  "account-shared-key-enabled.fix.entra": {
    en: "Allow Microsoft Entra authentication only (clients that use an account key lose access)",
    text: "Microsoft Entra 認証のみを許可する (アカウント キーを使用するクライアントはアクセスできなくなります)",
  },
  "account-task-token-enabled.title": {
    en: "Batch accounts should not allow task authentication tokens",
    text: "Batch アカウントではタスク認証トークンを許可しない",
  },
  "account-task-token-enabled.why": {
    en: "Task authentication tokens were retired on 30 September 2024. Azure Policy counts every mode but Microsoft Entra ID as local authentication.",
    text: "タスク認証トークンは 2024 年 9 月 30 日に廃止されました。Azure Policy は、Microsoft Entra ID 以外のすべてのモードをローカル認証とみなします。",
  },
  "account-task-token-enabled.listed": {
    en: "Batch account '{account}' allows task authentication tokens, which were retired on 30 September 2024.",
    text: "Batch アカウント '{account}' は、2024 年 9 月 30 日に廃止されたタスク認証トークンを許可しています。",
  },
  "account-task-token-enabled.fix.remove": {
    en: "Take task authentication tokens out of the allowed modes",
    text: "許可するモードからタスク認証トークンを取り除く",
  },
  "account-user-subscription-vault-missing.title": {
    en: "Batch accounts in user subscription mode should refer to a key vault",
    text: "ユーザー サブスクリプション モードの Batch アカウントにはキー コンテナーを関連付ける",
  },
  "account-user-subscription-vault-missing.why": {
    en: "In user subscription mode the service stores secrets in a key vault of your subscription. An account in this mode has to be associated with one.",
    text: "ユーザー サブスクリプション モードでは、サービスはサブスクリプション内のキー コンテナーにシークレットを格納します。このモードのアカウントには、キー コンテナーを関連付ける必要があります。",
  },
  "account-user-subscription-vault-missing.missing": {
    en: "Batch account '{account}' allocates its pools in the user's subscription, but has no 'keyVaultReference'.",
    text: "Batch アカウント '{account}' はユーザーのサブスクリプションにプールを割り当てますが、'keyVaultReference' がありません。",
  },
  "account-user-subscription-vault-missing.note.mode": {
    en: "The user subscription mode is chosen here.",
    text: "ユーザー サブスクリプション モードはここで選択されています。",
  },
  "account-user-subscription-vault-missing.fix.reference": {
    en: "Refer to a key vault in the subscription and region of the account",
    text: "アカウントと同じサブスクリプションとリージョンにあるキー コンテナーを参照する",
  },
  "account-user-subscription-without-aad.title": {
    en: "Batch accounts in user subscription mode should allow Microsoft Entra authentication",
    text: "ユーザー サブスクリプション モードの Batch アカウントでは Microsoft Entra 認証を許可する",
  },
  "account-user-subscription-without-aad.why": {
    en: "In user subscription mode clients must use Microsoft Entra ID. An account that does not allow it takes requests from nobody.",
    text: "ユーザー サブスクリプション モードでは、クライアントは Microsoft Entra ID を使用する必要があります。これを許可しないアカウントは、誰からの要求も受け付けません。",
  },
  "account-user-subscription-without-aad.missing": {
    en: "Batch account '{account}' is in user subscription mode, but does not allow Microsoft Entra authentication, the only one that works there.",
    text: "Batch アカウント '{account}' はユーザー サブスクリプション モードですが、このモードで唯一使用できる Microsoft Entra 認証を許可していません。",
  },
  "account-user-subscription-without-aad.note.mode": {
    en: "User subscription mode is chosen here.",
    text: "ユーザー サブスクリプション モードはここで選択されています。",
  },
  "account-user-subscription-without-aad.fix.entra": {
    en: "Allow Microsoft Entra authentication",
    text: "Microsoft Entra 認証を許可する",
  },
  "api-version-old.title": {
    en: "Accounts and pools should use the newest api-version",
    text: "アカウントとプールでは最新の API バージョンを使用する",
  },
  "api-version-old.why": {
    en: "Newer api-versions have secure defaults and security settings that older ones lack. Microsoft supports an api-version for two years, and has announced the end of those before 2025-06-01.",
    text: "新しい API バージョンには、古いバージョンにはない安全な既定値とセキュリティ設定があります。Microsoft は API バージョンを 2 年間サポートし、2025-06-01 より前のバージョンの終了を発表しています。",
  },
  "api-version-old.old": {
    en: "'{subject}' uses an api-version older than {newest}, the newest one known to this rule.",
    text: "'{subject}' は、この規則が知る最新の API バージョン {newest} より古いバージョンを使用しています。",
  },
  "api-version-old.note.removed": {
    en: "Api-version {newest} has no '{property}' any more.",
    text: "API バージョン {newest} には '{property}' がもうありません。",
  },
  "api-version-old.fix.raise": {
    en: "Use api-version {newest} (defaults may differ)",
    text: "API バージョン {newest} を使用する (既定値が異なる場合があります)",
  },
  "api-version-old.fix.removing": {
    en: "Use api-version {newest}, without the properties that it has no more (defaults may differ)",
    text: "API バージョン {newest} を使用し、そのバージョンにないプロパティを削除する (既定値が異なる場合があります)",
  },
  "api-version-retired.title": {
    en: "Accounts and pools should not use a retired api-version",
    text: "アカウントとプールでは廃止された API バージョンを使用しない",
  },
  "api-version-retired.why": {
    en: "Requests with an api-version that the service has removed fail. Old api-versions also lack most of the settings that keep an account and its nodes secure.",
    text: "サービスから削除された API バージョンの要求は失敗します。古い API バージョンには、アカウントとノードを安全に保つ設定の大半もありません。",
  },
  "api-version-retired.retired": {
    en: "'{subject}' uses api-version {version}, whose removal was scheduled for {date}; the service may refuse it.",
    text: "'{subject}' は API バージョン {version} を使用しています。このバージョンは {date} に削除される予定でした。サービスが拒否する場合があります。",
  },
  "api-version-retired.fix.raise": {
    en: "Use api-version {newest} (defaults and names of properties may differ)",
    text: "API バージョン {newest} を使用する (既定値やプロパティ名が異なる場合があります)",
  },
  "api-version-unknown.title": {
    en: "Accounts and pools should use an api-version that exists",
    text: "アカウントとプールでは存在する API バージョンを使用する",
  },
  "api-version-unknown.why": {
    en: "Azure Resource Manager refuses a resource whose api-version its provider does not offer. No list of Batch's api-versions has this one.",
    text: "Azure Resource Manager は、プロバイダーが提供していない API バージョンのリソースを拒否します。このバージョンは Batch の API バージョンのどの一覧にもありません。",
  },
  "api-version-unknown.unpublished": {
    en: "'{subject}' uses api-version {version}, which was never published for Azure Batch; the deployment may be refused.",
    text: "'{subject}' は API バージョン {version} を使用していますが、このバージョンは Azure Batch 用に公開されたことがありません。デプロイが拒否される場合があります。",
  },
  "api-version-unknown.fix.next": {
    en: "Use api-version {next} (defaults and names of properties may differ)",
    text: "API バージョン {next} を使用する (既定値やプロパティ名が異なる場合があります)",
  },
  "configuration-invalid.title": {
    en: "The project file should be valid",
    text: "プロジェクト ファイルを有効な内容にする",
  },
  "configuration-invalid.why": {
    en: "A setting that can't be understood is not applied. The check is then stricter or laxer than its authors believe.",
    text: "解釈できない設定は適用されません。その結果、検査は作成者の意図よりも厳しく、または緩くなります。",
  },
  "configuration-invalid.syntax": {
    en: "There is a syntax error here, so settings near it may not be applied.",
    text: "ここに構文エラーがあるため、近くの設定が適用されない可能性があります。",
  },
  "configuration-invalid.notAnObject": {
    en: "The project file must hold one JSON object.",
    text: "プロジェクト ファイルには JSON オブジェクトを 1 つ記述する必要があります。",
  },
  "configuration-invalid.unknownSetting": {
    en: "'{name}' is not a setting of Batchguard.",
    text: "'{name}' は Batchguard の設定ではありません。",
  },
  "configuration-invalid.unknownMember": {
    en: "'{name}' has no meaning here. Allowed are {allowed}.",
    text: "ここでは '{name}' に意味がありません。使用できるのは {allowed} です。",
  },
  "configuration-invalid.unknownOption": {
    en: "The rule '{rule}' has no option '{name}'.",
    text: "ルール '{rule}' にオプション '{name}' はありません。",
  },
  "configuration-invalid.duplicate": {
    en: "'{name}' is stated more than once; the last one is applied.",
    text: "'{name}' が複数回指定されています。最後の指定が適用されます。",
  },
  "configuration-invalid.missing": {
    en: "'{name}' is missing, so this entry is not applied.",
    text: "'{name}' が指定されていないため、この項目は適用されません。",
  },
  "configuration-invalid.unknownRule": {
    en: "No rule has the id '{rule}'.",
    text: "ID が '{rule}' のルールはありません。",
  },
  "configuration-invalid.mustBeText": {
    en: "'{name}' must be a text that is not empty.",
    text: "'{name}' には空でない文字列を指定する必要があります。",
  },
  "configuration-invalid.mustBeObject": {
    en: "'{name}' must be an object.",
    text: "'{name}' にはオブジェクトを指定する必要があります。",
  },
  "configuration-invalid.mustBeList": {
    en: "'{name}' must be a list.",
    text: "'{name}' には配列を指定する必要があります。",
  },
  "configuration-invalid.mustBeCount": {
    en: "'{name}' must be a whole number, 0 or greater.",
    text: "'{name}' には 0 以上の整数を指定する必要があります。",
  },
  "configuration-invalid.mustBeDate": {
    en: "'{name}' must be a date of the form YYYY-MM-DD.",
    text: "'{name}' には YYYY-MM-DD 形式の日付を指定する必要があります。",
  },
  "configuration-invalid.mustBeApiVersion": {
    en: "'{name}' must be an api-version of the Batch service, such as 2024-07-01.20.0.",
    text: "'{name}' には Batch サービスの API バージョン (例: 2024-07-01.20.0) を指定する必要があります。",
  },
  "configuration-invalid.mustBeOneOf": {
    en: "'{name}' must be one of {allowed}.",
    text: "'{name}' には {allowed} のいずれかを指定する必要があります。",
  },
  "pool-auto-os-upgrade-windows-updates.title": {
    en: "Windows pools with automatic OS upgrades should turn automatic updates off",
    text: "OS の自動アップグレードを使用する Windows プールでは自動更新を無効にする",
  },
  "pool-auto-os-upgrade-windows-updates.why": {
    en: "Automatic OS upgrades replace the image of the nodes, while Windows automatic updates change the running system. The service does not accept both together, and updates are on unless they are turned off.",
    text: "OS の自動アップグレードはノードのイメージを置き換え、Windows の自動更新は実行中のシステムを変更します。サービスはこの 2 つを同時には受け付けません。自動更新は、無効にしない限り有効です。",
  },
  "pool-auto-os-upgrade-windows-updates.both": {
    en: "Pool '{pool}' turns on automatic OS upgrades and Windows automatic updates; the service refuses both together.",
    text: "プール '{pool}' では OS の自動アップグレードと Windows の自動更新の両方が有効です。サービスはこの組み合わせを拒否します。",
  },
  "pool-auto-os-upgrade-windows-updates.default": {
    en: "Pool '{pool}' turns on automatic OS upgrades, but does not set 'enableAutomaticUpdates', which is true by default.",
    text: "プール '{pool}' では OS の自動アップグレードが有効ですが、'enableAutomaticUpdates' が設定されていません。この値の既定は true です。",
  },
  "pool-auto-os-upgrade-windows-updates.note.upgrade": {
    en: "Automatic OS upgrades are turned on here.",
    text: "OS の自動アップグレードはここで有効になっています。",
  },
  "pool-auto-os-upgrade-windows-updates.fix.disable": {
    en: "Set 'enableAutomaticUpdates' to false",
    text: "'enableAutomaticUpdates' を false に設定する",
  },
  "pool-certificates-retired.title": {
    en: "Pools should get certificates from a key vault instead of the Batch account",
    text: "プールは Batch アカウントではなくキー コンテナーから証明書を取得する",
  },
  "pool-certificates-retired.why": {
    en: "The service retired its own store of certificates on 29 February 2024 and refuses pools that refer to it. The Key Vault VM extension installs certificates on nodes with the pool's managed identity, and renews them.",
    text: "サービス独自の証明書ストアは 2024 年 2 月 29 日に廃止され、それを参照するプールをサービスは拒否します。Key Vault VM 拡張機能は、プールのマネージド ID を使用してノードに証明書をインストールし、更新します。",
  },
  "pool-certificates-retired.referred": {
    en: "Pool '{pool}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024; the service refuses the pool.",
    text: "プール '{pool}' は Batch アカウントの証明書を参照しています。この機能は 2024 年 2 月 29 日に廃止されたため、サービスはこのプールを拒否します。",
  },
  "pool-certificates-retired.otherCloud": {
    en: "Pool '{pool}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024 in the public cloud.",
    text: "プール '{pool}' は Batch アカウントの証明書を参照しています。この機能はパブリック クラウドでは 2024 年 2 月 29 日に廃止されました。",
  },
  "pool-certificates-retired.fix.remove": {
    en: "Remove the certificates (what uses them needs another way, such as the Key Vault VM extension)",
    text: "証明書を削除する (使用しているものには、Key Vault VM 拡張機能など別の方法が必要です)",
  },
  "pool-classic-node-communication.title": {
    en: "Pools should use simplified node communication",
    text: "プールでは簡略化されたノード通信を使用する",
  },
  "pool-classic-node-communication.why": {
    en: "In the classic mode the service opens connections to the nodes, so that their network has to admit inbound traffic. The mode was retired on 31 March 2026, and the service no longer honors it.",
    text: "クラシック モードではサービスがノードへの接続を開始するため、ノードのネットワークは受信トラフィックを許可する必要があります。このモードは 2026 年 3 月 31 日に廃止され、サービスは設定を考慮しなくなりました。",
  },
  "pool-classic-node-communication.classic": {
    en: "Pool '{pool}' asks for classic node communication, which was retired on 31 March 2026; the service uses the simplified mode only.",
    text: "プール '{pool}' は、2026 年 3 月 31 日に廃止されたクラシック ノード通信を要求しています。サービスは簡略化モードのみを使用します。",
  },
  "pool-classic-node-communication.otherCloud": {
    en: "Pool '{pool}' asks for classic node communication, which was retired on 31 March 2026 in the public cloud.",
    text: "プール '{pool}' は、パブリック クラウドで 2026 年 3 月 31 日に廃止されたクラシック ノード通信を要求しています。",
  },
  "pool-classic-node-communication.fix.simplify": {
    en: "Set 'targetNodeCommunicationMode' to 'Simplified'",
    text: "'targetNodeCommunicationMode' を 'Simplified' に設定する",
  },
  "pool-classic-node-communication.fix.remove": {
    en: "Remove 'targetNodeCommunicationMode' (nodes use simplified communication)",
    text: "'targetNodeCommunicationMode' を削除する (ノードは簡略化された通信を使用します)",
  },
  "pool-cloud-service-configuration.title": {
    en: "Pools should be made of virtual machines",
    text: "プールは仮想マシンで構成する",
  },
  "pool-cloud-service-configuration.why": {
    en: "Pools of cloud services were retired on 29 February 2024. Since then no new ones are made, and existing ones get no new nodes.",
    text: "クラウド サービスのプールは 2024 年 2 月 29 日に廃止されました。それ以降、新しいプールは作成できず、既存のプールにノードを追加することもできません。",
  },
  "pool-cloud-service-configuration.retired": {
    en: "Pool '{pool}' uses 'cloudServiceConfiguration', which was retired on 29 February 2024; use 'virtualMachineConfiguration' instead.",
    text: "プール '{pool}' は 2024 年 2 月 29 日に廃止された 'cloudServiceConfiguration' を使用しています。代わりに 'virtualMachineConfiguration' を使用してください。",
  },
  "pool-cloud-service-configuration.otherCloud": {
    en: "Pool '{pool}' uses 'cloudServiceConfiguration', which was retired on 29 February 2024 in the public cloud; use 'virtualMachineConfiguration' instead.",
    text: "プール '{pool}' は、パブリック クラウドで 2024 年 2 月 29 日に廃止された 'cloudServiceConfiguration' を使用しています。代わりに 'virtualMachineConfiguration' を使用してください。",
  },
  "pool-disk-encryption.title": {
    en: "Pools should encrypt the temporary disks of their nodes",
    text: "プールではノードの一時ディスクを暗号化する",
  },
  "pool-disk-encryption.why": {
    en: "Tasks keep their files on the temporary disk by default. Azure Storage encrypts the OS disks at rest, but the temporary disks only where disk encryption or encryption at host is turned on.",
    text: "既定では、タスクのファイルは一時ディスクに保存されます。保存時の OS ディスクは Azure Storage によって暗号化されますが、一時ディスクが暗号化されるのは、ディスク暗号化またはホストでの暗号化が有効な場合だけです。",
  },
  "pool-disk-encryption.unencrypted": {
    en: "Pool '{pool}' does not encrypt the temporary disks of its nodes.",
    text: "プール '{pool}' ではノードの一時ディスクが暗号化されません。",
  },
  "pool-disk-encryption.notEither": {
    en: "Pool '{pool}' does not encrypt the temporary disks of its nodes by disk encryption; encryption at host would do so too, but is not turned on.",
    text: "プール '{pool}' ではノードの一時ディスクがディスク暗号化によって暗号化されません。ホストでの暗号化でも暗号化できますが、有効になっていません。",
  },
  "pool-disk-encryption.note.atHost": {
    en: "Encryption at host is turned off here.",
    text: "ホストでの暗号化はここで無効になっています。",
  },
  "pool-disk-encryption.note.support": {
    en: "The VM size is supposed to support encryption at host.",
    text: "VM サイズはホストでの暗号化をサポートしていると仮定しています。",
  },
  "pool-disk-encryption.fix.temporary": {
    en: "Encrypt the temporary disks (an existing pool accepts it only when empty)",
    text: "一時ディスクを暗号化する (既存のプールは空の場合にのみ変更できます)",
  },
  "pool-disk-encryption.fix.both": {
    en: "Encrypt the OS disks and the temporary disks (an existing pool accepts it only when empty)",
    text: "OS ディスクと一時ディスクを暗号化する (既存のプールは空の場合にのみ変更できます)",
  },
  "pool-image-end-of-life.title": {
    en: "Pools should not use images that are past their end of life",
    text: "プールではサポートが終了したイメージを使用しない",
  },
  "pool-image-end-of-life.why": {
    en: "An image past its end of life gets no more security updates. Azure Batch may refuse to create or resize pools with it, and may scale existing ones to zero nodes.",
    text: "サポートが終了したイメージには、セキュリティ更新プログラムが提供されなくなります。Azure Batch では、そのようなイメージを使用するプールの作成やサイズ変更が拒否されたり、既存のプールのノード数が 0 に縮小されたりする可能性があります。",
  },
  "pool-image-end-of-life.ended": {
    en: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ended on {date}.",
    text: "プール '{pool}' はイメージ '{image}' を使用しています。このイメージの Azure Batch でのサポートは {date} に終了しました。",
  },
  "pool-image-end-of-life.otherCloud": {
    en: "Pool '{pool}' uses the image '{image}', whose support in Azure Batch ended on {date} in the public cloud.",
    text: "プール '{pool}' はイメージ '{image}' を使用しています。パブリック クラウドでは、このイメージの Azure Batch でのサポートは {date} に終了しました。",
  },
  "pool-image-end-of-life.publisher": {
    en: "Pool '{pool}' uses the image '{image}', whose publisher's support ended on {date}; Azure Batch usually follows the publisher.",
    text: "プール '{pool}' はイメージ '{image}' を使用しています。発行元によるこのイメージのサポートは {date} に終了しました。Azure Batch は通常、発行元のサポート期間に従います。",
  },
  "pool-image-end-of-life.contradicted": {
    en: "Pool '{pool}' uses the image '{image}', whose removal was announced for {date}, though later lists of images still name it.",
    text: "プール '{pool}' はイメージ '{image}' を使用しています。このイメージは {date} に削除されると発表されましたが、その後のイメージの一覧にも記載されています。",
  },
  "pool-image-end-of-life.note.agent": {
    en: "The node agent is replaced together with the image.",
    text: "ノード エージェントはイメージと一緒に置き換えます。",
  },
  "pool-image-end-of-life.fix.successor": {
    en: "Use the image '{image}' with the node agent '{agent}' (another operating system; an existing pool accepts it only when empty)",
    text: "イメージ '{image}' とノード エージェント '{agent}' を使用する (オペレーティング システムが変わります。既存のプールは空の場合にのみ変更できます)",
  },
  "pool-low-priority-nodes.title": {
    en: "Pools should not count on low-priority nodes",
    text: "プールは低優先度ノードに依存しない",
  },
  "pool-low-priority-nodes.why": {
    en: "Low-priority VMs were retired on 31 March 2026, and Azure Batch allocates Spot VMs in their place. These have another price, and are taken away whenever Azure needs the capacity.",
    text: "低優先度 VM は 2026 年 3 月 31 日に廃止され、Azure Batch は代わりにスポット VM を割り当てます。スポット VM は価格が異なり、Azure が容量を必要とするときにはいつでも回収されます。",
  },
  "pool-low-priority-nodes.fixed": {
    en: "Pool '{pool}' sets 'targetLowPriorityNodes' to {count}; Azure Batch allocates these nodes as Spot VMs since low-priority VMs were retired on 31 March 2026.",
    text: "プール '{pool}' は 'targetLowPriorityNodes' を {count} に設定しています。低優先度 VM は 2026 年 3 月 31 日に廃止されたため、Azure Batch はこれらのノードをスポット VM として割り当てます。",
  },
  "pool-node-communication-unset.title": {
    en: "Pools should name simplified node communication",
    text: "プールでは簡略化されたノード通信を明示する",
  },
  "pool-node-communication-unset.why": {
    en: "Simplified node communication needs no inbound ports. The service honors no other mode since 31 March 2026, so a file that names it says what happens, and what its network rules are made for.",
    text: "簡略化されたノード通信は受信ポートを必要としません。2026 年 3 月 31 日以降、サービスはほかのモードを考慮しないため、モードを明示したファイルは、実際の動作とネットワーク規則の前提を示します。",
  },
  "pool-node-communication-unset.absent": {
    en: "Pool '{pool}' does not set 'targetNodeCommunicationMode'; the service uses simplified node communication.",
    text: "プール '{pool}' では 'targetNodeCommunicationMode' が設定されていません。サービスは簡略化されたノード通信を使用します。",
  },
  "pool-node-communication-unset.default": {
    en: "Pool '{pool}' leaves 'targetNodeCommunicationMode' to the service, which uses simplified node communication.",
    text: "プール '{pool}' は 'targetNodeCommunicationMode' をサービスに任せています。サービスは簡略化されたノード通信を使用します。",
  },
  "pool-node-communication-unset.fix.simplify": {
    en: "Set 'targetNodeCommunicationMode' to 'Simplified'",
    text: "'targetNodeCommunicationMode' を 'Simplified' に設定する",
  },
  "pool-public-ip.title": {
    en: "Pools should have no public IP addresses",
    text: "プールにパブリック IP アドレスを割り当てない",
  },
  "pool-public-ip.why": {
    en: "Nodes with public IP addresses can be found and reached from the internet, wherever a port is open. A pool without them takes its work from inside a virtual network.",
    text: "パブリック IP アドレスを持つノードは、インターネットから探索でき、開いているポートにアクセスできます。パブリック IP アドレスのないプールは、仮想ネットワークの内部から作業を受け取ります。",
  },
  "pool-public-ip.managed": {
    en: "Pool '{pool}' gives its nodes public IP addresses that Batch manages.",
    text: "プール '{pool}' のノードには、Batch が管理するパブリック IP アドレスが割り当てられます。",
  },
  "pool-public-ip.default": {
    en: "Pool '{pool}' does not set 'provision' of 'publicIPAddressConfiguration', so Batch gives its nodes public IP addresses.",
    text: "プール '{pool}' では 'publicIPAddressConfiguration' の 'provision' が設定されていないため、Batch がノードにパブリック IP アドレスを割り当てます。",
  },
  "pool-public-ip.fix.none": {
    en: "Provision the pool without public IP addresses (it needs a subnet and an outbound path; an existing pool accepts it only when empty)",
    text: "パブリック IP アドレスのないプールをプロビジョニングする (サブネットと送信経路が必要です。既存のプールでは空の場合にのみ変更できます)",
  },
  "pool-remote-access-open.title": {
    en: "Pools should not open remote access to the internet",
    text: "リモート アクセスをインターネットに公開しない",
  },
  "pool-remote-access-open.why": {
    en: "Ports for remote access that answer the whole internet are found within minutes, and passwords are tried there without end. One weak account or unpatched service is enough to take over the nodes.",
    text: "インターネット全体に応答するリモート アクセス用のポートは数分で見つけられ、パスワードが際限なく試されます。脆弱なアカウントや修正プログラムが適用されていないサービスが 1 つあるだけで、ノードを乗っ取られる可能性があります。",
  },
  "pool-remote-access-open.unruled": {
    en: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    text: "プール '{pool}' は {service} をインターネットに公開しています。NAT プール '{endpoint}' にネットワーク セキュリティ グループ規則がないため、誰でもポート {port} にアクセスできます。",
  },
  "pool-remote-access-open.allowed": {
    en: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    text: "プール '{pool}' は {service} をインターネットに公開しています。NAT プール '{endpoint}' は '{source}' からポート {port} へのアクセスを許可しています。",
  },
  "pool-remote-access-open.unruledManagement": {
    en: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    text: "プール '{pool}' は {service} によるリモート管理をインターネットに公開しています。NAT プール '{endpoint}' にネットワーク セキュリティ グループ規則がないため、誰でもポート {port} にアクセスできます。",
  },
  "pool-remote-access-open.allowedManagement": {
    en: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    text: "プール '{pool}' は {service} によるリモート管理をインターネットに公開しています。NAT プール '{endpoint}' は '{source}' からポート {port} へのアクセスを許可しています。",
  },
  "pool-remote-access-open.note.port": {
    en: "The port is mapped to the nodes here.",
    text: "ポートはここでノードにマップされています。",
  },
  "pool-remote-access-open.note.addresses": {
    en: "Whether the pool has public IP addresses is not known; it is supposed to have them.",
    text: "プールにパブリック IP アドレスがあるかどうかは不明なため、あると仮定しています。",
  },
  "pool-remote-access-open.fix.deny": {
    en: "Deny the internet access to port {port}, and keep the rules for specific sources (an existing pool accepts it only when empty)",
    text: "インターネットからポート {port} へのアクセスを拒否し、特定のソースに対する規則は残す (既存のプールでは空の場合にのみ変更できます)",
  },
  "pool-remote-access-open.fix.remove": {
    en: "Remove NAT pool '{endpoint}', so that port {port} is no longer mapped (an existing pool accepts it only when empty)",
    text: "NAT プール '{endpoint}' を削除し、ポート {port} をマップしない (既存のプールでは空の場合にのみ変更できます)",
  },
  "pool-remote-access-open.fix.limit": {
    en: "Allow one address or range in place of '{source}' (an existing pool accepts it only when empty)",
    text: "'{source}' の代わりに 1 つのアドレスまたは範囲を許可する (既存のプールでは空の場合にのみ変更できます)",
  },
  "pool-resource-tags-mode.title": {
    en: "Pools should set resource tags in user subscription mode only",
    text: "リソース タグはユーザー サブスクリプション モードのプールでのみ設定する",
  },
  "pool-resource-tags-mode.why": {
    en: "Resource tags are put on the nodes in your own subscription. In an account that allocates pools in the Batch service's subscriptions there is nothing to put them on, and the service refuses them.",
    text: "リソース タグは、自身のサブスクリプションにあるノードに付けられます。Batch サービスのサブスクリプションにプールを割り当てるアカウントには付ける対象がないため、サービスはこれを拒否します。",
  },
  "pool-resource-tags-mode.batchService": {
    en: "Pool '{pool}' sets 'resourceTags', which only accounts in user subscription mode take; its account allocates pools in Batch service mode.",
    text: "プール '{pool}' では 'resourceTags' が設定されていますが、これを受け付けるのはユーザー サブスクリプション モードのアカウントだけです。このプールのアカウントは Batch サービス モードでプールを割り当てます。",
  },
  "pool-resource-tags-mode.note.mode": {
    en: "The mode of the account is decided here.",
    text: "アカウントのモードはここで決まります。",
  },
  "pool-resource-tags-mode.fix.remove": {
    en: "Remove 'resourceTags'",
    text: "'resourceTags' を削除する",
  },
  "pool-trusted-launch-missing.title": {
    en: "Pools should use trusted launch",
    text: "プールではトラステッド起動を使用する",
  },
  "pool-trusted-launch-missing.why": {
    en: "Trusted launch protects the nodes against boot kits and rootkits by secure boot and a virtual trusted platform module. It needs an image of generation 2 and a VM size that supports it.",
    text: "トラステッド起動は、セキュア ブートと仮想トラステッド プラットフォーム モジュールにより、ブート キットやルートキットからノードを保護します。第 2 世代のイメージと、互換性のある VM サイズが必要です。",
  },
  "pool-trusted-launch-missing.missing": {
    en: "Pool '{pool}' does not turn on trusted launch.",
    text: "プール '{pool}' ではトラステッド起動が有効になっていません。",
  },
  "pool-trusted-launch-missing.image": {
    en: "Pool '{pool}' does not turn on trusted launch, which needs an image of generation 2; '{image}' is of generation 1.",
    text: "プール '{pool}' ではトラステッド起動が有効になっていません。トラステッド起動には第 2 世代のイメージが必要ですが、'{image}' は第 1 世代です。",
  },
  "pool-trusted-launch-missing.size": {
    en: "Pool '{pool}' does not turn on trusted launch, which needs another VM size; '{size}' does not support it.",
    text: "プール '{pool}' ではトラステッド起動が有効になっていません。トラステッド起動には別の VM サイズが必要です。'{size}' ではサポートされていません。",
  },
  "pool-trusted-launch-missing.note.support": {
    en: "The image is supposed to be of generation 2, and the VM size to support trusted launch.",
    text: "イメージは第 2 世代であり、VM サイズはトラステッド起動をサポートしていると仮定しています。",
  },
  "pool-trusted-launch-missing.note.image": {
    en: "This image is of generation 1.",
    text: "このイメージは第 1 世代です。",
  },
  "pool-trusted-launch-missing.note.size": {
    en: "This VM size does not support trusted launch.",
    text: "この VM サイズはトラステッド起動をサポートしていません。",
  },
  "pool-trusted-launch-missing.fix.launch": {
    en: "Turn on trusted launch with secure boot and vTPM (an existing pool accepts it only when empty)",
    text: "セキュア ブートと vTPM を使用するトラステッド起動を有効にする (既存のプールは空の場合にのみ変更できます)",
  },
  "pool-trusted-launch-missing.fix.launchAndEncrypt": {
    en: "Turn on trusted launch with secure boot, vTPM and encryption at host (an existing pool accepts it only when empty)",
    text: "セキュア ブートと vTPM を使用するトラステッド起動、およびホストでの暗号化を有効にする (既存のプールは空の場合にのみ変更できます)",
  },
  "pool-trusted-launch-missing.fix.replace": {
    en: "Use the image '{image}' of generation 2 and turn on trusted launch with secure boot and vTPM (an existing pool accepts it only when empty)",
    text: "第 2 世代のイメージ '{image}' を使用し、セキュア ブートと vTPM を使用するトラステッド起動を有効にする (既存のプールは空の場合にのみ変更できます)",
  },
  "pool-trusted-launch-missing.fix.replaceAndEncrypt": {
    en: "Use the image '{image}' of generation 2 and turn on trusted launch with secure boot, vTPM and encryption at host (an existing pool accepts it only when empty)",
    text: "第 2 世代のイメージ '{image}' を使用し、セキュア ブートと vTPM を使用するトラステッド起動、およびホストでの暗号化を有効にする (既存のプールは空の場合にのみ変更できます)",
  },
  "property-not-in-api-version.title": {
    en: "Properties should exist in the api-version that is used",
    text: "プロパティは使用する API バージョンに存在するものを指定する",
  },
  "property-not-in-api-version.why": {
    en: "An api-version takes the properties that it knows. Others are ignored or refused, so that a security setting may have no effect although the file states it.",
    text: "API バージョンは、そのバージョンが知るプロパティだけを受け付けます。それ以外は無視または拒否されるため、ファイルに記述したセキュリティ設定が効果を持たない場合があります。",
  },
  "property-not-in-api-version.early": {
    en: "'{subject}' sets '{property}', which api-version {version} does not have; it came with {since}.",
    text: "'{subject}' では '{property}' が設定されていますが、API バージョン {version} にはこのプロパティがありません。{since} で追加されました。",
  },
  "property-not-in-api-version.late": {
    en: "'{subject}' sets '{property}', which api-version {version} has no more; it went with {until}.",
    text: "'{subject}' では '{property}' が設定されていますが、API バージョン {version} にはこのプロパティがもうありません。{until} で削除されました。",
  },
  "property-not-in-api-version.fix.raise": {
    en: "Use api-version {newer}, without what it has no more (defaults may differ)",
    text: "API バージョン {newer} を使用し、そのバージョンにないものを削除する (既定値が異なる場合があります)",
  },
  "property-not-in-api-version.fix.remove": {
    en: "Remove '{property}'",
    text: "'{property}' を削除する",
  },
  "secret-inline-user-password.title": {
    en: "Passwords of pool users should not be written in the file",
    text: "プール ユーザーのパスワードをファイルに記述しない",
  },
  "secret-inline-user-password.why": {
    en: "Whoever can read the file, its history or a deployment's record can read the password. A password that was committed once has to be changed, even after it is taken out of the file.",
    text: "ファイル、その履歴、またはデプロイの記録を読める人は、誰でもパスワードを読むことができます。一度コミットされたパスワードは、ファイルから削除した後でも変更する必要があります。",
  },
  "secret-inline-user-password.literal": {
    en: "The password of user '{user}' of pool '{pool}' is written in the file {password}.",
    text: "プール '{pool}' のユーザー '{user}' のパスワード {password} がファイルに記述されています。",
  },
  "secret-inline-user-password.fix.parameter": {
    en: "Replace the password by a secure parameter or a placeholder, and change the old password",
    text: "パスワードをセキュリティで保護されたパラメーターまたはプレースホルダーに置き換える (古いパスワードも変更してください)",
  },
  "suppression-expired.title": {
    en: "Suppressions should not be past their date",
    text: "抑制の期限を過ぎたままにしない",
  },
  "suppression-expired.why": {
    en: "Whoever accepted the risk accepted it for a time only. After that day the findings are shown again, and the suppression should be renewed or removed.",
    text: "リスクの許容には期限が設けられていました。期限を過ぎると検出結果は再び表示されるため、抑制を更新するか削除する必要があります。",
  },
  "suppression-expired.expired": {
    en: "This suppression was accepted until {until} and no longer counts. Mend what it hid, or agree on a new date.",
    text: "この抑制は {until} までの許容であり、すでに無効です。抑制されていた問題を修正するか、新しい期限を決めてください。",
  },
  "suppression-expired.notADate": {
    en: "'{until}' is not a date of the form YYYY-MM-DD, so this suppression does not count.",
    text: "'{until}' は YYYY-MM-DD 形式の日付ではないため、この抑制は無効です。",
  },
  "suppression-expired.removeExpired": {
    en: "Remove the expired suppression",
    text: "期限切れの抑制を削除する",
  },
  "suppression-unused.title": {
    en: "Suppressions should suppress something",
    text: "何も抑制しない抑制を残さない",
  },
  "suppression-unused.why": {
    en: "A suppression that matches nothing hides the next real finding at that place. It also tells readers of a risk that is not there.",
    text: "どの検出結果にも一致しない抑制は、次にその場所で見つかる実際の問題を隠してしまいます。また、読む人に存在しないリスクを伝えます。",
  },
  "suppression-unused.unused": {
    en: "Nothing at this place is reported by '{rule}', so this suppression has no effect.",
    text: "この場所で '{rule}' による検出結果はないため、この抑制には効果がありません。",
  },
  "suppression-unused.unusedAll": {
    en: "Nothing at this place is reported, so this suppression has no effect.",
    text: "この場所に検出結果はないため、この抑制には効果がありません。",
  },
  "suppression-unused.unknownRule": {
    en: "No rule has the id '{rule}', so this suppression has no effect. Check the spelling; a reason follows a colon.",
    text: "ID が '{rule}' のルールはないため、この抑制には効果がありません。つづりを確認してください。理由はコロンの後に記述します。",
  },
  "suppression-unused.noRule": {
    en: "This suppression names no rule, so it has no effect. Name rule ids, separated by commas, or '*' for all.",
    text: "この抑制にはルールが指定されていないため、効果がありません。ルール ID をコンマで区切って指定するか、すべてのルールを表す '*' を指定してください。",
  },
  "suppression-unused.unknownForm": {
    en: "'{form}' is no form of a suppression. The forms are {forms}.",
    text: "'{form}' は抑制の形式ではありません。使用できる形式は {forms} です。",
  },
  "suppression-unused.unusedIgnore": {
    en: "No finding of any checked file matches this entry, so it has no effect.",
    text: "検査したファイルにこの項目と一致する検出結果はないため、効果がありません。",
  },
  "suppression-unused.nothingToEnable": {
    en: "No 'batchguard-disable' for '{rule}' is open here, so this comment has no effect.",
    text: "'{rule}' に対する有効な 'batchguard-disable' がここにはないため、このコメントには効果がありません。",
  },
  "suppression-unused.malformed": {
    en: "This suppression can't be read, so it has no effect. 'disable' holds a list of rule ids, or an object with a reason for each id.",
    text: "この抑制を読み取れないため、効果がありません。'disable' には、ルール ID の配列か、ID ごとに理由を示すオブジェクトを指定します。",
  },
  "suppression-unused.removeUnused": {
    en: "Remove the suppression of '{rule}'",
    text: "'{rule}' の抑制を削除する",
  },
  "suppression-unused.removeComment": {
    en: "Remove what has no effect",
    text: "効果のない記述を削除する",
  },
  "suppression-without-reason.title": {
    en: "Suppressions should say why",
    text: "抑制には理由を記述する",
  },
  "suppression-without-reason.why": {
    en: "A reviewer can only judge an accepted risk if its reason stands beside it.",
    text: "許容されたリスクをレビュー担当者が判断できるのは、理由が併記されている場合だけです。",
  },
  "suppression-without-reason.withoutReason": {
    en: "This suppression does not say why the finding is accepted.",
    text: "この抑制には、検出結果を許容する理由が記述されていません。",
  },
  "unknown-property.title": {
    en: "Properties should have names that Azure Batch knows",
    text: "プロパティには Azure Batch が知る名前を使用する",
  },
  "unknown-property.why": {
    en: "A property whose name the service does not know is ignored or refused. A setting that is meant to secure nodes then has no effect.",
    text: "サービスが知らない名前のプロパティは、無視または拒否されます。その場合、ノードを保護するための設定は効果を持ちません。",
  },
  "unknown-property.unknown": {
    en: "'{subject}' sets '{property}', which Azure Batch knows at this place in no api-version since {first}.",
    text: "'{subject}' では '{property}' が設定されていますが、{first} 以降の Azure Batch のどの API バージョンでも、この場所にこのプロパティはありません。",
  },
  "unknown-property.otherPlane": {
    en: "'{subject}' sets '{property}', which is the name of '{name}' in the other interface of Azure Batch.",
    text: "'{subject}' では '{property}' が設定されていますが、これは Azure Batch のもう一方のインターフェイスにおける '{name}' の名前です。",
  },
  "unknown-property.fix.rename": {
    en: "Rename it to '{name}'",
    text: "名前を '{name}' に変更する",
  },
  "engine.hop.variable": {
    en: "The value comes from variable '{name}'.",
    text: "値は変数 '{name}' で定義されています。",
  },
  "engine.hop.parameter-default": {
    en: "The value comes from the default of parameter '{name}'.",
    text: "値はパラメーター '{name}' の既定値です。",
  },
  "engine.hop.parameter-file": {
    en: "The value of parameter '{name}' comes from this parameter file.",
    text: "パラメーター '{name}' の値は、このパラメーター ファイルで指定されています。",
  },
  "engine.hop.nested-parameter": {
    en: "The value is passed here as parameter '{name}'.",
    text: "値はここでパラメーター '{name}' として渡されています。",
  },
  "engine.hop.allowed-value": {
    en: "This is an allowed value of parameter '{name}'.",
    text: "これはパラメーター '{name}' で許可されている値です。",
  },
  "engine.hop.other": {
    en: "The value comes from here.",
    text: "値はここで定義されています。",
  },
  "engine.assumption.parameter": {
    en: "parameter '{parameter}' is '{value}'",
    text: "パラメーター '{parameter}' が '{value}' の場合",
  },
  "engine.assumption.default-value": {
    en: "parameter '{parameter}' has its default '{value}'",
    text: "パラメーター '{parameter}' が既定値 '{value}' の場合",
  },
  "engine.assumption.default": {
    en: "parameter '{parameter}' has its default",
    text: "パラメーター '{parameter}' が既定値の場合",
  },
  "engine.assumption.holds": {
    en: "'{condition}' is true",
    text: "'{condition}' が true の場合",
  },
  "engine.assumption.fails": {
    en: "'{condition}' is false",
    text: "'{condition}' が false の場合",
  },
  "engine.assumption.parameter-file": {
    en: "the parameters are those of '{file}'",
    text: "'{file}' のパラメーターを使用する場合",
  },
  "engine.assumption.override": {
    en: "'{member}' is not set by the other object",
    text: "もう一方のオブジェクトが '{member}' を設定しない場合",
  },
  "engine.circumstance.deployed": {
    en: "{message} This holds when the resource is deployed.",
    text: "{message} これは、リソースがデプロイされる場合に当てはまります。",
  },
  "engine.circumstance.each": {
    en: "{message} This holds for each instance.",
    text: "{message} これは、各インスタンスに当てはまります。",
  },
  "engine.fix.here": {
    en: "{title}, here",
    text: "{title} (この場所で)",
  },
  "engine.fix.definition.variable": {
    en: "{title}, in variable '{name}'",
    text: "{title} (変数 '{name}' で)",
  },
  "engine.fix.definition.parameter-default": {
    en: "{title}, in the default of parameter '{name}'",
    text: "{title} (パラメーター '{name}' の既定値で)",
  },
  "engine.fix.definition.nested-parameter": {
    en: "{title}, where parameter '{name}' is passed",
    text: "{title} (パラメーター '{name}' を渡す場所で)",
  },
  "engine.fix.definition.parameter-file": {
    en: "{title}, in the parameter file",
    text: "{title} (パラメーター ファイルで)",
  },
  "engine.fix.definition.other": {
    en: "{title}, where the value is defined",
    text: "{title} (値が定義されている場所で)",
  },
  "engine.fix.raise": {
    en: "{title}, and raise 'apiVersion' to {version}",
    text: "{title} ('apiVersion' も {version} に更新)",
  },
  "engine.syntax": {
    en: "The text is not valid JSON here: {problem}.",
    text: "ここは有効な JSON ではありません: {problem}。",
  },
  "engine.syntax.value-expected": {
    en: "a value is missing",
    text: "値がありません",
  },
  "engine.syntax.key-expected": {
    en: "a property name is missing",
    text: "プロパティ名がありません",
  },
  "engine.syntax.colon-expected": {
    en: "a colon is missing",
    text: "コロンがありません",
  },
  "engine.syntax.comma-expected": {
    en: "a comma is missing",
    text: "コンマがありません",
  },
  "engine.syntax.unexpected-character": {
    en: "this character is not expected",
    text: "予期しない文字です",
  },
  "engine.syntax.unclosed": {
    en: "this bracket is never closed",
    text: "この括弧が閉じられていません",
  },
  "engine.syntax.unclosed-string": {
    en: "this string is never closed",
    text: "この文字列が閉じられていません",
  },
  "engine.syntax.unclosed-comment": {
    en: "this comment is never closed",
    text: "このコメントが閉じられていません",
  },
  "engine.syntax.invalid-escape": {
    en: "this string holds an escape that JSON does not know",
    text: "この文字列に JSON では使用できないエスケープが含まれています",
  },
  "engine.syntax.text-after-end": {
    en: "there is text behind the end of the document",
    text: "ドキュメントの終わりの後に文字があります",
  },
  "engine.note.parameter-files": {
    en: "Several parameter files fit '{file}' ({candidates}); none was used. Name one with --parameters or in the project file.",
    text: "'{file}' に対応するパラメーター ファイルが複数あります ({candidates})。いずれも使用していません。--parameters またはプロジェクト ファイルで 1 つ指定してください。",
  },
  "engine.note.budget": {
    en: "{count} values of '{file}' took too many steps to evaluate and count as unknown.",
    text: "'{file}' の {count} 個の値は、評価の手順数が上限を超えたため不明として扱われます。",
  },
  "internal-error.threw": {
    en: "The rule '{rule}' failed on this resource and was left out: {error}",
    text: "ルール '{rule}' はこのリソースで失敗したため、除外されました: {error}",
  },
};
