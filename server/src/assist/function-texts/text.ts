// What functions that make or read strings do.
import type { FunctionText } from "./function-text.ts";

export const textFunctions: Readonly<Record<string, FunctionText>> = {
  base64: {
    signature: "base64(inputString)",
    en: "Returns the text, as UTF-8, in Base64.",
    ja: "文字列を UTF-8 とみなして Base64 で表した文字列を返します。",
  },
  base64ToJson: {
    signature: "base64ToJson(base64Value)",
    en: "Returns the JSON value whose text is given in Base64.",
    ja: "Base64 で表された JSON テキストを値に変換して返します。",
  },
  base64ToString: {
    signature: "base64ToString(base64Value)",
    en: "Returns the text that a Base64 text stands for.",
    ja: "Base64 で表された文字列を元の文字列に戻します。",
  },
  buildUri: {
    signature: "buildUri(components)",
    en: "Puts a URI together from an object with its scheme, host, port, path and query.",
    ja: "スキーム、ホスト、ポート、パス、クエリを持つオブジェクトから URI を組み立てます。",
  },
  dataUri: {
    signature: "dataUri(stringToConvert)",
    en: "Returns the value as a data URI.",
    ja: "値をデータ URI に変換して返します。",
  },
  dataUriToString: {
    signature: "dataUriToString(dataUriToConvert)",
    en: "Returns the text that a data URI holds.",
    ja: "データ URI が保持する文字列を返します。",
  },
  endsWith: {
    signature: "endsWith(stringToSearch, stringToFind)",
    en: "Tells whether a text ends with another text, whatever the case.",
    ja: "文字列が別の文字列で終わるかどうかを、大文字と小文字を区別せずに返します。",
  },
  format: {
    signature: "format(formatString, [arg1, ...])",
    en: "Puts values into the numbered placeholders of a text, as .NET's composite formatting does.",
    ja: ".NET の複合書式指定と同様に、文字列内の番号付きプレースホルダーに値を埋め込みます。",
  },
  guid: {
    signature: "guid(baseString, [...])",
    en: "Returns a GUID computed from the texts; the same texts always give the same GUID.",
    ja: "文字列から計算した GUID を返します。同じ文字列からは常に同じ GUID が得られます。",
  },
  indexOf: {
    signature: "indexOf(container, itemToFind)",
    en: "Returns the first position of a text in another one (without case) or of an element in an array (with case), -1 if there is none.",
    ja: "文字列内の文字列 (大文字と小文字の区別なし) または配列内の要素 (区別あり) の最初の位置を返します。見つからない場合は -1 です。",
  },
  join: {
    signature: "join(inputArray, delimiter)",
    en: "Joins the elements of an array to one text, with a delimiter between them.",
    ja: "配列の要素を区切り文字で連結して 1 つの文字列にします。",
  },
  json: {
    signature: "json(arg1)",
    en: "Turns a JSON text into the value it stands for.",
    ja: "JSON 形式の文字列を値に変換して返します。",
  },
  lastIndexOf: {
    signature: "lastIndexOf(container, itemToFind)",
    en: "Returns the last position of a text in another one (without case) or of an element in an array (with case), -1 if there is none.",
    ja: "文字列内の文字列 (大文字と小文字の区別なし) または配列内の要素 (区別あり) の最後の位置を返します。見つからない場合は -1 です。",
  },
  newGuid: {
    signature: "newGuid()",
    en: "Returns a new random GUID; allowed only as the default value of a parameter.",
    ja: "新しいランダムな GUID を返します。パラメーターの既定値でのみ使用できます。",
  },
  padLeft: {
    signature: "padLeft(valueToPad, totalLength, [paddingCharacter])",
    en: "Fills a text up at its beginning until it has a certain length.",
    ja: "文字列が指定した長さになるまで、先頭に文字を埋め込みます。",
  },
  parseUri: {
    signature: "parseUri(uri)",
    en: "Returns an object with the scheme, host, port, path and query of a URI.",
    ja: "URI のスキーム、ホスト、ポート、パス、クエリを持つオブジェクトを返します。",
  },
  replace: {
    signature: "replace(originalString, oldString, newString)",
    en: "Returns the text with every occurrence of one text replaced by another.",
    ja: "文字列内のある文字列をすべて別の文字列に置き換えて返します。",
  },
  split: {
    signature: "split(inputString, delimiter)",
    en: "Cuts a text at a delimiter, or at any of several, and returns the pieces.",
    ja: "文字列を 1 つまたは複数の区切り文字で分割し、その断片の配列を返します。",
  },
  startsWith: {
    signature: "startsWith(stringToSearch, stringToFind)",
    en: "Tells whether a text begins with another text, whatever the case.",
    ja: "文字列が別の文字列で始まるかどうかを、大文字と小文字を区別せずに返します。",
  },
  string: {
    signature: "string(valueToConvert)",
    en: "Returns the value as a text; arrays and objects become JSON.",
    ja: "値を文字列に変換して返します。配列とオブジェクトは JSON になります。",
  },
  substring: {
    signature: "substring(stringToParse, startIndex, [length])",
    en: "Returns the part of a text that starts at a position counted from 0 and has a certain length, or reaches to the end.",
    ja: "0 から数えた位置から始まる、指定した長さ (省略時は末尾まで) の部分文字列を返します。",
  },
  toLower: {
    signature: "toLower(stringToChange)",
    en: "Returns the text with all letters in lower case.",
    ja: "すべての文字を小文字にした文字列を返します。",
  },
  toUpper: {
    signature: "toUpper(stringToChange)",
    en: "Returns the text with all letters in upper case.",
    ja: "すべての文字を大文字にした文字列を返します。",
  },
  trim: {
    signature: "trim(stringToTrim)",
    en: "Returns the text without white space at its beginning and end.",
    ja: "先頭と末尾の空白を取り除いた文字列を返します。",
  },
  uniqueString: {
    signature: "uniqueString(baseString, [...])",
    en: "Returns 13 lower-case letters and digits computed from the texts; the same texts always give the same result.",
    ja: "文字列から計算した 13 文字の英小文字と数字を返します。同じ文字列からは常に同じ結果が得られます。",
  },
  uri: {
    signature: "uri(baseUri, relativeUri)",
    en: "Returns the absolute URI that a relative one stands for, seen from a base URI.",
    ja: "ベース URI を基準に相対 URI を解決した絶対 URI を返します。",
  },
  uriComponent: {
    signature: "uriComponent(stringToEncode)",
    en: "Returns the text escaped for use as a part of a URI.",
    ja: "URI の一部として使用できるようにエンコードした文字列を返します。",
  },
  uriComponentToString: {
    signature: "uriComponentToString(uriEncodedString)",
    en: "Returns the text that an escaped part of a URI stands for.",
    ja: "エンコードされた URI の一部を元の文字列に戻します。",
  },
};
