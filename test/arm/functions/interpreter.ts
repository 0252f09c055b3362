// Evaluates expressions for the tests of single functions, without templates, worlds and budgets.
import { readdirSync } from "node:fs";
import { elementOf, memberOf } from "../../../server/src/arm/access.ts";
import {
  type ArmArray,
  type ArmObject,
  type ArmValue,
  armError,
  armNull,
  armString,
  armUnknown,
  fromJson,
} from "../../../server/src/arm/arm-value.ts";
import type { Call, Expression } from "../../../server/src/arm/ast.ts";
import type { ArmFunction } from "../../../server/src/arm/functions/function.ts";
import { objectOf } from "../../../server/src/arm/functions-support/objects.ts";
import type { Interpreter } from "../../../server/src/arm/interpreter.ts";
import { isExpression, unescapeLiteral } from "../../../server/src/arm/is-expression.ts";
import { parseExpression } from "../../../server/src/arm/parser.ts";
import type { Json } from "../../../server/src/json/json.ts";

/** All functions by their names in lower case, read from their files: a list of them may be older. */
export const functions: ReadonlyMap<string, ArmFunction> = await loadFunctions();

async function loadFunctions(): Promise<ReadonlyMap<string, ArmFunction>> {
  const folder = new URL("../../../server/src/arm/functions/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file !== "function.ts" && file !== "index.ts");
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder).href)));
  return new Map(modules.map(({ default: one }: { default: ArmFunction }) => [one.name.toLowerCase(), one]));
}

/** What `parameters()` and `variables()` give, by name: values, or data with expressions in its strings. */
export type Names = Readonly<Record<string, ArmValue | Json>>;

/** The value of an expression; of any other text itself. */
export function evaluate(text: string, names: Names = {}): ArmValue {
  if (!isExpression(text)) return armString(unescapeLiteral(text));
  const { root, problems } = parseExpression(text);
  if (problems.length > 0) throw new SyntaxError(`${text}: ${JSON.stringify(problems)}`);
  return evaluateNode(root, names);
}

function evaluateNode(node: Expression, names: Names): ArmValue {
  switch (node.kind) {
    case "string":
      return armString(node.value);
    case "number":
      return { kind: node.integer ? "int" : "float", value: node.value };
    case "missing":
      return armUnknown("syntax");
    case "member":
      return memberOf(evaluateNode(node.target, names), node.name);
    case "index":
      return elementOf(evaluateNode(node.target, names), evaluateNode(node.index, names));
    case "call":
      return evaluateCall(node, names);
  }
}

function evaluateCall(call: Call, names: Names): ArmValue {
  const one = functions.get(call.name.toLowerCase());
  if (one === undefined) throw new ReferenceError(`No function ${call.name}`);
  const [least, most] = one.arity;
  if (call.arguments.length < least || call.arguments.length > most) return armError("A wrong number of arguments.");
  return one.call(call, interpreterFor(names));
}

function interpreterFor(names: Names): Interpreter {
  const lookUp = (name: string) => {
    const found = Object.entries(names).find(([key]) => key.toLowerCase() === name.toLowerCase());
    return found === undefined ? armUnknown("noDefault") : readName(found[1], names);
  };
  return {
    context: {},
    environmentKey: "test",
    evaluate: (expression) => evaluateNode(expression, names),
    evaluateWith: () => armUnknown("unsupported"),
    delayed: (compute) => compute,
    source: () => "",
    decide: (_, [first]) => first?.value() ?? armUnknown("unsupported"),
    parameter: lookUp,
    variable: lookUp,
    lambdaVariable: () => undefined,
    copyIndex: () => undefined,
    noteOverBudget: () => {},
    reference: () => armUnknown("reference"),
  };
}

function readName(value: ArmValue | Json, names: Names): ArmValue {
  if (isArmValue(value)) return value;
  if (typeof value === "string") return evaluate(value, names);
  if (Array.isArray(value)) {
    return { kind: "array", length: value.length, item: (index) => readName(value[index] ?? null, names) };
  }
  if (typeof value !== "object" || value === null) return fromJson(value);
  return objectOf(Object.entries(value).map(([name, member]) => [name, readName(member, names)] as const));
}

function isArmValue(value: ArmValue | Json): value is ArmValue {
  return typeof value === "object" && value !== null && "kind" in value && !Array.isArray(value);
}

/** A value as data that a test can compare; what is not plainly known appears as an object with a `$` name. */
export function show(value: ArmValue): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "bool":
    case "int":
    case "string":
      return value.value;
    case "float":
      return { $float: value.value };
    case "pattern":
      return { $pattern: value.parts.map((part) => (typeof part === "string" ? part : `{${part.key}}`)).join("") };
    case "array":
      return showArray(value);
    case "object":
      return showObject(value);
    case "unknown":
      return { $unknown: value.reason };
    case "error":
      return { $error: true };
    case "unreachable":
      return { $unreachable: true };
  }
}

function showArray(array: ArmArray): unknown {
  const items = Array.from({ length: array.length }, (_, index) => show(array.item(index)));
  return array.open === undefined ? items : [...items, { $open: array.open }];
}

/** Members as a list where their order would otherwise be lost. */
function showObject(object: ArmObject): unknown {
  const members = object.names.map((name) => [name, show(object.get(name) ?? armNull)] as const);
  return { ...Object.fromEntries(members), ...(object.open === undefined ? {} : { $open: object.open }) };
}

/** An unknown value with an identity, as a parameter without a default is. */
export function parameter(
  name: string,
  ...types: NonNullable<Extract<ArmValue, { kind: "unknown" }>["types"]>
): ArmValue {
  return armUnknown("noDefault", types.length === 0 ? undefined : types, {
    key: name,
    display: name,
    reason: "noDefault",
  });
}

/** The engine refuses it. */
export const refused = { $error: true };

/** Nothing is known, for that reason. */
export function unknown(reason: string): unknown {
  return { $unknown: reason };
}

/** A text with unknown parts, `{name}` standing for a parameter. */
export function pattern(text: string): unknown {
  return { $pattern: text };
}
