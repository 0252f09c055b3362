// The JSON schema of the project file, from the ids of the rules and the words that its reader takes.
import { documentKinds } from "../../server/src/batch/document-kind.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import type { Artefact } from "./artefact.ts";
import type { ListedRule } from "./rule-list.ts";

export const schemaFile = "schemas/batchguard.schema.json";

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string", pattern: "\\S" };
const date = { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const level: Schema = {
  type: "string",
  enum: ["off", "hint", "information", "warning", "error"],
  enumDescriptions: [
    "The rule is not applied.",
    "Findings are hints, which editors show faintly.",
    "Findings are for information.",
    "Findings are warnings.",
    "Findings are errors.",
  ],
};

/** What `batchguard` reads from `.batchguard.json`; editors complete and explain its members by it. */
export function projectSchema(rules: readonly ListedRule[]): Artefact {
  const schema: Schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Batchguard",
    description: "What is checked in the files at and below the folder of this file, and what is accepted there.",
    $comment: "Do not edit: npm run derive makes it.",
    allowComments: true,
    type: "object",
    properties: properties(rules),
    additionalProperties: false,
    definitions: {
      level,
      ruleSetting: ruleSetting(),
      ruleId: { type: "string", enum: rules.map(({ id }) => id), enumDescriptions: rules.map(({ title }) => title) },
    },
  };
  return { path: schemaFile, text: `${JSON.stringify(schema, null, 2)}\n` };
}

function properties(rules: readonly ListedRule[]): Schema {
  return {
    $schema: { description: "The address of a schema for editors; Batchguard passes it over." },
    profile: {
      description: "Which rules are on where nothing else is said about them.",
      type: "string",
      enum: ["essential", "recommended", "strict"],
      enumDescriptions: [
        "The errors and warnings that Microsoft's security articles ask for.",
        "All findings that are errors, warnings or information.",
        "All rules, hints included.",
      ],
      default: defaultSettings.profile,
    },
    rules: {
      description: "The severity of single rules, whatever the profile; 'off' turns a rule off.",
      type: "object",
      properties: Object.fromEntries(
        rules.map(({ id, title }) => [id, { description: title, $ref: "#/definitions/ruleSetting" }]),
      ),
      additionalProperties: false,
    },
    documents: {
      description: "What files are, where it is not to be told from their text; the first entry that matches counts.",
      type: "array",
      items: entry("Files of one kind.", ["files", "kind"], {
        files: { description: "A glob, relative to the folder of this file.", ...text },
        kind: { description: "What these files are; 'none' leaves them out.", type: "string", enum: documentKinds },
      }),
    },
    parameterFiles: {
      description: "The parameter files of templates. Several for one template are alternatives.",
      type: "object",
      additionalProperties: {
        description: "The paths of parameter files, relative to the folder of this file.",
        type: "array",
        items: text,
      },
    },
    dataPlaneApiVersion: {
      description:
        "The api-version of the Batch service that pools and jobs are written for; their files do not say it.",
      type: "string",
      pattern: "^\\d{4}-\\d\\d-\\d\\d(?:\\.\\d{1,4}\\.\\d{1,4})?$",
      examples: ["2024-07-01.20.0"],
    },
    today: { description: "The day that counts as today for dates of retirement, YYYY-MM-DD.", ...date },
    supportedImagesFile: {
      description:
        "A file with the output of 'az batch pool supported-images list', relative to the folder of this file. What it says of images and node agents counts instead of our table.",
      ...text,
    },
    endOfLifeDays: {
      description: "How many days before its end of life an image is reported.",
      type: "integer",
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      default: defaultSettings.endOfLifeDays,
    },
    baseline: {
      description:
        "A file that 'batchguard check --write-baseline' wrote, relative to the folder of this file. The findings in it are hidden.",
      ...text,
    },
    ignore: {
      description: "Findings that are accepted.",
      type: "array",
      items: entry("Accepts findings of some rules in some files.", ["files", "rules", "reason"], {
        files: { description: "A glob, relative to the folder of this file.", ...text },
        rules: ruleChoice(),
        subject: { description: "The full name of the only account, pool or other subject that is meant.", ...text },
        reason: { description: "Why this is accepted.", ...text },
        until: { description: "The last day on which this counts, YYYY-MM-DD.", ...date },
      }),
    },
  };
}

function entry(description: string, required: readonly string[], members: Schema): Schema {
  return { description, type: "object", properties: members, required, additionalProperties: false };
}

/** A level alone, or an object that may hold one. */
function ruleSetting(): Schema {
  const severity = { description: "The severity of all findings of the rule.", $ref: "#/definitions/level" };
  return {
    anyOf: [{ $ref: "#/definitions/level" }, { type: "object", properties: { severity }, additionalProperties: false }],
  };
}

/** `*`, or ids; among ids a `*` makes the others idle. */
function ruleChoice(): Schema {
  return {
    description: "The ids of the rules, or '*' for all but those about settings and suppressions.",
    anyOf: [
      { const: "*" },
      { type: "array", items: { $ref: "#/definitions/ruleId" } },
      { type: "array", items: text, contains: { const: "*" } },
    ],
  };
}
