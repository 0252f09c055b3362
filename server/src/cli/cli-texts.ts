// The fixed sentences of the command line, in English and Japanese.
import { createTexts } from "../text/bilingual.ts";

export const cliTexts = createTexts({
  "cli.description": {
    en: "Finds what is insecure, contradictory or retired in Azure Batch pools and accounts.",
    ja: "Azure Batch のプールとアカウントについて、安全でない設定、矛盾、廃止された設定を検出します。",
  },
  "cli.check": { en: "check files and folders", ja: "ファイルとフォルダーを検査する" },
  "cli.explain": { en: "say what a rule asks for and why", ja: "規則の内容と理由を説明する" },
  "cli.rules": { en: "list all rules", ja: "すべての規則を一覧表示する" },
  "cli.evaluate": {
    en: "show what each expression of an ARM template evaluates to",
    ja: "ARM テンプレートの各式の評価結果を表示する",
  },
  "cli.lsp": { en: "run the language server", ja: "言語サーバーを起動する" },
  "cli.argument.paths": {
    en: 'files or folders; "-" reads the standard input',
    ja: 'ファイルまたはフォルダー。"-" は標準入力を読み取ります',
  },
  "cli.argument.rule": { en: "the id of a rule", ja: "規則の ID" },
  "cli.argument.template": { en: "an ARM template", ja: "ARM テンプレート" },
  "cli.option.help": { en: "show this help", ja: "このヘルプを表示する" },
  "cli.option.version": { en: "show the version", ja: "バージョンを表示する" },
  "cli.option.format": { en: "form of the output", ja: "出力形式" },
  "cli.option.output": { en: "write the report to a file", ja: "レポートをファイルに書き込む" },
  "cli.option.locale": { en: "language of the texts", ja: "表示言語" },
  "cli.option.color": { en: "colours in the text report", ja: "テキスト レポートの色" },
  "cli.option.quiet": { en: "findings only, no summary and no notes", ja: "指摘事項のみ (要約と注記を省く)" },
  "cli.option.parameters": {
    en: "parameter file, for all templates or for one; repeat it for alternatives",
    ja: "パラメーター ファイル (全テンプレート用または 1 つのテンプレート用)。繰り返すと別の候補になります",
  },
  "cli.option.no-parameters": { en: "use no parameter files", ja: "パラメーター ファイルを使わない" },
  "cli.option.kind": { en: "take all files for this kind", ja: "すべてのファイルをこの種類として扱う" },
  "cli.option.config": {
    en: "project file to use instead of the nearest .batchguard.json",
    ja: "最も近い .batchguard.json の代わりに使うプロジェクト ファイル",
  },
  "cli.option.profile": { en: "set of rules", ja: "規則のセット" },
  "cli.option.rule": { en: "check this rule only; may be repeated", ja: "この規則のみを検査する (複数指定可)" },
  "cli.option.today": { en: "the day that dated rules compare with", ja: "期限のある規則が比較に使う日付" },
  "cli.option.data-plane-api-version": {
    en: "api-version of data plane bodies, such as 2024-07-01.20.0",
    ja: "データ プレーンの本文の api-version (例: 2024-07-01.20.0)",
  },
  "cli.option.min-certainty": { en: "leave out what is less certain", ja: "これより確度の低い指摘を省く" },
  "cli.option.fail-on": { en: "lowest severity that makes the exit status 1", ja: "終了コードを 1 にする最低の重大度" },
  "cli.option.fix": { en: "apply the safe fixes", ja: "安全な修正を適用する" },
  "cli.option.dry-run": { en: "print the fixes as a diff and write nothing", ja: "修正を差分で表示し、書き込まない" },
  "cli.option.stdin-name": { en: "file name of what the standard input gives", ja: "標準入力の内容のファイル名" },
  "cli.option.evaluate-parameters": { en: "parameter file", ja: "パラメーター ファイル" },
  "cli.option.context": {
    en: "JSON file with the subscription, resource group, … of the deployment",
    ja: "デプロイ先のサブスクリプションやリソース グループなどを記した JSON ファイル",
  },
  "cli.option.stdio": { en: "speak on the standard streams", ja: "標準ストリームで通信する" },
  "cli.help.usage": { en: "Usage:", ja: "使用法:" },
  "cli.help.arguments": { en: "Arguments:", ja: "引数:" },
  "cli.help.options": { en: "Options:", ja: "オプション:" },
  "cli.help.commands": { en: "Commands:", ja: "コマンド:" },
  "cli.help.choices": { en: "one of {choices}", ja: "次のいずれか: {choices}" },
  "cli.help.default": { en: "default: {value}", ja: "既定値: {value}" },
  "cli.help.exit": {
    en: "Exit status: 0 nothing found, 1 findings or broken files, 2 wrong usage or configuration.",
    ja: "終了コード: 0 指摘なし、1 指摘または壊れたファイルあり、2 使用法または構成の誤り。",
  },

  "cli.usage.unknown-option": { en: "There is no option '{option}'.", ja: "オプション '{option}' はありません。" },
  "cli.usage.unknown-command": { en: "There is no command '{command}'.", ja: "コマンド '{command}' はありません。" },
  "cli.usage.no-command": {
    en: "Say what to do, for example 'batchguard check'.",
    ja: "実行する操作を指定してください (例: 'batchguard check')。",
  },
  "cli.usage.missing-value": {
    en: "The option '{option}' wants a value.",
    ja: "オプション '{option}' には値が必要です。",
  },
  "cli.usage.no-value": { en: "The option '{option}' takes no value.", ja: "オプション '{option}' は値を取りません。" },
  "cli.usage.missing-argument": { en: "The argument '{name}' is missing.", ja: "引数 '{name}' がありません。" },
  "cli.usage.too-many-arguments": { en: "There are too many arguments.", ja: "引数が多すぎます。" },
  "cli.usage.invalid-value": {
    en: "'{value}' is not a value of '{option}'.",
    ja: "'{value}' は '{option}' の値として使えません。",
  },
  "cli.usage.allowed": { en: "Allowed are {choices}.", ja: "使える値は {choices} です。" },
  "cli.usage.wanted.date": {
    en: "It wants a date of the form YYYY-MM-DD.",
    ja: "YYYY-MM-DD 形式の日付を指定してください。",
  },
  "cli.usage.wanted.api-version": {
    en: "It wants an api-version such as 2024-07-01.20.0.",
    ja: "2024-07-01.20.0 のような api-version を指定してください。",
  },
  "cli.usage.wanted.name": { en: "It wants a name that is not empty.", ja: "空でない名前を指定してください。" },
  "cli.usage.conflict": { en: "'{a}' and '{b}' exclude each other.", ja: "'{a}' と '{b}' は同時に指定できません。" },
  "cli.usage.fix-stdin": {
    en: "'--fix' can't write to the standard input. Add '--dry-run' to see the changes.",
    ja: "'--fix' は標準入力に書き込めません。変更内容を見るには '--dry-run' を追加してください。",
  },
  "cli.usage.lsp-stdio": {
    en: "The language server speaks on the standard streams only: 'batchguard lsp --stdio'.",
    ja: "言語サーバーは標準ストリームでのみ通信します: 'batchguard lsp --stdio'。",
  },
  "cli.usage.unknown-rule": { en: "There is no rule '{rule}'.", ja: "規則 '{rule}' はありません。" },
  "cli.usage.did-you-mean": { en: "Did you mean '{nearest}'?", ja: "'{nearest}' の間違いではありませんか?" },
  "cli.usage.see-help": { en: "See 'batchguard --help'.", ja: "'batchguard --help' を参照してください。" },

  "cli.read.missing": { en: "There is no such file or folder.", ja: "ファイルまたはフォルダーが見つかりません。" },
  "cli.read.folder": { en: "This is a folder, not a file.", ja: "ファイルではなくフォルダーです。" },
  "cli.read.not-a-file": { en: "This is not a regular file.", ja: "通常のファイルではありません。" },
  "cli.read.denied": { en: "The file can't be opened.", ja: "ファイルを開けません。" },
  "cli.read.too-large": { en: "The file is larger than 16 MB.", ja: "ファイルが 16 MB を超えています。" },
  "cli.read.binary": {
    en: "The file is not text: it holds NUL bytes.",
    ja: "NUL バイトを含むため、テキスト ファイルではありません。",
  },
  "cli.read.encoding": {
    en: "The file is neither UTF-8 nor UTF-16 with a byte order mark.",
    ja: "UTF-8 でもバイト順マーク付き UTF-16 でもないファイルです。",
  },
  "cli.folder-unreadable": { en: "The folder can't be read.", ja: "フォルダーを読み取れません。" },
  "cli.no-files": {
    en: "There is no JSON file to check; skipped: {skipped}.",
    ja: "検査する JSON ファイルがありません (スキップ: {skipped})。",
  },
  "cli.parameters-unused": {
    en: "'--parameters' names the template '{template}', which is not among the files checked.",
    ja: "'--parameters' のテンプレート '{template}' は、検査対象のファイルに含まれていません。",
  },
  "cli.write.changed": {
    en: "The file has changed since it was read, so it was not fixed.",
    ja: "読み取り後に変更されたため、修正しませんでした。",
  },
  "cli.write.outside": {
    en: "The file is a link out of this folder, so it was not fixed.",
    ja: "このフォルダーの外へのリンクのため、修正しませんでした。",
  },
  "cli.write.denied": {
    en: "The file can't be written, so it was not fixed.",
    ja: "書き込めないため、修正しませんでした。",
  },
  "cli.output-failed": {
    en: "The report can't be written to '{file}': {reason}",
    ja: "レポートを '{file}' に書き込めません: {reason}",
  },
  "cli.rule-failed": {
    en: "The rule '{rule}' failed, so its result is missing: {error}",
    ja: "規則 '{rule}' が異常終了したため、その結果はありません: {error}",
  },
  "cli.internal-error": {
    en: "Something went wrong inside Batchguard: {error}",
    ja: "Batchguard の内部でエラーが発生しました: {error}",
  },
  "cli.diff-encoding": {
    en: "The file is not UTF-8, so this diff can be read but not applied.",
    ja: "UTF-8 ではないため、この差分は閲覧専用で適用できません。",
  },

  "cli.rule.title": { en: "Title", ja: "タイトル" },
  "cli.rule.severity": { en: "Severity", ja: "重大度" },
  "cli.rule.rule": { en: "Rule", ja: "規則" },
  "cli.rule.messages": { en: "Messages", ja: "メッセージ" },
  "cli.rule.fixes": { en: "Fixes", ja: "修正" },
  "cli.rule.no-fix": { en: "none", ja: "なし" },
  "cli.rule.yields-to": { en: "Says nothing where these rules do", ja: "次の規則が指摘する場合は何も報告しない" },
  "cli.rule.controls": { en: "Controls", ja: "コントロール" },
  "cli.rule.references": { en: "References", ja: "参考資料" },
  "cli.rule.seeds": { en: "Guidance answered", ja: "対応するガイダンス" },

  "cli.evaluate.not-a-template": { en: "The file is not an ARM template.", ja: "ARM テンプレートではありません。" },
  "cli.evaluate.context": {
    en: "The context must be a JSON object with texts for any of {names}.",
    ja: "コンテキストは、{names} のいずれかに文字列を指定した JSON オブジェクトである必要があります。",
  },
});
