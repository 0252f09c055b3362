// What functions that make or read arrays and objects do, those with lambdas included.
import type { FunctionText } from "./function-text.ts";

export const collectionsFunctions: Readonly<Record<string, FunctionText>> = {
  array: {
    signature: "array(convertToArray)",
    en: "Returns an array unchanged, and any other value as the only element of an array.",
    ja: "配列はそのまま、それ以外の値はその値だけを要素とする配列にして返します。",
  },
  concat: {
    signature: "concat(arg1, [arg2, ...])",
    en: "Joins texts to one text, or arrays to one array.",
    ja: "複数の文字列を 1 つの文字列に、または複数の配列を 1 つの配列に連結します。",
  },
  contains: {
    signature: "contains(container, itemToFind)",
    en: "Tells whether a text holds another text, an array an element (both with case), or an object a member (without case).",
    ja: "文字列が別の文字列を、配列が要素を (どちらも大文字と小文字を区別)、オブジェクトがキーを (区別なし) 含むかどうかを返します。",
  },
  createArray: {
    signature: "createArray([arg1, ...])",
    en: "Returns an array whose elements are the arguments.",
    ja: "引数を要素とする配列を返します。",
  },
  createObject: {
    signature: "createObject([key1, value1, ...])",
    en: "Returns an object made of the arguments, which are names and values by turns.",
    ja: "キーと値を交互に並べた引数からオブジェクトを作成します。",
  },
  distinct: {
    signature: "distinct(inputArray)",
    en: "Returns the elements of an array without repetitions.",
    ja: "重複する要素を取り除いた配列を返します。",
  },
  empty: {
    signature: "empty(itemToTest)",
    en: "Tells whether an array, object or text is empty, or null.",
    ja: "配列、オブジェクト、または文字列が空か null かどうかを返します。",
  },
  filter: {
    signature: "filter(inputArray, lambda)",
    en: "Returns the elements of an array for which a lambda returns true.",
    ja: "ラムダが true を返す要素だけの配列を返します。",
  },
  first: {
    signature: "first(arg1)",
    en: "Returns the first element of an array, or the first character of a text.",
    ja: "配列の最初の要素、または文字列の最初の文字を返します。",
  },
  flatten: {
    signature: "flatten(arrayToFlatten)",
    en: "Joins the arrays in an array to one array; arrays inside them stay as they are.",
    ja: "配列の配列を 1 段階だけ平坦化した配列を返します。",
  },
  groupBy: {
    signature: "groupBy(inputArray, keyLambda, [valueLambda])",
    en: "Groups the elements of an array by the names that a lambda gives them; the result has an array for each name.",
    ja: "配列の要素を、ラムダが返すキーごとにグループ化します。結果はキーごとの配列を持つオブジェクトです。",
  },
  indexFromEnd: {
    signature: "indexFromEnd(sourceArray, reverseIndex)",
    en: "Returns an element of an array, counted from 1 at its end.",
    ja: "配列の末尾を 1 として数えた位置の要素を返します。",
  },
  intersection: {
    signature: "intersection(arg1, arg2, [arg3, ...])",
    en: "Returns the elements that all arrays have in common, or the members that all objects have with the same value.",
    ja: "すべての配列に共通する要素、またはすべてのオブジェクトで値まで一致するプロパティを返します。",
  },
  items: {
    signature: "items(inputObject)",
    en: "Returns the members of an object as an array of objects with key and value, ordered by key.",
    ja: "オブジェクトのプロパティを、キー順に並べた key と value を持つオブジェクトの配列として返します。",
  },
  lambda: {
    signature: "lambda(variableName, [variableName2], …, expression)",
    en: "Defines an expression with variables, for the functions that apply it to elements or members.",
    ja: "要素またはプロパティに適用する、変数を持つ式を定義します。",
  },
  lambdaVariables: {
    signature: "lambdaVariables(variableName)",
    en: "Returns the value of a variable of the lambda around it.",
    ja: "この関数を囲むラムダの変数の値を返します。",
  },
  last: {
    signature: "last(arg1)",
    en: "Returns the last element of an array, or the last character of a text.",
    ja: "配列の最後の要素、または文字列の最後の文字を返します。",
  },
  length: {
    signature: "length(arg1)",
    en: "Returns the number of elements of an array, characters of a text or members of an object.",
    ja: "配列の要素数、文字列の文字数、またはオブジェクトのプロパティ数を返します。",
  },
  map: {
    signature: "map(inputArray, lambda)",
    en: "Applies a lambda to each element of an array and returns the results.",
    ja: "配列の各要素にラムダを適用し、その結果の配列を返します。",
  },
  mapValues: {
    signature: "mapValues(inputObject, lambda)",
    en: "Applies a lambda to the value of each member of an object and returns an object with the results.",
    ja: "オブジェクトの各プロパティの値にラムダを適用し、その結果を持つオブジェクトを返します。",
  },
  objectKeys: {
    signature: "objectKeys(inputObject)",
    en: "Returns the names of an object's members in order.",
    ja: "オブジェクトのキーを順に並べた配列を返します。",
  },
  range: {
    signature: "range(startIndex, count)",
    en: "Returns an array of consecutive integers.",
    ja: "連続する整数の配列を返します。",
  },
  reduce: {
    signature: "reduce(inputArray, initialValue, lambda)",
    en: "Applies a lambda to an intermediate result and each element of an array in turn, and returns the last result.",
    ja: "途中の結果と配列の各要素に順にラムダを適用し、最後の結果を返します。",
  },
  shallowMerge: {
    signature: "shallowMerge(inputArray)",
    en: "Merges the objects in an array at their top level; later values replace earlier ones, nested objects as a whole.",
    ja: "配列内のオブジェクトを最上位だけで結合します。同じキーは入れ子のオブジェクトごと後の値に置き換えられます。",
  },
  skip: {
    signature: "skip(originalValue, numberToSkip)",
    en: "Returns what follows the first elements of an array or characters of a text.",
    ja: "配列または文字列から、先頭の指定した数を除いた残りを返します。",
  },
  sort: {
    signature: "sort(inputArray, lambda)",
    en: "Sorts an array; a lambda tells of two elements whether the first one comes first.",
    ja: "配列を並べ替えます。ラムダは 2 つの要素のうち最初のものが先に来るかどうかを返します。",
  },
  take: {
    signature: "take(originalValue, numberToTake)",
    en: "Returns the first elements of an array or characters of a text.",
    ja: "配列または文字列の先頭から、指定した数だけを返します。",
  },
  toObject: {
    signature: "toObject(inputArray, keyLambda, [valueLambda])",
    en: "Makes an object of an array; lambdas give the name and the value for each element.",
    ja: "配列からオブジェクトを作成します。各要素のキーと値はラムダで指定します。",
  },
  tryGet: {
    signature: "tryGet(itemToTest, keyOrIndex, [keyOrIndex, ...])",
    en: "Returns a member of an object or an element of an array, or null if there is none; only the first step may miss.",
    ja: "オブジェクトのプロパティまたは配列の要素を返します。最初の段階で存在しない場合は null を返します。",
  },
  tryIndexFromEnd: {
    signature: "tryIndexFromEnd(sourceArray, reverseIndex, [property, ...])",
    en: "Returns an element of an array, counted from 1 at its end, or null if there is none.",
    ja: "配列の末尾を 1 として数えた位置の要素を返します。存在しない場合は null を返します。",
  },
  union: {
    signature: "union(arg1, arg2, [arg3, ...])",
    en: "Returns all elements of the arrays without repetitions, or the objects merged with their nested objects; later values win.",
    ja: "すべての配列の要素を重複なしで、またはすべてのオブジェクトを入れ子も含めて結合して返します。同じキーは後の値が優先されます。",
  },
};
