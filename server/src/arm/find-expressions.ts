// Walks a template and tells for each expression in which scopes and iterations it is evaluated.
import type { JsonMember, JsonNode, JsonObject, JsonString } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import { armInteger, armUnknown } from "./arm-value.ts";
import { isLoopList, loopCount } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import { nestedEnvironment } from "./nested-deployment.ts";
import { type Environment, iterationOf } from "./scope.ts";
import { iterationsOf } from "./template.ts";
import { functionEnvironment } from "./user-functions.ts";

/** A string, value or key, that starts with `[` and ends with `]`. */
export interface ExpressionSite {
  readonly node: JsonString;
  readonly key: boolean;
  /** One for each iteration of the loops around it, fifty at most. */
  readonly environments: readonly Environment[];
}

const mostIterations = 50;
const deepest = 256;
const notEvaluated = new Set(["$schema", "contentversion", "metadata"]);

/** All expressions of a template in the order of the text; metadata is left out, since the service ignores it. */
export function findExpressions(
  template: JsonObject,
  environment: Environment,
  evaluator: Evaluator,
): readonly ExpressionSite[] {
  const walk = new Walk(evaluator);
  walk.template(template, [environment]);
  return walk.sites;
}

class Walk {
  readonly sites: ExpressionSite[] = [];
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  template(template: JsonObject, environments: readonly Environment[]): void {
    for (const member of template.members) {
      const section = member.key.value.toLowerCase();
      if (section === "resources") this.#each(member.value, (node) => this.#resource(node, environments));
      else if (section === "functions") this.#functions(member.value, environments);
      else if (section === "parameters" || section === "outputs" || section === "definitions")
        this.#declarations(member.value, environments);
      else if (!notEvaluated.has(section)) this.#value(member.value, environments, 0);
    }
  }

  #resource(resource: JsonObject, outer: readonly Environment[]): void {
    const environments = this.#limited(
      outer.flatMap((environment) => iterationsOf(resource, environment, this.#evaluator).environments),
    );
    const nests = stringAt(resource, "type")?.toLowerCase() === "microsoft.resources/deployments";
    for (const member of resource.members) {
      const name = member.key.value.toLowerCase();
      if (name === "metadata") continue;
      this.#key(member, environments);
      if (name === "copy") this.#value(member.value, outer, 0);
      else if (name === "resources") this.#each(member.value, (node) => this.#resource(node, environments));
      else if (name === "properties" && nests && member.value?.kind === "object")
        this.#deployment(resource, member.value, environments);
      else this.#value(member.value, environments, 0);
    }
  }

  #deployment(node: JsonObject, properties: JsonObject, environments: readonly Environment[]): void {
    for (const member of properties.members) {
      if (member.key.value.toLowerCase() !== "template" || member.value?.kind !== "object") {
        this.#value(member.value, environments, 0);
        continue;
      }
      const inner = environments.flatMap((environment) => {
        const nested = nestedEnvironment({ node, document: environment.scope.document, environment }, this.#evaluator);
        return nested === undefined ? [] : [nested.environment];
      });
      this.template(member.value, inner);
    }
  }

  /** Entries that may carry metadata: parameters, outputs, definitions. */
  #declarations(section: JsonNode | undefined, environments: readonly Environment[]): void {
    this.#each(section, (declaration) => {
      for (const member of declaration.members) {
        if (member.key.value.toLowerCase() !== "metadata") this.#value(member.value, environments, 0);
      }
    });
  }

  #functions(section: JsonNode | undefined, environments: readonly Environment[]): void {
    this.#each(section, (group) => {
      this.#each(childOf(group, "members"), (definition) => {
        const inner = environments.map((environment) => functionEnvironment(environment.scope, definition));
        this.#value(childOf(definition, "output"), inner, 0);
      });
    });
  }

  #each(container: JsonNode | undefined, visit: (node: JsonObject) => void): void {
    const nodes =
      container?.kind === "array"
        ? container.items
        : container?.kind === "object"
          ? container.members.map(({ value }) => value)
          : [];
    for (const node of nodes) if (node?.kind === "object") visit(node);
  }

  #value(node: JsonNode | undefined, environments: readonly Environment[], depth: number): void {
    if (depth > deepest) return;
    if (node?.kind === "string") this.#string(node, false, environments);
    if (node?.kind === "array") for (const item of node.items) this.#value(item, environments, depth + 1);
    if (node?.kind !== "object") return;
    for (const member of node.members) {
      this.#key(member, environments);
      if (isLoopList(member.key.value, member.value))
        this.#each(member.value, (loop) => this.#loop(loop, environments, depth + 1));
      else this.#value(member.value, environments, depth + 1);
    }
  }

  #loop(loop: JsonObject, outer: readonly Environment[], depth: number): void {
    const name = stringAt(loop, "name") ?? "";
    const inner = outer.flatMap((environment) => {
      const count = loopCount(childOf(loop, "count"), environment, this.#evaluator.node);
      if (typeof count !== "number") return [iterationOf(environment, name, armUnknown("copyCount", ["int"]))];
      return Array.from({ length: Math.min(count, mostIterations) }, (_, index) =>
        iterationOf(environment, name, armInteger(index)),
      );
    });
    for (const { key, value } of loop.members)
      this.#value(value, key.value.toLowerCase() === "input" ? this.#limited(inner) : outer, depth + 1);
  }

  #key(member: JsonMember, environments: readonly Environment[]): void {
    this.#string(member.key, true, environments);
  }

  #string(node: JsonString, key: boolean, environments: readonly Environment[]): void {
    if (node.value.startsWith("[") && node.value.endsWith("]")) this.sites.push({ node, key, environments });
  }

  #limited(environments: readonly Environment[]): readonly Environment[] {
    return environments.slice(0, mostIterations);
  }
}
