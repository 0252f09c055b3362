// What is known of a property of Batch accounts and pools, in the words both planes share.
import type { Json } from "../../json/json.ts";

/** The two interfaces of Batch: ARM resources, and the bodies that the service of an account takes. */
export type Plane = "management" | "data-plane";

/** What a property belongs to. A pool inside a job is a pool of the data plane; tasks are those of jobs. */
export type Subject = "account" | "pool" | "task";

export type PropertyType = "string" | "integer" | "number" | "boolean" | "object" | "array" | "enum" | "any";

/** Whether something is in an api-version. Unknown for what is no version, and where our facts end. */
export type Presence = "yes" | "no" | "unknown";

/** A property as one plane knows it. Versions are those of that plane. */
export interface PropertyInPlane {
  /** Names joined by dots as the newest version spells them; `[]` after a name stands for any element. */
  readonly path: string;
  /** The same, name by name; `[]` is a segment of its own. */
  readonly segments: readonly string[];
  readonly type: PropertyType;
  /** The values of an enumeration in this plane's casing. */
  readonly values: readonly string[] | undefined;
  /** The versions that added a value, where that was later than the property itself; by value in lower case. */
  readonly valuesIntroduced: ReadonlyMap<string, string>;
  /** The first version that has it; undefined: since the first version we know. */
  readonly introduced: string | undefined;
  /** The first version that has it no more; undefined: none. */
  readonly removed: string | undefined;
  /** Before this date our source is in doubt. */
  readonly unconfirmedBefore: string | undefined;
  /** Another spelling of the last name, used before a version. */
  readonly formerly: { readonly name: string; readonly before: string } | undefined;
  /** Only responses and exports hold it. */
  readonly readOnly: boolean;
  /** Must be given where the object that holds it is given. */
  readonly required: boolean;
  /** The names below are free, or not known to us. */
  readonly open: boolean;
}

/** What the service assumes for an absent property. */
export interface PropertyDefault {
  /** In the casing of the management plane; `defaultOf` answers in that of the plane asked for. */
  readonly value: Json;
  /** The only plane it holds in. */
  readonly plane: Plane | undefined;
  /** The date of the first api-version it holds in. */
  readonly from: string | undefined;
  /** The date of the first api-version it holds in no more. */
  readonly until: string | undefined;
  /** The canonical path of a property that must be present; else nothing is assumed. */
  readonly onlyWith: string | undefined;
  /** Who says so: name of the source and its address. */
  readonly citation: string;
}

export interface Property {
  /** The canonical path: unique within the subject, whatever the plane. */
  readonly path: string;
  readonly management: PropertyInPlane | undefined;
  readonly dataPlane: PropertyInPlane | undefined;
  /** Its value must not stand in a file in clear. */
  readonly secret: boolean;
  /** Read-only in every plane that has it. */
  readonly readOnly: boolean;
  readonly defaults: readonly PropertyDefault[];
}
