// Variants that put the same resources elsewhere in a template: nested deployments and symbolic names.
import { projectOf } from "../expectations.ts";
import { type Data, type DataObject, isObject, type Target } from "../json-data.ts";
import { isDeployment, isTemplate, resourcesOf } from "./template.ts";
import { isWithin, type NotDerivable, type Original, print, type Variant } from "./variant.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const nested = "/resources/0/properties/template";

/** The whole template → the template of a nested deployment, which passes all parameters on. */
export function nestedInner(original: Original): readonly Variant[] | NotDerivable {
  const kind = "nested-inner";
  const { data } = original;
  if (!isTemplate(data)) return { kind, reason: "not a template" };
  const { parameters = {} } = data;
  if (!isObject(parameters)) return { kind, reason: "the parameters are no object" };
  const passed = Object.keys(parameters).map((name) => [name, { value: `[parameters('${name}')]` }]);
  const template = { $schema: schema, contentVersion: "1.0.0.0", ...data };
  const outer = { parameters, resources: [deployment("Inner", template, Object.fromEntries(passed))] };
  return [variantOf(kind, original, outer, (target) => ({ ...target, pointer: `${nested}${target.pointer}` }))];
}

/** All resources → those of a nested deployment that is evaluated in the scope of its parent. */
export function nestedOuter(original: Original): readonly Variant[] | NotDerivable {
  const kind = "nested-outer";
  const { data } = original;
  if (!isTemplate(data)) return { kind, reason: "not a template" };
  const { resources, languageVersion, ...rest } = data;
  if (resourcesOf(data).some(isDeployment)) return { kind, reason: "the case has a nested deployment itself" };
  const version = languageVersion === undefined ? {} : { languageVersion };
  const template = { $schema: schema, contentVersion: "1.0.0.0", ...version, resources } as DataObject;
  const moved = (target: Target) =>
    isWithin(target.pointer, "/resources") ? { ...target, pointer: `${nested}${target.pointer}` } : target;
  return [variantOf(kind, original, { ...rest, resources: [deployment("Outer", template)] }, moved)];
}

/** The array of resources → an object with symbolic names, which language version 2.0 asks for. */
export function symbolicNames(original: Original): readonly Variant[] | NotDerivable {
  const kind = "symbolic-names";
  const { data } = original;
  if (!isTemplate(data)) return { kind, reason: "not a template" };
  if (isObject(data.resources)) return { kind, reason: "the case has symbolic names itself" };
  const moved = (target: Target) => ({ ...target, pointer: withNames(target.pointer) });
  return [variantOf(kind, original, { languageVersion: "2.0", ...named(data) }, moved)];
}

function variantOf(kind: string, original: Original, data: Data, moved: (target: Target) => Target): Variant {
  return {
    kind,
    detail: "the whole template",
    project: projectOf(original.fixtureCase, print(data)),
    // A parameter of a nested template would have to be passed from outside, so that some fixes are withheld there.
    fixes: kind === "nested-inner" ? "fewer" : "same",
    expect: (finding) => ({ target: moved(finding.target), certainties: [finding.certainty] }),
  };
}

function deployment(scope: "Inner" | "Outer", template: DataObject, parameters: DataObject = {}): DataObject {
  return {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "variant",
    properties: { mode: "Incremental", expressionEvaluationOptions: { scope }, parameters, template },
  };
}

/** The same resources under names, children included. */
function named(holder: DataObject): DataObject {
  const { resources } = holder;
  if (!Array.isArray(resources)) return holder;
  const entries = resources.map((resource, index) => [
    `variant${index}`,
    isObject(resource) ? named(resource) : resource,
  ]);
  return { ...holder, resources: Object.fromEntries(entries) };
}

/** Turns the indexes of resources into names; what lies below their `properties` stays. */
function withNames(pointer: string): string {
  const leading = /^(?:\/resources\/\d+)+/.exec(pointer)?.[0] ?? "";
  return leading.replaceAll(/\/resources\/(\d+)/g, "/resources/variant$1") + pointer.slice(leading.length);
}
