// Reads what a network security rule says, whether it is a NAT pool's or a network security group's.
import type { Tri, Value } from "../../arm/value.ts";
import type { SecurityRule } from "./internet-access.ts";
import { holdEveryPort } from "./port-ranges.ts";
import { classifySource, type SourcePrefix } from "./source-prefix.ts";
import { allOf, anyOf } from "./three-valued.ts";

interface Written {
  readonly value: Value;
  /** The object that holds `access` and `priority`. */
  readonly fields: Value;
  readonly sources: readonly Value[];
  /** Whether the rule speaks of the port in question at all. */
  applies(): Tri;
  /** From which ports the traffic comes that the rule speaks of; a caller picks those he sends from. */
  sourcePorts(): readonly Value[];
  /** Which sources open a port; the whole internet and wide parts of it, if nothing else is said. */
  readonly lets?: (source: SourcePrefix) => Tri;
  /** Which sources close it where they are denied; the whole internet, if nothing else is said. */
  readonly shuts?: (source: SourcePrefix) => Tri;
}

/** Reads a rule; what does not apply is read no further. */
export function securityRule(written: Written): SecurityRule {
  const { value, fields, sources, applies, sourcePorts, lets = letsInternet, shuts = shutsInternet } = written;
  const access = fields.at("access");
  const some = (test: (prefix: SourcePrefix) => Tri) => () => anyOf(sources.map((source) => testSource(source, test)));
  return {
    value,
    source: sources.find((source) => testSource(source, lets) === "yes") ?? sources[0] ?? value,
    priority: integerOf(fields.at("priority")),
    opens: allOf(applies, () => access.is("Allow"), some(lets)),
    closes: allOf(
      applies,
      () => access.is("Deny"),
      some(shuts),
      () => holdEveryPort(sourcePorts()),
    ),
  };
}

function testSource(source: Value, test: (prefix: SourcePrefix) => Tri): Tri {
  const text = source.text();
  return text === undefined ? "unknown" : test(classifySource(text));
}

function letsInternet({ kind }: SourcePrefix): Tri {
  return kind === "any" || kind === "wide" ? "yes" : "no";
}

/** Pools have IPv4 addresses, most of them no others, so that a denial of all of IPv6 says little. */
export function shutsInternet({ kind, range }: SourcePrefix): Tri {
  if (kind !== "any") return "no";
  return range?.family === 6 ? "unknown" : "yes";
}

/** The whole number that a value holds, also where it is written as a string. */
export function integerOf(value: Value): number | undefined {
  const number = value.number();
  if (number !== undefined) return Number.isInteger(number) ? number : undefined;
  const text = value.text();
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
