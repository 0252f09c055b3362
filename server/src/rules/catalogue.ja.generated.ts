// The Japanese texts of the rules and the engine. Do not edit: `npm run derive` makes it from l10n/ja.
import type { Catalogue } from "../text/message.ts";

export const japanese: Catalogue = {
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
