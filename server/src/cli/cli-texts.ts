// The fixed sentences of the command line, in English and Japanese.
import { createTexts } from "../text/bilingual.ts";

export const cliTexts = createTexts({
  "cli.description": {
    en: "Finds what is insecure, contradictory or retired in Azure Batch pools and accounts.",
    ja: "Azure Batch のプールとアカウントについて、安全でない設定、矛盾、廃止された設定を検出します。",
  },
  "cli.check": { en: "check files and folders", ja: "ファイルとフォルダーをチェックする" },
  "cli.explain": { en: "say what a rule asks for and why", ja: "ルールの内容と理由を説明する" },
  "cli.rules": { en: "list all rules", ja: "すべてのルールを一覧表示する" },
  "cli.evaluate": {
    en: "show what each expression of an ARM template evaluates to",
    ja: "ARM テンプレートの各式の評価結果を表示する",
  },
  "cli.init": { en: "begin a project file, .batchguard.json", ja: "プロジェクト ファイル .batchguard.json を作成する" },
  "cli.lsp": { en: "run the language server", ja: "言語サーバーを起動する" },
  "cli.argument.paths": {
    en: 'files or folders; "-" reads the standard input',
    ja: 'ファイルまたはフォルダー。"-" は標準入力を読み取ります',
  },
  "cli.argument.rule": { en: "the id of a rule", ja: "ルールの ID" },
  "cli.argument.template": { en: "an ARM template", ja: "ARM テンプレート" },
  "cli.option.help": { en: "show this help", ja: "このヘルプを表示する" },
  "cli.option.version": { en: "show the version", ja: "バージョンを表示する" },
  "cli.option.format": { en: "form of the output", ja: "出力形式" },
  "cli.option.output": { en: "write the report to a file", ja: "レポートをファイルに書き込む" },
  "cli.option.locale": { en: "language of the texts", ja: "表示言語" },
  "cli.option.color": { en: "colours in the text report", ja: "テキスト レポートの色" },
  "cli.option.quiet": { en: "findings only, no summary and no notes", ja: "検出結果のみ (要約と注記を省く)" },
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
  "cli.option.profile": { en: "set of rules", ja: "ルールのセット" },
  "cli.option.rule": { en: "check this rule only; may be repeated", ja: "このルールのみをチェックする (複数指定可)" },
  "cli.option.today": { en: "the day that dated rules compare with", ja: "期限のあるルールが比較に使う日付" },
  "cli.option.data-plane-api-version": {
    en: "api-version of data plane bodies, such as 2024-07-01.20.0",
    ja: "データ プレーンの本文の API バージョン (例: 2024-07-01.20.0)",
  },
  "cli.option.min-certainty": { en: "leave out what is less certain", ja: "これより確度の低い検出結果を省く" },
  "cli.option.fail-on": { en: "lowest severity that makes the exit status 1", ja: "終了コードを 1 にする最低の重大度" },
  "cli.option.baseline": {
    en: "hide the findings that this file lists, so that only new ones count",
    ja: "このファイルにある検出結果を非表示にし、新しい検出結果だけを対象にする",
  },
  "cli.option.write-baseline": {
    en: "write all findings to a file for --baseline",
    ja: "すべての検出結果を --baseline 用のファイルに書き込む",
  },
  "cli.option.fix": { en: "apply the safe fixes", ja: "安全な修正を適用する" },
  "cli.option.fix-unsafe": {
    en: "apply other fixes as well, which need a look: they may ask for new parameters; not those that leave a placeholder",
    ja: "安全でない修正も適用する (変更内容の確認が必要。パラメーターの追加もあり。プレースホルダーが残る修正は除く)",
  },
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
    ja: "終了コード: 0 検出結果なし、1 検出結果または壊れたファイルあり、2 使用法または構成の誤り。",
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
    ja: "2024-07-01.20.0 のような API バージョンを指定してください。",
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
  "cli.usage.unknown-rule": { en: "There is no rule '{rule}'.", ja: "ルール '{rule}' はありません。" },
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
    ja: "チェックする JSON ファイルがありません (スキップ: {skipped})。",
  },
  "cli.parameters-unused": {
    en: "'--parameters' names the template '{template}', which is not among the files checked.",
    ja: "'--parameters' のテンプレート '{template}' は、チェック対象のファイルに含まれていません。",
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
  "cli.output.failed": {
    en: "The report can't be written to '{file}': {reason}",
    ja: "レポートを '{file}' に書き込めません: {reason}",
  },
  "cli.unwritable.no-folder": { en: "Its folder does not exist.", ja: "フォルダーが存在しません。" },
  "cli.unwritable.folder": { en: "It is a folder.", ja: "フォルダーです。" },
  "cli.unwritable.checked": {
    en: "It would replace a file that is checked.",
    ja: "チェック対象のファイルを上書きすることになります。",
  },
  "cli.unwritable.denied": { en: "The system does not allow it.", ja: "アクセスが許可されていません。" },
  "cli.unwritable.full": { en: "There is no space left.", ja: "空き容量がありません。" },
  "cli.baseline.written.one": {
    en: "A baseline of 1 finding was written to '{file}'.",
    ja: "1 件の検出結果のベースラインを '{file}' に書き込みました。",
  },
  "cli.baseline.written.many": {
    en: "A baseline of {n} findings was written to '{file}'.",
    ja: "{n} 件の検出結果のベースラインを '{file}' に書き込みました。",
  },
  "cli.baseline.no-folder": {
    en: "The baseline can't be written to '{file}': its folder does not exist.",
    ja: "ベースラインを '{file}' に書き込めません。フォルダーが存在しません。",
  },
  "cli.baseline.folder": {
    en: "The baseline can't be written to '{file}': it is a folder.",
    ja: "ベースラインを '{file}' に書き込めません。フォルダーです。",
  },
  "cli.baseline.checked": {
    en: "The baseline can't be written to '{file}': it would replace a file that is checked.",
    ja: "ベースラインを '{file}' に書き込めません。チェック対象のファイルを上書きすることになります。",
  },
  "cli.baseline.denied": {
    en: "The baseline can't be written to '{file}': the system does not allow it.",
    ja: "ベースラインを '{file}' に書き込めません。アクセスが許可されていません。",
  },
  "cli.baseline.full": {
    en: "The baseline can't be written to '{file}': there is no space left.",
    ja: "ベースラインを '{file}' に書き込めません。空き容量がありません。",
  },
  "cli.baseline.failed": {
    en: "The baseline can't be written to '{file}': {reason}",
    ja: "ベースラインを '{file}' に書き込めません: {reason}",
  },
  "cli.baseline.untrusted": {
    en: "The baseline was not written, since the run did not see all that it was to see.",
    ja: "チェックが完全ではなかったため、ベースラインを書き込みませんでした。",
  },
  "cli.no-japanese": {
    en: "The Japanese texts of the rules can't be read, so they are shown in English: {error}",
    ja: "ルールの日本語テキストを読み取れないため、英語で表示します: {error}",
  },
  "cli.internal-error": {
    en: "Something went wrong inside Batchguard: {error}",
    ja: "Batchguard の内部でエラーが発生しました: {error}",
  },
  "cli.diff-encoding": {
    en: "The file is UTF-16, which git takes for binary, so only git can apply its part of the diff.",
    ja: "UTF-16 のファイルは git でバイナリとして扱われるため、この部分の差分は git でのみ適用できます。",
  },
  "cli.progress.check": { en: "Checking", ja: "チェック中" },
  "cli.progress.fix": { en: "Fixing", ja: "修正中" },
  "cli.init.created": {
    en: "Wrote {file}. Under 'rules' you set severities, under 'ignore' you accept findings with a reason. 'batchguard check' uses it from now on.",
    ja: "{file} を作成しました。'rules' で重大度を設定し、'ignore' で理由を付けて検出結果を受け入れます。以後 'batchguard check' で使われます。",
  },
  "cli.init.exists": {
    en: "There is a {file} here already, so nothing was written.",
    ja: "{file} が既に存在するため、何も書き込みませんでした。",
  },
  "cli.init.failed": {
    en: "{file} can't be written: {reason}",
    ja: "{file} を書き込めません: {reason}",
  },

  "cli.rule.title": { en: "Title", ja: "タイトル" },
  "cli.rule.severity": { en: "Severity", ja: "重大度" },
  "cli.rule.rule": { en: "Rule", ja: "ルール" },
  "cli.rule.messages": { en: "Messages", ja: "メッセージ" },
  "cli.rule.fixes": { en: "Fixes", ja: "修正" },
  "cli.rule.no-fix": { en: "none", ja: "なし" },
  "cli.rule.yields-to": {
    en: "Says nothing where these rules do",
    ja: "次のルールの検出結果がある場合は何も報告しない",
  },
  "cli.rule.controls": { en: "Controls", ja: "コントロール" },
  "cli.rule.references": { en: "References", ja: "参考資料" },
  "cli.rule.seeds": { en: "Guidance answered", ja: "対応するガイダンス" },

  "cli.evaluate.not-a-template": { en: "The file is not an ARM template.", ja: "ARM テンプレートではありません。" },
  "cli.evaluate.context": {
    en: "The context must be a JSON object with texts for any of {names}.",
    ja: "コンテキストは、{names} のいずれかに文字列を指定した JSON オブジェクトである必要があります。",
  },
});
