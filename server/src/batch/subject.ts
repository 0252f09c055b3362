// What rules speak of: accounts, pools and the other things that a document holds.
import type { Value } from "../arm/value.ts";
import type { JsonNode, JsonString } from "../json/node.ts";
import type { KnownImages } from "./images/known-images.ts";
import type { PoolImage } from "./images/pool-image.ts";
import type { Link } from "./links.ts";
import type { SecurityRules } from "./network/subnet-rules.ts";
import type { OperatingSystem } from "./operating-system.ts";
import type { AccountPath, PoolPath } from "./properties/paths.ts";
import type { Plane, TaskPath } from "./properties/properties.ts";
import type { SecretUses } from "./secret-uses.ts";
import type { VmSizeFacts } from "./sizes/vm-size.ts";
import type { StatedProperties } from "./stated-property.ts";
import type { TaskRole } from "./tasks.ts";
import type { TemplateResource, TemplateResources } from "./template-resources.ts";

export type { OperatingSystem } from "./operating-system.ts";

export type SubjectKind =
  | "account"
  | "pool"
  | "autoPool"
  | "task"
  | "job"
  | "vault"
  | "key"
  | "network"
  | "endpoint"
  | "storage"
  | "template";

/** What all subjects have in common. `P` names the properties of this kind. */
export interface Subject<P extends string = string> {
  readonly kind: SubjectKind;
  /**
   * The evaluated full name, unknown parts as `{parameter}`; on the data plane the id. A start task has that of its
   * pool, and a task without id that of its job.
   */
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
   * For each list of canonical paths whether the text may state one of these properties; true for none. False is
   * certain, and costs no evaluation: then `at` answers absent, or with the service's default, whatever is supposed.
   * `lists` is to be the same object in each call, since what it comes to is kept.
   */
  mayState(lists: readonly (readonly P[] | undefined)[]): readonly boolean[];
  /** The template that it stands in; undefined for a body. */
  readonly template: SurroundingTemplate | undefined;
  /** Whether the file names a region or host of a cloud other than the public one, whose dates and sizes we know. */
  inOtherCloud(): boolean;
}

/** The template around a subject, with the templates that it calls. */
export interface SurroundingTemplate {
  /** The resources of a type, in any letter case, that are not left out. */
  ofType(type: string): TemplateResources;
  /** Whether there is any resource of a provider, e.g. `Microsoft.Network`. */
  hasProvider(namespace: string): boolean;
  /** The subject as one of them. */
  readonly own: TemplateResource;
}

/** What both accounts and pools answer. */
interface Versioned {
  /**
   * The stated properties that some api-version of the plane lacks, read aside: a walk over everything would try all
   * worlds. It looks at the preferred alternatives only; a finding has to read again what it rests on.
   */
  versionBound(): StatedProperties;
  /** Where it uses secrets, read aside. */
  secretUses(): SecretUses;
}

/** What is called `elsewhere` may exist; `unknown` also stands for resources that the template only names. */
export interface Account extends Subject<AccountPath>, Versioned {
  readonly kind: "account";
  /** The vault that the identifier of the customer-managed key names. */
  encryptionVault(): Link<TemplateResource>;
  /** The key that it names. */
  encryptionKey(): Link<TemplateResource>;
  /** The vault of `keyVaultReference`. */
  referencedVault(): Link<TemplateResource>;
  /** The storage account of `autoStorage`. */
  storageAccount(): Link<TemplateResource>;
}

/** A call of a function of the template language. */
export interface FunctionCall {
  /** The expression that holds the call. */
  readonly at: Value;
  /** The first argument. */
  readonly argument: Value;
  /** The last of the members that are read of its result; undefined if it is taken as a whole. */
  readonly member: string | undefined;
  /** Whether the deployment is known to come to it: not, where it stands in the other branch of an `if`. */
  isMade(): boolean;
}

/** The file as a whole. */
export interface Template extends Subject<never> {
  readonly kind: "template";
  /** The resources of an ARM template; undefined for a body. */
  readonly resources: Omit<SurroundingTemplate, "own"> | undefined;
  /** The user that a body adds to a node of a pool; undefined for other files. */
  readonly nodeUser: Value | undefined;
  /**
   * The strings in whose text, as it is written, the pattern finds something and that are part of an output, of the
   * template or of one that it nests; remarks are left out.
   */
  writtenInOutputs(pattern: RegExp): readonly JsonString[];
  /** What such a string comes to: once for each iteration of the loops around it. */
  read(node: JsonString): readonly Value[];
  /** Whether a condition is false, and not only by the default of a parameter. */
  neverHolds(condition: JsonNode): boolean;
  /** What the strings anywhere in the file come to in whose text the pattern finds something; remarks are left out. */
  strings(pattern: RegExp): readonly Value[];
  /** The calls of a function. */
  calls(name: string): readonly FunctionCall[];
}

export interface Pool extends Subject<PoolPath>, Versioned {
  readonly kind: "pool" | "autoPool";
  /** The operating system of the nodes, told by the node agent or the image's publisher. */
  os(): OperatingSystem;
  /** Whether another choice or iteration of its loop gives it another one: what suits one would stand in both. */
  isSystemChosen(): boolean;
  /** The image of the nodes, with what is known of it. */
  image(): PoolImage;
  /** What is known of images and node agents: by the user's own list, else by our table. */
  readonly images: KnownImages;
  /** What is known of the size of the nodes; nothing, if its name is not known. */
  size(): VmSizeFacts;
  /** The subnet of the nodes. */
  subnet(): Link<Value>;
  /**
   * The rules of the network security group that guards the pool's subnet; elsewhere if the subnet is not in
   * this template or no group guards it.
   */
  subnetRules(): Link<SecurityRules>;
  /** For an auto pool, the `autoPoolSpecification` that holds it. */
  readonly specification: Value | undefined;
  /** The account that the pool belongs to, as a resource. */
  account(): Link<Value>;
}

/** The start task of a pool, or a task of a job. Bodies of the data plane alone have the latter. */
export interface Task extends Subject<TaskPath> {
  readonly kind: "task";
  readonly role: TaskRole;
  /** The operating system of the nodes that it runs on; unknown if the file does not show its pool. */
  os(): OperatingSystem;
  /** The pool that it runs on, if that stands in the same file. */
  pool(): Pool | undefined;
}

/** What a job or job schedule says for all of its tasks, if it says something. */
export interface Job extends Subject<"commonEnvironmentSettings"> {
  readonly kind: "job";
}

/** The type of a subject that a rule names. A rule for pools speaks of auto pools too. */
export interface SubjectTypes {
  readonly account: Account;
  readonly pool: Pool;
  /** Accounts and pools alike. */
  readonly any: Account | Pool;
  /** Start tasks, those of auto pools too, and the tasks of jobs and job schedules. */
  readonly task: Task;
  /** Accounts and pools, and the file for what belongs to them. */
  readonly anyOrTemplate: Account | Pool | Template;
  /** Pools, and the file for what they refer to. */
  readonly poolOrTemplate: Pool | Template;
  /** Pools and tasks alike. A start task is a subject of its own: of its pool, the rule says what is not in there. */
  readonly poolOrTask: Pool | Task;
  /** Tasks, and the jobs and job schedules that say something for all of theirs. */
  readonly taskOrJob: Task | Job;
  readonly template: Template;
}
