// The sentences about templates and their parameter files.

export const parameterTexts = {
  "assist.mirrored.template": {
    en: "This is where the template uses the value.",
    ja: "テンプレートはここでこの値を使用しています。",
  },
  "assist.parameters.unsaved": {
    en: "Save the template first: a parameter file is chosen in '.batchguard.json', which lies in a folder.",
    ja: "先にテンプレートを保存してください。パラメーター ファイルの選択は、フォルダー内の '.batchguard.json' に記録されます。",
  },
  "assist.parameters.outside": {
    en: "'{file}' lies outside the folder of '{project}', where the choice is written. Choose a file inside that folder.",
    ja: "'{file}' は、選択を記録する '{project}' のフォルダーの外にあります。そのフォルダー内のファイルを選択してください。",
  },
  "assist.parameters.broken": {
    en: "'{project}' can't be edited because it is no valid JSON object.",
    ja: "'{project}' は有効な JSON オブジェクトではないため、編集できません。",
  },
} as const;
