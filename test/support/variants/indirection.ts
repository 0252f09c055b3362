// Variants that put a parameter or variable between a property and its value.
import type { Certainty } from "../../../server/src/lint/finding.ts";
import { projectOf } from "../expectations.ts";
import { type Data, type DataObject, replaceAt, type Target } from "../json-data.ts";
import type { Project } from "../lint-files.ts";
import {
  armTypeOf,
  containersOf,
  isTemplate,
  type Literal,
  literalsOf,
  propertiesOf,
  withMembers,
} from "./template.ts";
import {
  type Expectation,
  type Expected,
  isWithin,
  type NotDerivable,
  type Original,
  print,
  type Variant,
} from "./variant.ts";

type Values = readonly { readonly pointer: string; readonly value: Data }[];

/** A value → the default of a parameter: the same finding, decided by the default. */
export function parameterDefault(original: Original): readonly Variant[] | NotDerivable {
  const kind = "parameter-default";
  const { template, literals, obstacle } = rewritable(original);
  if (template === undefined) return { kind, reason: obstacle };
  const needed = (finding: Expected, literal: Literal) =>
    !isFound(original.probe(opaque(original, template, [literal])), finding);
  const derive = (subset: readonly Literal[]): Variant => ({
    kind,
    detail: describe(subset),
    project: project(original, withDefaults(template, subset)),
    fixes: "other",
    expect(finding) {
      const decisive = subset.some((literal) => needed(finding, literal));
      const related = relatedPlace(finding, subset, (index) => ({
        file: original.fixtureCase.options.file,
        target: { pointer: `/parameters/variant${index}/defaultValue`, part: "value" },
      }));
      const lowered = finding.certainty === "certain" ? "default" : finding.certainty;
      return {
        target: whole(finding.target, subset),
        certainties: decisive ? [lowered] : [finding.certainty, lowered],
        related,
      };
    },
  });
  if (original.findings.length === 0 || literals.length === 1) return [derive(literals)];
  return [derive(literals), ...literals.map((literal) => derive([literal]))];
}

/** A value → a variable, one by one and whole objects: the same finding, as certain as before. */
export function variable(original: Original): readonly Variant[] | NotDerivable {
  const kind = "variable";
  const { template, literals, obstacle } = rewritable(original);
  if (template === undefined) return { kind, reason: obstacle };
  const derive = (values: Values): Variant => ({
    kind,
    detail: describe(values),
    project: project(original, withVariables(template, values)),
    fixes: "other",
    expect: (finding) => ({
      target: whole(finding.target, values),
      certainties: [finding.certainty],
      related: relatedPlace(finding, values, (index) => ({
        file: original.fixtureCase.options.file,
        target: { pointer: `/variables/variant${index}`, part: "value" },
      })),
    }),
  });
  // An object with expressions inside means the same as a variable, except where it uses a copy loop's index.
  const containers = containersOf(template).filter(({ value }) => !JSON.stringify(value).includes("copy"));
  return [derive(literals), ...containers.map((container) => derive([container]))];
}

/** A value → a parameter that a parameter file gives: the same finding, as certain as before. */
export function parameterFile(original: Original): readonly Variant[] | NotDerivable {
  const kind = "parameter-file";
  const { template, literals, obstacle } = rewritable(original);
  if (template === undefined) return { kind, reason: obstacle };
  if (original.fixtureCase.files.length > 0) return { kind, reason: "the case has files of its own" };
  const file = "variant.parameters.json";
  const parameters = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    contentVersion: "1.0.0.0",
    parameters: Object.fromEntries(literals.map(({ value }, index) => [`variant${index}`, { value }])),
  };
  const base = project(original, withoutDefaults(template, literals));
  return [
    {
      kind,
      detail: describe(literals),
      project: { ...base, files: new Map([...base.files, [file, print(parameters)]]), parameterFiles: [file] },
      fixes: "other",
      expect: (finding) => ({
        target: whole(finding.target, literals),
        certainties: [finding.certainty],
        related: relatedPlace(finding, literals, (index) => ({
          file,
          target: { pointer: `/parameters/variant${index}/value`, part: "value" },
        })),
      }),
    },
  ];
}

/** Values → parameters without default: what depends on them is no longer found. */
export function opaqueValues(original: Original): readonly Variant[] | NotDerivable {
  const kind = "opaque";
  const { template, obstacle } = rewritable(original, "containers");
  if (template === undefined) return { kind, reason: obstacle };
  const properties = propertiesOf(template).map(({ pointer, data }) => ({ pointer, value: data }));
  return [...properties, ...containersOf(template), ...literalsOf(template)]
    .map((value) => [value])
    .map((values) => ({
      kind,
      detail: describe(values),
      project: opaque(original, template, values),
      allowsPossible: true,
      fixes: "other",
      expect: (finding: Expected) =>
        values.some(({ pointer }) => isWithin(finding.target.pointer, pointer))
          ? undefined
          : { target: finding.target, certainties: anyCertainty, optional: true },
    }));
}

const anyCertainty: readonly Certainty[] = ["certain", "default", "possible"];

function rewritable(
  { data }: Original,
  needs: "literals" | "containers" = "literals",
): { template?: DataObject; literals: readonly Literal[]; obstacle: string } {
  if (!isTemplate(data)) return { literals: [], obstacle: "not a template" };
  const literals = literalsOf(data);
  if (needs === "literals" && literals.length === 0) return { literals, obstacle: "no literal value below properties" };
  if (needs === "containers" && propertiesOf(data).length === 0) return { literals, obstacle: "no literal properties" };
  return { template: data, literals, obstacle: "" };
}

function withDefaults(template: DataObject, values: Values): DataObject {
  const parameters = values.map(({ value }) => ({ type: armTypeOf(value), defaultValue: value }));
  return using(template, "parameters", values, parameters);
}

function withoutDefaults(template: DataObject, values: Values): DataObject {
  return using(
    template,
    "parameters",
    values,
    values.map(({ value }) => ({ type: armTypeOf(value) })),
  );
}

function withVariables(template: DataObject, values: Values): DataObject {
  return using(
    template,
    "variables",
    values,
    values.map(({ value }) => value),
  );
}

/** The template with each value replaced by a use of a new parameter or variable. */
function using(
  template: DataObject,
  section: "parameters" | "variables",
  values: Values,
  definitions: Data[],
): DataObject {
  const uses = values.map(({ pointer }, index) => [pointer, `[${section}('variant${index}')]`] as const);
  const members = Object.fromEntries(definitions.map((definition, index) => [`variant${index}`, definition]));
  return withMembers(replaceAt(template, new Map(uses)) as DataObject, section, members);
}

function opaque(original: Original, template: DataObject, values: Values): Project {
  return project(original, withoutDefaults(template, values));
}

function project(original: Original, template: DataObject): Project {
  return projectOf(original.fixtureCase, print(template));
}

function isFound(findings: readonly Expected[], finding: Expected): boolean {
  return findings.some((other) => other.message === finding.message && other.target.pointer === finding.target.pointer);
}

/** A place inside something that is now an expression is that expression; the key of a scalar stays what it is. */
function whole(target: Target, values: Values): Target {
  const replaced = values.find(({ pointer }) => isWithin(target.pointer, pointer));
  if (replaced === undefined) return target;
  if (target.part === "key" && typeof replaced.value !== "object") return target;
  return { pointer: replaced.pointer, part: "value" };
}

/** Where the value of a finding is defined now, if the finding stands at a value that was replaced. */
function relatedPlace(
  finding: Expected,
  values: Values,
  place: (index: number) => Expectation["related"],
): Expectation["related"] {
  if (finding.target.part === "key") return undefined;
  const index = values.findIndex(({ pointer }) => pointer === finding.target.pointer);
  return index < 0 ? undefined : place(index);
}

function describe(values: Values): string {
  return values.map(({ pointer }) => pointer).join(", ");
}
