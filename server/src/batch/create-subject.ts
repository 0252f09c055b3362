// Makes the subjects that rules see from the objects they are written in.

import type { ArmValue } from "../arm/arm-value.ts";
import { type Anchor, rootValue } from "../arm/located-value.ts";
import { Trail } from "../arm/trail.ts";
import type { Value } from "../arm/value.ts";
import { poolImage } from "./images/pool-image.ts";
import type { Link, Links } from "./links.ts";
import { subnetRules } from "./network/subnet-rules.ts";
import { operatingSystem } from "./operating-system.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";
import { type PropertySource, readProperty, tableOf } from "./property-value.ts";
import { findVmSize } from "./sizes/find-vm-size.ts";
import { propertiesBelow } from "./stated-properties.ts";
import type { Account, Pool, Subject } from "./subject.ts";

/** What is known of a subject before its properties are read. */
export interface SubjectInit {
  readonly kind: "account" | "pool" | "autoPool";
  readonly name: string;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  readonly exported: boolean;
  readonly creation: boolean;
  readonly anchor: Anchor;
  /** The object as a value; read anew in every world. */
  readonly value: ArmValue;
  readonly inOtherCloud: () => boolean;
  /** The way to other resources of the template. */
  readonly links: Links;
  /** The account that a pool belongs to. */
  readonly account: () => Link<Value>;
}

/** Makes an account or a pool. */
export function createSubject(init: SubjectInit): Account | Pool {
  const { kind, name, plane, apiVersion, exported, creation, inOtherCloud } = init;
  const table = tableOf(kind);
  const { evaluation } = init.anchor;
  const source: PropertySource = {
    evaluation,
    table,
    plane,
    apiVersion,
    root: rootValue(init.anchor, init.value),
    absenceCounts: absence(init, table),
  };
  const at = evaluation.onceEach((path) => readProperty(source, path));
  const subject: Subject = {
    kind,
    name,
    plane,
    apiVersion,
    exported,
    creation,
    self: source.root,
    at,
    aside: (read) => readAside(init.anchor, read),
    stated: readAsideOnce(init.anchor, () => propertiesBelow({ kind, plane }, source.root)),
    inOtherCloud,
  };
  if (kind === "account") return subject as Account;
  return Object.assign(subject, {
    os: evaluation.once(() => operatingSystem(at)),
    image: evaluation.once(() => poolImage(at)),
    size: evaluation.once(() => findVmSize(at("vmSize").text())),
    account: evaluation.once(init.account),
    subnetRules: evaluation.once(() => subnetRules(at("networkConfiguration.subnetId"), init.links)),
  }) as Pool;
}

/** Reads with what was supposed so far, and forgets what it met. */
function readAside<T>({ evaluation }: Anchor, read: () => T): T {
  const { trail } = evaluation;
  evaluation.trail = new Trail(new Map(trail.decisions.map(({ key, choice }) => [key, choice])));
  try {
    return read();
  } finally {
    evaluation.trail = trail;
  }
}

/** The same for what several rules read: once, as long as the same is supposed. */
function readAsideOnce<T>(anchor: Anchor, read: () => T): () => T {
  const { evaluation } = anchor;
  const readSupposing = evaluation.onceEach(() => readAside(anchor, read));
  return () => readSupposing(evaluation.trail.decisions.map(({ key, choice }) => `${choice} ${key}`).join("\n"));
}

/**
 * In the body of an update absence says nothing, but for one case: the data plane replaces a virtual machine or network
 * configuration as a whole, so what a given one leaves out is left out.
 */
function absence({ creation, plane, anchor, value }: SubjectInit, table: TableSubject): (path: string) => boolean {
  if (creation) return () => true;
  if (plane !== "data-plane" || table !== "pool") return () => false;
  const root = rootValue(anchor, value);
  return (path) =>
    ["virtualMachineConfiguration", "networkConfiguration"].some(
      (whole) => path.startsWith(`${whole}.`) && root.at(whole).state === "known",
    );
}
