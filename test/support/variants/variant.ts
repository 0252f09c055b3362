// What a derived variant is: the same meaning written in another way, of which the rule must say the same.

import { parseJson } from "../../../server/src/json/parse.ts";
import type { Certainty } from "../../../server/src/lint/finding.ts";
import type { FixtureCase } from "../fixture.ts";
import { type Data, dataOf, type Target } from "../json-data.ts";
import type { Project } from "../lint-files.ts";

/** A finding in terms of the data, so that it can be looked for in another text. */
export interface Expected {
  readonly message: string;
  readonly certainty: Certainty;
  readonly target: Target;
  /** The titles of the fixes and which of them are safe. */
  readonly fixes: readonly string[];
}

export interface Variant {
  /** The kind of variant, e.g. `parameter-default`: what fixtures make exceptions for. */
  readonly kind: string;
  /** What exactly was rewritten, for failures. */
  readonly detail: string;
  readonly project: Project;
  /** What of a finding in the original must be found; undefined where it must not. */
  expect(finding: Expected): Expectation | undefined;
  /** True if what is only possible may be found besides: a rule may suppose something of a value that nobody knows. */
  readonly allowsPossible?: boolean;
  /** Whether the fixes have to be those of the original, or may be fewer, or others. */
  readonly fixes: "same" | "fewer" | "other";
}

export interface Expectation {
  readonly target: Target;
  readonly certainties: readonly Certainty[];
  /** True if the finding may be missing as well. */
  readonly optional?: boolean;
  /** A place that must be among the related ones. */
  readonly related?: { readonly file: string; readonly target: Target } | undefined;
}

/** Why a kind of variant can't be made of a case. */
export interface NotDerivable {
  readonly kind: string;
  readonly reason: string;
}

/** A case as data, with what the rule found there. */
export interface Original {
  readonly fixtureCase: FixtureCase;
  readonly data: Data;
  readonly findings: readonly Expected[];
  /** What the rule would find in another project; used to learn what its verdict depends on. */
  readonly probe: (project: Project) => readonly Expected[];
}

/** Makes all variants of one kind, or says why there are none. */
export type Derive = (original: Original) => readonly Variant[] | NotDerivable;

/** The data of a case's document; undefined if the text is not well-formed. */
export function dataOfText(text: string): Data | undefined {
  const { root, problems } = parseJson(text);
  if (root === undefined || problems.length > 0 || hasDuplicateKeys(text)) return undefined;
  return dataOf(root);
}

function hasDuplicateKeys(text: string): boolean {
  const count = parseJson(text).nodeCount;
  return parseJson(JSON.stringify(dataOf(parseJson(text).root))).nodeCount !== count;
}

/** How rebuilt documents are written. */
export function print(data: Data): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Whether one pointer is another or lies below it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}
