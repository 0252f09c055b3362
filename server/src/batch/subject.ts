// What rules speak of: accounts, pools and the other things that a document holds.
import type { Value } from "../arm/value.ts";
import type { AccountPath, PoolPath } from "./properties/paths.ts";
import type { Plane } from "./properties/properties.ts";

export type SubjectKind =
  | "account"
  | "pool"
  | "autoPool"
  | "task"
  | "vault"
  | "key"
  | "network"
  | "endpoint"
  | "storage"
  | "template";

/** What all subjects have in common. `P` names the properties of this kind. */
export interface Subject<P extends string = string> {
  readonly kind: SubjectKind;
  /** The evaluated full name, unknown parts as `{parameter}`; on the data plane the id. */
  readonly name: string;
  readonly plane: Plane;
  /** The api-version the document states, or the setting for the data plane; undefined if unknown. */
  readonly apiVersion: string | undefined;
  /** True if the document is what the service printed: findings, but no fixes. */
  readonly exported: boolean;
  /** False for the body of an update: there, absence says nothing and `at` answers unknown. */
  readonly creation: boolean;
  /** The whole of it, for a place to point at. */
  readonly self: Value;
  /** The property of that canonical path, in this plane's names; answers with the service's default where it has one. */
  at(path: P): Value;
}

export interface Account extends Subject<AccountPath> {
  readonly kind: "account";
}

export type OperatingSystem = "windows" | "linux" | "unknown";

export interface Pool extends Subject<PoolPath> {
  readonly kind: "pool" | "autoPool";
  /** The operating system of the nodes, told by the node agent or the image's publisher. */
  os(): OperatingSystem;
}

/** The type of a subject that a rule names. A rule for pools speaks of auto pools too. */
export interface SubjectTypes {
  readonly account: Account;
  readonly pool: Pool;
}
