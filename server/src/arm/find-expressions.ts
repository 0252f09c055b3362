// Walks a template and tells for each expression in which scopes and iterations it is evaluated.
import type { JsonMember, JsonNode, JsonObject, JsonString } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import { armInteger } from "./arm-value.ts";
import { isLoopList, loopCount } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import { nestedEnvironment } from "./nested-deployment.ts";
import { isSecureDeclaration } from "./parameters.ts";
import { type Environment, eachIndex, iterationOf } from "./scope.ts";
import { iterationsOf } from "./template.ts";
import { functionEnvironment } from "./user-functions.ts";

/** A string, value or key, that starts with `[` and ends with `]`. */
export interface ExpressionSite {
  readonly node: JsonString;
  readonly key: boolean;
  /** True in the default of a secure parameter and in a secure output. */
  readonly secure: boolean;
  /** One for each iteration of the loops around it, fifty at most. */
  readonly environments: readonly Environment[];
}

const mostIterations = 50;
const deepest = 256;
const deepestResource = 32;
const notEvaluated = new Set(["$schema", "contentversion", "metadata"]);

/** All expressions of a template in the order of the text; metadata is left out, since the service ignores it. */
export function findExpressions(
  template: JsonObject,
  environment: Environment,
  evaluator: Evaluator,
): readonly ExpressionSite[] {
  const walk = new Walk(evaluator);
  walk.template(template, [environment], 0);
  return walk.sites;
}

class Walk {
  readonly sites: ExpressionSite[] = [];
  readonly #evaluator: Evaluator;
  #secure = false;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `level` is how many resources and deployments are around. */
  template(template: JsonObject, environments: readonly Environment[], level: number): void {
    for (const { key, value } of template.members) {
      const section = key.value.toLowerCase();
      if (section === "resources") this.#each(value, (node) => this.#resource(node, environments, level));
      else if (section === "functions") this.#functions(value, environments);
      else if (section === "parameters" || section === "definitions") this.#declarations(value, environments);
      else if (section === "outputs") this.#each(value, (node) => this.#output(node, environments));
      else if (!notEvaluated.has(section)) this.#value(value, environments, 0);
    }
  }

  #resource(resource: JsonObject, outer: readonly Environment[], level: number): void {
    if (level > deepestResource) return;
    const environments = limited(outer, (environment) => {
      return iterationsOf(resource, environment, this.#evaluator).environments;
    });
    const nests = stringAt(resource, "type")?.toLowerCase() === "microsoft.resources/deployments";
    for (const member of resource.members) {
      const name = member.key.value.toLowerCase();
      const { value } = member;
      if (name === "metadata") continue;
      this.#key(member, environments);
      if (name === "copy") this.#value(value, outer, 0);
      else if (name === "resources") this.#each(value, (node) => this.#resource(node, environments, level + 1));
      else if (name === "properties" && nests && value?.kind === "object") {
        this.#deployment(resource, value, environments, level + 1);
      } else this.#value(value, environments, 0);
    }
  }

  #deployment(node: JsonObject, properties: JsonObject, environments: readonly Environment[], level: number): void {
    for (const { key, value } of properties.members) {
      if (key.value.toLowerCase() !== "template" || value?.kind !== "object") {
        this.#value(value, environments, 0);
        continue;
      }
      const inner = environments.flatMap((environment) => {
        const deployment = { node, document: environment.scope.document, environment };
        return nestedEnvironment(deployment, this.#evaluator)?.environment ?? [];
      });
      this.template(value, inner, level);
    }
  }

  /** Parameters and definitions, which may carry metadata. */
  #declarations(section: JsonNode | undefined, environments: readonly Environment[]): void {
    const [environment] = environments;
    this.#each(section, (declaration) => {
      this.#secure = environment !== undefined && isSecureDeclaration(declaration, environment.scope);
      for (const { key, value } of declaration.members) {
        if (key.value.toLowerCase() !== "metadata") this.#value(value, environments, 0);
      }
      this.#secure = false;
    });
  }

  #output(output: JsonObject, environments: readonly Environment[]): void {
    this.#secure = /^secure/i.test(stringAt(output, "type") ?? "");
    for (const { key, value } of output.members) {
      const name = key.value.toLowerCase();
      if (name === "copy" && value?.kind === "object") this.#loop(value, environments, 0);
      else if (name !== "metadata") this.#value(value, environments, 0);
    }
    this.#secure = false;
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
    if (container?.kind === "array") for (const node of container.items) if (node.kind === "object") visit(node);
    if (container?.kind !== "object") return;
    for (const { value } of container.members) if (value?.kind === "object") visit(value);
  }

  #value(node: JsonNode | undefined, environments: readonly Environment[], depth: number): void {
    if (depth > deepest) return;
    if (node?.kind === "string") this.#string(node, false, environments);
    if (node?.kind === "array") for (const item of node.items) this.#value(item, environments, depth + 1);
    if (node?.kind !== "object") return;
    for (const member of node.members) {
      this.#key(member, environments);
      if (!isLoopList(member.key.value, member.value)) this.#value(member.value, environments, depth + 1);
      else this.#each(member.value, (loop) => this.#loop(loop, environments, depth + 1));
    }
  }

  /** A loop among the members of an object, or that of an output, which has no name. */
  #loop(loop: JsonObject, outer: readonly Environment[], depth: number): void {
    const name = stringAt(loop, "name") ?? "";
    const inner = limited(outer, (environment) => {
      const count = loopCount(childOf(loop, "count"), environment, this.#evaluator.node);
      if (typeof count !== "number") return [iterationOf(environment, name, eachIndex(name, environment))];
      const indexes = Array.from({ length: Math.min(count, mostIterations) }, (_, index) => armInteger(index));
      return indexes.map((index) => iterationOf(environment, name, index));
    });
    for (const { key, value } of loop.members) {
      this.#value(value, key.value.toLowerCase() === "input" ? inner : outer, depth + 1);
    }
  }

  #key(member: JsonMember, environments: readonly Environment[]): void {
    this.#string(member.key, true, environments);
  }

  #string(node: JsonString, key: boolean, environments: readonly Environment[]): void {
    if (!node.value.startsWith("[") || !node.value.endsWith("]")) return;
    this.sites.push({ node, key, secure: this.#secure, environments });
  }
}

/** The environments inside of others, fifty at most: what differs between iterations shows in fewer. */
function limited(
  outer: readonly Environment[],
  inside: (environment: Environment) => readonly Environment[],
): readonly Environment[] {
  const environments: Environment[] = [];
  for (const environment of outer) {
    if (environments.length >= mostIterations) break;
    environments.push(...inside(environment));
  }
  return environments.slice(0, mostIterations);
}
