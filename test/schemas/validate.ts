// Validates data against whole JSON schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import addFormats from "ajv-formats";

const root = path.resolve(import.meta.dirname, "../..");

/** Asserts that data fit a schema; the message says where they don't. */
export type Validate = (data: unknown) => void;

/**
 * SARIF 2.1.0 as Microsoft publishes it in the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT). Its dialect is draft 4,
 * of which it uses nothing that draft 7 understands otherwise, and one of its patterns is none for Unicode.
 */
export function createSarifValidator(): Validate {
  const { id: _id, $schema: _dialect, ...schema } = readSchema("test/schemas/sarif-2.1.0.schema.json");
  return createValidator(schema, false);
}

/** Our schema of `check --format json`. `closed` also refuses members that it does not describe. */
export function createReportValidator({ closed }: { readonly closed: boolean }): Validate {
  const schema = readSchema("schemas/report.schema.json");
  return createValidator(closed ? close(schema) : schema, true);
}

export function readSchema(file: string): AnySchemaObject {
  return JSON.parse(readFileSync(path.join(root, file), "utf8"));
}

function createValidator(schema: AnySchemaObject, unicodeRegExp: boolean): Validate {
  const ajv = new Ajv({ strict: false, unicodeRegExp });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (data) => assert.ok(validate(data), ajv.errorsText(validate.errors));
}

/** Lets the objects have no members but those that the schema names. */
function close<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(close) as T;
  if (typeof schema !== "object" || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)])) as T;
  return "properties" in schema && "type" in schema ? { ...closed, additionalProperties: false } : closed;
}
