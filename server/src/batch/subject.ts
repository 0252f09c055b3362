// What rules speak of: accounts, pools and the other things that a document holds.
import type { Value } from "../arm/value.ts";
import type { PoolImage } from "./images/pool-image.ts";
import type { Link } from "./links.ts";
import type { OperatingSystem } from "./operating-system.ts";
import type { AccountPath, PoolPath } from "./properties/paths.ts";
import type { Plane } from "./properties/properties.ts";
import type { VmSizeFacts } from "./sizes/vm-size.ts";
import type { StatedProperty } from "./stated-property.ts";

export type { OperatingSystem } from "./operating-system.ts";

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
  /**
   * Reads what a finding does not rest on, such as what its fix replaces: it costs the finding no certainty, and no
   * other world is tried for it.
   */
  aside<T>(read: () => T): T;
  /**
   * All properties with a value other than null, read aside: a walk over everything would try all worlds. It looks at
   * the preferred alternatives only; a finding has to read again what it rests on.
   */
  stated(): readonly StatedProperty[];
  /** Whether the file names a region or host of a cloud other than the public one, whose dates and sizes we know. */
  inOtherCloud(): boolean;
}

export interface Account extends Subject<AccountPath> {
  readonly kind: "account";
}

export interface Pool extends Subject<PoolPath> {
  readonly kind: "pool" | "autoPool";
  /** The operating system of the nodes, told by the node agent or the image's publisher. */
  os(): OperatingSystem;
  /** The image of the nodes, with what is known of it. */
  image(): PoolImage;
  /** What is known of the size of the nodes; nothing, if its name is not known. */
  size(): VmSizeFacts;
  /**
   * The `securityRules` of the network security group that guards the pool's subnet; elsewhere if the subnet is not in
   * this template or no group guards it.
   */
  subnetRules(): Link<Value>;
  /** The account that the pool belongs to, as a resource. */
  account(): Link<Value>;
}

/** The type of a subject that a rule names. A rule for pools speaks of auto pools too. */
export interface SubjectTypes {
  readonly account: Account;
  readonly pool: Pool;
  /** Accounts and pools alike. */
  readonly any: Account | Pool;
}
