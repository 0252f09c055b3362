// Evaluates the nodes and expressions of templates, in the world of the current trail.
import type { JsonNode, JsonNumber, JsonObject, JsonString } from "../json/node.ts";
import { childOf, findMember } from "../json/path.ts";
import { candidatesFor, elementOf, memberOf } from "./access.ts";
import {
  type ArmValue,
  armError,
  armInteger,
  armString,
  armUnknown,
  type Reason,
  type SourceDocument,
  withSecret,
} from "./arm-value.ts";
import type { Call, Expression, IndexAccess, ParsedExpression } from "./ast.ts";
import { canonicalText } from "./canonical-text.ts";
import { expandObject, needsExpansion, readArray, readObject, traceOf } from "./containers.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ArmFunction } from "./functions/function.ts";
import { functionsByName } from "./functions/index.ts";
import type { Alternative, Interpreter } from "./interpreter.ts";
import { isExpression, unescapeLiteral } from "./is-expression.ts";
import { readParameter } from "./parameters.ts";
import { readInterpolation, readPlaceholders } from "./placeholder.ts";
import { cellOf, type Environment, isIteration, lambdaOf, ofResource } from "./scope.ts";
import { Cell } from "./trail.ts";
import { templateScope, userFunction } from "./user-functions.ts";

/** Finds what `reference()` names in the template, if it can be told; the model of the template knows. */
export type ReferenceResolver = (target: ArmValue, full: boolean, environment: Environment) => ArmValue | undefined;

/**
 * Finds a document by its path as seen from others, the first of which counts most. Undefined if there is none, or if
 * nobody has read it yet.
 */
export type LinkResolver = (path: string, bases: readonly SourceDocument[]) => SourceDocument | undefined;

export class Evaluator {
  readonly evaluation: Evaluation;
  /** Set by the model of the template, which itself is built with the help of the evaluator. */
  resolveReference: ReferenceResolver | undefined;
  /** Set where linked templates are to be followed. */
  resolveLink: LinkResolver | undefined;

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
  }

  /** The value of a node. Objects and arrays are read on demand, so this is cheap for them. */
  readonly node = (node: JsonNode, environment: Environment): ArmValue => {
    switch (node.kind) {
      case "string":
        return this.#string(node, environment);
      case "object":
        return this.#object(node, environment);
      case "array":
        return readArray(node, environment, this.node);
      case "number":
        return { ...numberOf(node), trace: traceOf(node, environment) };
      case "boolean":
        return { kind: "bool", value: node.value, trace: traceOf(node, environment) };
      case "null":
        return { kind: "null", trace: traceOf(node, environment) };
    }
  };

  #object(node: JsonObject, environment: Environment): ArmValue {
    if (environment.literal || !needsExpansion(node)) return readObject(node, environment, this.node);
    return this.#once(node, environment, () => expandObject(node, environment, this.node));
  }

  #string(node: JsonString, environment: Environment): ArmValue {
    const text = node.value;
    if (environment.literal || !isExpression(text)) return this.#literal(node, environment);
    const value = this.#once(text, environment, () => {
      const parsed = this.evaluation.parse(text);
      return parsed.problems.length > 0
        ? armError("The expression is not well formed.")
        : this.#expression(parsed, text, environment);
    });
    return { ...value, trace: { document: environment.scope.document, node, next: value.trace } };
  }

  #literal(node: JsonString, environment: Environment): ArmValue {
    const trace = traceOf(node, environment);
    const interpolated = environment.interpolating ? readInterpolation(node.value) : undefined;
    const placeholder = interpolated ?? readPlaceholders(node.value);
    if (placeholder !== undefined) return { ...placeholder, trace };
    if (environment.literal) return { kind: "string", value: node.value, trace };
    if (environment.deferring && node.value.startsWith("[[") && node.value.endsWith("]"))
      return { ...armUnknown("deferred"), trace };
    return { kind: "string", value: unescapeLiteral(node.value), trace };
  }

  #once(source: JsonNode | string, environment: Environment, work: () => ArmValue): ArmValue {
    const { evaluation } = this;
    const cell = cellOf(environment.cells, source);
    const known = cell.recall(evaluation.trail);
    if (known !== undefined) return known.value;
    const compute = () => evaluation.step(work, () => armUnknown("budget"));
    return cell.read(evaluation.trail, compute, () => armUnknown("cycle"));
  }

  #expression(parsed: ParsedExpression, text: string, environment: Environment): ArmValue {
    return new Evaluating(this, text, environment).evaluate(parsed.root);
  }

  /** The value of a part of the expression that `node` is. */
  part(node: JsonString, part: Expression, environment: Environment): ArmValue {
    return this.evaluation.step(
      () => new Evaluating(this, node.value, environment).evaluate(part),
      () => armUnknown("budget"),
    );
  }

  /** The value of a parameter; an undeclared one is an error. */
  parameter(name: string, { scope }: Environment): ArmValue {
    const { trail } = this.evaluation;
    const value = cellOf(scope.parameterCells, name.toLowerCase()).read(
      trail,
      () => readParameter(name, scope, trail, this.node),
      () => armUnknown("cycle"),
    );
    this.evaluation.knowsSecret ||= value.secret === true && value.kind !== "unknown";
    return value;
  }

  /** The value of a variable; loops of the section count as variables. */
  variable(name: string, { scope }: Environment): ArmValue {
    const { environment, template } = templateScope(scope);
    const section = childOf(template, "variables");
    if (section?.kind !== "object") return armError(`The variable '${name}' is not defined.`);
    const member = findMember(section, name);
    if (member === "ambiguous") return armUnknown("duplicate");
    if (member !== undefined && name.toLowerCase() !== "copy") {
      return member.value === undefined ? armUnknown("syntax") : this.node(member.value, environment);
    }
    const variables = this.node(section, environment);
    return memberOf(variables, name);
  }
}

/** Unknown values that differ from call to call, or that the service would refuse. */
const nameless: ReadonlySet<Reason> = new Set<Reason>(["nonDeterministic", "cycle"]);

/** Evaluates one expression: knows its text and its environment. */
class Evaluating implements Interpreter {
  readonly #evaluator: Evaluator;
  readonly #text: string;
  readonly #environment: Environment;

  constructor(evaluator: Evaluator, text: string, environment: Environment) {
    this.#evaluator = evaluator;
    this.#text = text;
    this.#environment = environment;
  }

  get context() {
    return this.#environment.scope.context;
  }

  get environmentKey() {
    if (isIteration(this.#environment)) this.#evaluator.evaluation.trail.meetIteration();
    return this.#environment.key;
  }

  evaluate(expression: Expression): ArmValue {
    switch (expression.kind) {
      case "string":
        return armString(expression.value);
      case "number":
        return { kind: expression.integer ? "int" : "float", value: expression.value };
      case "missing":
        return armError("A part of the expression is missing.");
      case "member":
        return this.#identified(expression, memberOf(this.evaluate(expression.target), expression.name));
      case "index":
        return this.#identified(expression, this.#element(expression));
      case "call":
        return this.#evaluator.evaluation.step(
          () => this.#identified(expression, this.#call(expression)),
          () => armUnknown("budget"),
        );
    }
  }

  evaluateWith(expression: Expression, variables: ReadonlyMap<string, ArmValue>, step: string): ArmValue {
    return new Evaluating(this.#evaluator, this.#text, lambdaOf(this.#environment, variables, step)).evaluate(
      expression,
    );
  }

  delayed(compute: () => ArmValue): () => ArmValue {
    const cell = new Cell<ArmValue>();
    const { evaluation } = this.#evaluator;
    const step = () => evaluation.step(compute, () => armUnknown("budget"));
    return () => cell.read(evaluation.trail, step, () => armUnknown("cycle"));
  }

  source({ start, end }: Expression): string {
    return this.#text.slice(start, end);
  }

  decide(key: string, alternatives: readonly Alternative[]): ArmValue {
    const choice = this.#evaluator.evaluation.trail.decide(
      key,
      alternatives.map((alternative) => alternative.assumption),
    );
    return alternatives[choice]?.value() ?? armUnknown("unsupported");
  }

  parameter(name: string): ArmValue {
    return this.#evaluator.parameter(name, this.#environment);
  }

  variable(name: string): ArmValue {
    return this.#evaluator.variable(name, this.#environment);
  }

  lambdaVariable(name: string): ArmValue | undefined {
    return this.#environment.lambdas.get(name.toLowerCase());
  }

  copyIndex(loop: string | undefined): ArmValue | undefined {
    if (isIteration(this.#environment)) this.#evaluator.evaluation.trail.meetIteration();
    return this.#environment.copies.get(loop?.toLowerCase() ?? ofResource);
  }

  reference(target: ArmValue, full: boolean): ArmValue {
    return this.#evaluator.resolveReference?.(target, full, this.#environment) ?? armUnknown("reference", ["object"]);
  }

  noteOverBudget(): void {
    this.#evaluator.evaluation.overBudget++;
  }

  /** One of the elements, if nobody knows which one. */
  #element(expression: IndexAccess): ArmValue {
    const target = this.evaluate(expression.target);
    const index = this.evaluate(expression.index);
    const elements = candidatesFor(target, index);
    if (elements === undefined) return elementOf(target, index);
    const source = this.source(expression.index);
    const labels = elements.map(({ label }) => label);
    return this.decide(
      `index:${this.environmentKey}:${canonicalText(source)}:${labels.join()}`,
      elements.map(({ label, value }) => ({
        value: () => withSecret(value(), target.secret === true),
        assumption: { kind: "condition", condition: `equals(${source},${label})`, holds: true },
      })),
    );
  }

  #call(call: Call): ArmValue {
    if (call.namespace !== undefined) return this.#userCall(call);
    const name = call.name.toLowerCase();
    const known = functionsByName.get(name);
    if (known !== undefined) return hasArity(known, call) ? known.call(call, this) : wrongCount(known.name);
    if (name.startsWith("list")) return { ...armUnknown("list", ["object"]), secret: true };
    return armUnknown("unknownFunction");
  }

  #userCall(call: Call): ArmValue {
    const { scope } = this.#environment;
    const definition = userFunction(scope, call.namespace ?? "", call.name);
    if (definition === undefined) return armUnknown("unknownFunction");
    if (call.arguments.length !== definition.arity) return wrongCount(`${call.namespace}.${call.name}`);
    const values = call.arguments.map((argument) => this.evaluate(argument));
    const environment = definition.bind(values, this.environmentKey, this.source(call));
    if (environment !== undefined) return this.#evaluator.node(definition.output, environment);
    this.noteOverBudget();
    return armUnknown("budget");
  }

  /** Gives an unknown result an identity: the same expression in the same place always has the same value. */
  #identified(expression: Expression, value: ArmValue): ArmValue {
    if (value.kind !== "unknown" || value.atom !== undefined || nameless.has(value.reason)) return value;
    const source = this.source(expression);
    const key = `call:${this.#environment.key}:${canonicalText(source)}`;
    const atom = { key, display: source.replace(/\s+/g, ""), reason: value.reason };
    return { ...value, atom };
  }
}

/** A whole number beyond what JavaScript holds exactly is not known: the engine counts with 64 bits. */
function numberOf({ value }: JsonNumber): ArmValue {
  return Number.isInteger(value) ? armInteger(value) : { kind: "float", value };
}

function wrongCount(name: string): ArmValue {
  return armError(`'${name}' is called with a wrong number of arguments.`);
}

function hasArity({ arity: [least, most] }: ArmFunction, call: Call): boolean {
  return call.arguments.length >= least && call.arguments.length <= most;
}
