// What functions on truth values, numbers, dates and addresses do.
import type { FunctionText } from "./function-text.ts";

export const valuesFunctions: Readonly<Record<string, FunctionText>> = {
  add: {
    signature: "add(operand1, operand2)",
    en: "Returns the sum of two integers.",
    ja: "2 つの整数の和を返します。",
  },
  and: {
    signature: "and(operand1, [operand2], …)",
    en: "Tells whether all operands are true.",
    ja: "すべてのオペランドが true かどうかを返します。",
  },
  bool: {
    signature: "bool(arg1)",
    en: "Turns the texts true and false, whatever the case, or a number into a boolean; every number but 0 is true.",
    ja: "文字列 true または false (大文字と小文字の区別なし) や数値をブール値に変換します。0 以外の数値は true です。",
  },
  cidrHost: {
    signature: "cidrHost(network, hostIndex)",
    en: "Returns the usable address of an IP range at a position counted from 0.",
    ja: "IP アドレス範囲で使用できるアドレスのうち、0 から数えた位置のものを返します。",
  },
  cidrSubnet: {
    signature: "cidrSubnet(network, newCIDR, subnetIndex)",
    en: "Cuts an IP range into subnets with a longer prefix and returns the one at a position counted from 0.",
    ja: "IP アドレス範囲を、より長いプレフィックスのサブネットに分割し、0 から数えた位置のものを返します。",
  },
  coalesce: {
    signature: "coalesce(value1, [value2], …)",
    en: "Returns the first value that is not null.",
    ja: "null でない最初の値を返します。",
  },
  dateTimeAdd: {
    signature: "dateTimeAdd(base, duration, [format])",
    en: "Adds an ISO 8601 duration to a time.",
    ja: "日時に ISO 8601 形式の期間を加算します。",
  },
  dateTimeFromEpoch: {
    signature: "dateTimeFromEpoch(epochTime)",
    en: "Turns seconds since the beginning of 1970 into an ISO 8601 time.",
    ja: "1970 年の始まりからの秒数を ISO 8601 形式の日時に変換します。",
  },
  dateTimeToEpoch: {
    signature: "dateTimeToEpoch(dateTime)",
    en: "Turns an ISO 8601 time into seconds since the beginning of 1970.",
    ja: "ISO 8601 形式の日時を 1970 年の始まりからの秒数に変換します。",
  },
  div: {
    signature: "div(operand1, operand2)",
    en: "Returns the quotient of two integers without its fraction.",
    ja: "2 つの整数の商を、小数部を切り捨てて返します。",
  },
  equals: {
    signature: "equals(arg1, arg2)",
    en: "Tells whether two values are of the same type and equal; texts are compared with case.",
    ja: "2 つの値の型と内容が等しいかどうかを返します。文字列は大文字と小文字を区別して比較します。",
  },
  false: {
    signature: "false()",
    en: "Returns false.",
    ja: "false を返します。",
  },
  float: {
    signature: "float(arg1)",
    en: "Turns an integer or a text into a floating-point number.",
    ja: "整数または文字列を浮動小数点数に変換します。",
  },
  greater: {
    signature: "greater(arg1, arg2)",
    en: "Tells whether the first of two numbers or texts is greater than the second one.",
    ja: "2 つの数値または文字列について、1 つ目が 2 つ目より大きいかどうかを返します。",
  },
  greaterOrEquals: {
    signature: "greaterOrEquals(arg1, arg2)",
    en: "Tells whether the first of two numbers or texts is greater than or equal to the second one.",
    ja: "2 つの数値または文字列について、1 つ目が 2 つ目以上であるかどうかを返します。",
  },
  if: {
    signature: "if(condition, trueValue, falseValue)",
    en: "Returns one of two values, depending on a condition; only the chosen one is evaluated.",
    ja: "条件に応じて 2 つの値のいずれかを返します。選択された値だけが評価されます。",
  },
  int: {
    signature: "int(valueToConvert)",
    en: "Turns a text of digits into an integer.",
    ja: "数字の文字列を整数に変換します。",
  },
  less: {
    signature: "less(arg1, arg2)",
    en: "Tells whether the first of two numbers or texts is less than the second one.",
    ja: "2 つの数値または文字列について、1 つ目が 2 つ目より小さいかどうかを返します。",
  },
  lessOrEquals: {
    signature: "lessOrEquals(arg1, arg2)",
    en: "Tells whether the first of two numbers or texts is less than or equal to the second one.",
    ja: "2 つの数値または文字列について、1 つ目が 2 つ目以下であるかどうかを返します。",
  },
  like: {
    signature: "like(text, pattern)",
    en: "Tells whether a text fits a pattern in which * stands for any characters, whatever the case.",
    ja: "* が任意の文字列を表すパターンに文字列が一致するかどうかを、大文字と小文字を区別せずに返します。",
  },
  max: {
    signature: "max(arg1, [arg2, ...])",
    en: "Returns the largest of several numbers, or of the numbers in an array.",
    ja: "複数の数値、または配列内の数値のうち最大のものを返します。",
  },
  min: {
    signature: "min(arg1, [arg2, ...])",
    en: "Returns the smallest of several numbers, or of the numbers in an array.",
    ja: "複数の数値、または配列内の数値のうち最小のものを返します。",
  },
  mod: {
    signature: "mod(operand1, operand2)",
    en: "Returns the remainder of the division of two integers, with the sign of the first one.",
    ja: "2 つの整数の除算の余りを、1 つ目の整数の符号で返します。",
  },
  mul: {
    signature: "mul(operand1, operand2)",
    en: "Returns the product of two integers.",
    ja: "2 つの整数の積を返します。",
  },
  not: {
    signature: "not(arg1)",
    en: "Returns the opposite of a boolean.",
    ja: "ブール値を反転して返します。",
  },
  null: {
    signature: "null()",
    en: "Returns null.",
    ja: "null を返します。",
  },
  or: {
    signature: "or(operand1, [operand2], …)",
    en: "Tells whether any operand is true.",
    ja: "いずれかのオペランドが true かどうかを返します。",
  },
  parseCidr: {
    signature: "parseCidr(network)",
    en: "Returns the first and last addresses, the mask and the prefix of an IP range in CIDR notation.",
    ja: "CIDR 表記の IP アドレス範囲について、最初と最後のアドレス、マスク、プレフィックスなどを返します。",
  },
  sub: {
    signature: "sub(operand1, operand2)",
    en: "Returns the first integer less the second one.",
    ja: "1 つ目の整数から 2 つ目の整数を引いた差を返します。",
  },
  true: {
    signature: "true()",
    en: "Returns true.",
    ja: "true を返します。",
  },
  utcNow: {
    signature: "utcNow([format])",
    en: "Returns the current time in UTC; allowed only as the default value of a parameter.",
    ja: "現在の UTC 日時を返します。パラメーターの既定値でのみ使用できます。",
  },
};
