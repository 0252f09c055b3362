// Makes the subjects that rules see from the objects they are written in.

import type { ArmValue } from "../arm/arm-value.ts";
import { type Anchor, rootValue } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import { accountLinks } from "./account-links.ts";
import type { KnownImages } from "./images/known-images.ts";
import { poolImage } from "./images/pool-image.ts";
import type { Link, Links } from "./links.ts";
import { subnetRules } from "./network/subnet-rules.ts";
import { operatingSystem } from "./operating-system.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";
import { Properties, tableOf } from "./property-value.ts";
import { readAside, readAsideOnce, restsOnChoice } from "./read-aside.ts";
import { findSecretUses } from "./secret-uses.ts";
import { findVmSize } from "./sizes/find-vm-size.ts";
import { statedProperties } from "./stated-properties.ts";
import type { Account, Pool, Subject, SurroundingTemplate } from "./subject.ts";

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
  readonly images: KnownImages;
  /** The way to other resources of the template. */
  readonly links: Links;
  /** The account that a pool belongs to. */
  readonly account: () => Link<Value>;
  /** For an auto pool, what holds it. */
  readonly specification?: Value | undefined;
  /** Undefined for a body. */
  readonly template: SurroundingTemplate | undefined;
}

/** Makes an account or a pool. */
export function createSubject(init: SubjectInit): Account | Pool {
  const { kind, name, plane, apiVersion, exported, creation, inOtherCloud } = init;
  const table = tableOf(kind);
  const { evaluation } = init.anchor;
  const root = rootValue(init.anchor, init.value);
  const properties = new Properties({
    anchor: init.anchor,
    table,
    plane,
    apiVersion,
    absenceCounts: absence(init, table),
    printed: exported,
    value: init.value,
  });
  const { at } = properties;
  const subject: Subject = {
    kind,
    name,
    plane,
    apiVersion,
    exported,
    creation,
    self: root,
    at,
    mayState: (lists) => properties.mayState(lists),
    aside: (read) => readAside(evaluation, read),
    inOtherCloud,
    template: init.template,
  };
  const versioned = {
    versionBound: readAsideOnce(evaluation, () => statedProperties({ kind, plane }, init.value, evaluation)),
    secretUses: readAsideOnce(evaluation, () => findSecretUses(table, plane, init.value)),
  };
  if (kind === "account")
    return Object.assign(subject, versioned, accountLinks(at, init.template, evaluation)) as Account;
  const os = evaluation.once(() => operatingSystem(at));
  return Object.assign(subject, versioned, {
    os,
    isSystemChosen: () => restsOnChoice(evaluation, os),
    images: init.images,
    image: evaluation.once(() => poolImage(at, init.images)),
    size: evaluation.once(() => findVmSize(at("vmSize").text())),
    specification: init.specification,
    account: evaluation.once(init.account),
    subnet: evaluation.once(() => init.links.subnet(at("networkConfiguration.subnetId"))),
    subnetRules: evaluation.once(() => subnetRules(at("networkConfiguration.subnetId"), init.links)),
  }) as Pool;
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
