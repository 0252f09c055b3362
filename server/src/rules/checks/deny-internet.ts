// Keeps the internet out of an inbound NAT pool, but not those whom its rules for specific sources let in.
import type { Tri, Value } from "../../arm/value.ts";
import type { InternetAccess, SecurityRule } from "../../batch/network/internet-access.ts";
import { classifySource, coversSource } from "../../batch/network/source-prefix.ts";
import { anyOf } from "../../batch/network/three-valued.ts";
import { type Fix, remove } from "../rule.ts";
import { appendDenial, type NatPoolPlace, rulesToJoin } from "./append-denial.ts";
import { isLiteral } from "./literal.ts";

/** A NAT pool of a pool's endpoint configuration, and who gets through to it. */
export interface OpenNatPool extends NatPoolPlace {
  readonly access: InternetAccess;
}

/**
 * Takes the rules out that let the internet in, and denies everybody whom no other rule allows. A denial that stands
 * before rules for specific sources, which got in by the open rules alone, makes way for one behind them. Safe if
 * nobody with a rule of his own loses or gains access, whatever parameters there are.
 */
export function denyInternet(open: OpenNatPool, natPool: Value): Pick<Fix, "safe" | "changes"> | undefined {
  const all = rulesToJoin(open);
  if (all === undefined) return undefined;
  const { access } = open;
  const behind = rulesBehindDenial(access);
  const isInTheWay = behind.some((rule) => !isOpen(rule) && letInBy(access.openings, rule) !== "no");
  const revived = isInTheWay ? behind.filter((rule) => !isOpen(rule)) : [];
  if (revived.some(({ opens }) => opens === "unknown")) return undefined;
  const obstacles = isInTheWay ? [...access.rules.filter(isDenial), ...behind.filter(isOpen)] : [];
  const gone = new Set([...access.openings, ...obstacles]);
  const removals = Array.from(gone, ({ value }) => remove(value));
  const denial = access.denied && !isInTheWay ? [] : appendDenial(open, natPool, all, removals.length);
  if (denial === undefined) return undefined;
  const decisive = [...gone, ...revived].flatMap(({ value, source }) => [source, value.at("access")]);
  const isKnown = [...all.map((rule) => rule.at("priority")), ...decisive].every(isLiteral);
  const keepsAccess = revived.every((rule) => letInBy(access.openings, rule) === "yes") && !mayShutOut(access, gone);
  return { safe: isKnown && keepsAccess, changes: removals.concat(denial) };
}

function isOpen({ opens }: SecurityRule): boolean {
  return opens === "yes";
}

function isDenial({ closes }: SecurityRule): boolean {
  return closes === "yes";
}

/** The rules that may allow somebody, but never match since everybody is denied before. */
function rulesBehindDenial({ rules }: InternetAccess): readonly SecurityRule[] {
  const denials = rules.filter(isDenial);
  return rules.filter(
    (rule) =>
      mayBe(rule, "Allow") && denials.some((denial) => mayPrecede(denial, rule) && covers(denial, rule) !== "no"),
  );
}

/** Whether one of the open rules lets those in of whom the rule speaks. */
function letInBy(openings: readonly SecurityRule[], rule: SecurityRule): Tri {
  return anyOf(openings.map((opening) => covers(opening, rule)));
}

/**
 * Whether a denial of some, which the open rules kept from matching, may shut those out whom a rule behind it allows.
 */
function mayShutOut({ rules, openings }: InternetAccess, gone: ReadonlySet<SecurityRule>): boolean {
  const kept = rules.filter((rule) => !gone.has(rule));
  const allowing = kept.filter((rule) => mayBe(rule, "Allow") && !isOpen(rule));
  const denying = kept.filter(
    (rule) => mayBe(rule, "Deny") && !isDenial(rule) && openings.some((opening) => mayPrecede(opening, rule)),
  );
  return denying.some((denial) => allowing.some((rule) => mayPrecede(denial, rule) && mayMeet(denial, rule)));
}

function mayBe({ value }: SecurityRule, access: "Allow" | "Deny"): boolean {
  return value.at("access").is(access) !== "no";
}

function mayPrecede(earlier: SecurityRule, later: SecurityRule): boolean {
  return (earlier.priority ?? 0) <= (later.priority ?? Number.POSITIVE_INFINITY);
}

function mayMeet(one: SecurityRule, other: SecurityRule): boolean {
  const areKnown = isLiteral(one.source) && isLiteral(other.source);
  return !areKnown || covers(one, other) !== "no" || covers(other, one) !== "no";
}

function covers({ source: outer }: SecurityRule, { source: inner }: SecurityRule): Tri {
  return coversSource(classifySource(outer.text() ?? ""), classifySource(inner.text() ?? ""));
}
