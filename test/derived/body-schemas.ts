// The JSON schemas of pool and job bodies, from the property table.
import { elementOf, type Field, fieldsOf } from "../../server/src/assist/completion/fields.ts";
import { type Holder, type Place, placeBelow } from "../../server/src/assist/completion/place.ts";
import type { JobFrame } from "../../server/src/assist/job-fields.ts";
import type { Artefact } from "./artefact.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * Schemas that check types, values and what must be there, and offer nothing: Batchguard's own completion and hovers
 * know the api-version and which value is secure, and two owners would say everything twice. For that, VS Code's
 * `doNotSuggest` stands at every name, values stand in a branch that completion does not look into, and there are no
 * descriptions. Names that are not listed are let through: a rule speaks of those.
 */
export function bodySchemas(): readonly Artefact[] {
  const pool = objectSchema(table("body"));
  return [
    artefact(
      "batchpool",
      "Body of an Azure Batch pool",
      "What 'az batch pool create --json-file' and the Batch service take.",
      pool,
    ),
    artefact(
      "batchjob",
      "Body of an Azure Batch job or job schedule",
      "What 'az batch job create --json-file' and the Batch service take.",
      jobSchema(),
    ),
  ];
}

function artefact(name: string, title: string, description: string, schema: Schema): Artefact {
  const whole = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    description,
    $comment: "Do not edit: npm run derive makes it from the property table.",
    ...schema,
  };
  return { path: `schemas/${name}.schema.json`, text: `${JSON.stringify(whole, null, 2)}\n` };
}

function table(holder: Holder): Place {
  const subject = holder === "body" || holder === "autoPool" ? "pool" : "task";
  return { kind: "table", holder, subject, plane: "data-plane", apiVersion: undefined, names: [] };
}

const frame = (name: JobFrame): Place => ({ kind: "job", frame: name, list: undefined });

const taskHolders = ["jobManager", "jobPreparation", "jobRelease"] as const;

/** A job schedule is known by what a job does not have. */
function jobSchema(): Schema {
  const isSchedule = { anyOf: [{ required: ["schedule"] }, { required: ["jobSpecification"] }] };
  const holders = ["autoPool", ...taskHolders] as const;
  return {
    ...conditional(isSchedule, objectSchema(frame("jobSchedule")), objectSchema(frame("job"))),
    definitions: Object.fromEntries(holders.map((holder) => [holder, objectSchema(table(holder))])),
  };
}

/** The words of JSON Schema, which a linter takes for those of promises. */
function conditional(condition: Schema | true, holds: Schema, fails?: Schema): Schema {
  const branches = [
    ["if", condition],
    ["then", holds],
    ...(fails === undefined ? [] : [["else", fails] as const]),
  ] as const;
  return Object.fromEntries(branches);
}

function objectSchema(place: Place): Schema {
  const fields = fieldsOf(place);
  const required = fields.filter((field) => field.required && field.removed === undefined).map(({ name }) => name);
  const properties = fields.map((field) => [field.name, { ...valueSchema(field, place), doNotSuggest: true }] as const);
  return {
    type: "object",
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(properties),
  };
}

function valueSchema(field: Field, place: Place): Schema {
  const below = placeBelow(place, field.name);
  switch (field.type) {
    case "object":
      if (below?.kind === "table" && below.names.length === 0) return reference(below.holder);
      return below === undefined ? { type: "object" } : objectSchema(below);
    case "array":
      return { type: "array", ...(below && { items: itemSchema(below) }) };
    case "enum":
      return quietly(enumeration(field.values.map(({ value }) => String(value))));
    case "boolean":
      return quietly({ type: "boolean" });
    case "any":
      return {};
    default:
      return { type: field.type };
  }
}

function itemSchema(list: Place): Schema {
  const element = placeBelow(list, "[]");
  const field = elementOf(list);
  if (field === undefined || element === undefined) return {};
  return field.type === "object" ? objectSchema(element) : valueSchema(field, list);
}

/** In a list of its own: what stands beside a reference is passed over. */
function reference(holder: Holder): Schema {
  return { allOf: [{ $ref: `#/definitions/${holder}` }] };
}

/** Holds always, and hides its branch from completion. */
function quietly(schema: Schema): Schema {
  return conditional(true, schema);
}

/** The service takes any letter case. */
function enumeration(values: readonly string[]): Schema {
  const anyCase = values.map((value) =>
    value.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`),
  );
  return { type: "string", anyOf: [{ enum: values }, { pattern: `^(?:${anyCase.join("|")})$` }] };
}
