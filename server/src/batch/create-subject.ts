// Makes the subjects that rules see from the objects they are written in.

import type { ArmValue } from "../arm/arm-value.ts";
import { type Anchor, rootValue } from "../arm/located-value.ts";
import { Cell } from "../arm/trail.ts";
import type { Value } from "../arm/value.ts";
import { operatingSystem } from "./operating-system.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";
import { type PropertySource, readProperty, tableOf } from "./property-value.ts";
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
}

/** Makes an account or a pool. */
export function createSubject(init: SubjectInit): Account | Pool {
  const { kind, name, plane, apiVersion, exported, creation } = init;
  const table = tableOf(kind);
  const source: PropertySource = {
    table,
    plane,
    apiVersion,
    root: rootValue(init.anchor, init.value),
    absenceCounts: absence(init, table),
  };
  const at = propertyReader(source, init.anchor);
  const subject: Subject = { kind, name, plane, apiVersion, exported, creation, self: source.root, at };
  if (kind === "account") return subject as Account;
  return Object.assign(subject, { os: () => operatingSystem(at) }) as Pool;
}

/** Reads each property once for all rules and worlds in which it is the same. */
function propertyReader(source: PropertySource, { evaluation }: Anchor): (path: string) => Value {
  const cells = new Map<string, Cell<Value>>();
  return (path) => {
    let cell = cells.get(path);
    if (cell === undefined) {
      cell = new Cell();
      cells.set(path, cell);
    }
    const read = () => readProperty(source, path);
    return cell.read(evaluation.trail, read, read);
  };
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
