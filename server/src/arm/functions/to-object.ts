// toObject(): an object whose names and values lambdas make of the elements of an array.
import { type ArmArray, type ArmValue, armUnknown, type Reason, withSecret } from "../arm-value.ts";
import { objectOf } from "../functions-support/objects.ts";
import { keyOf, type Lambda, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "toObject",
  arity: [2, 3],
  returns: ["object"],
  over: "array",
  lambdas: [1, 2],
  handed: 1,
  evaluate: (array, [nameOf, makeValue]) => toObject(array, nameOf, makeValue),
});

/** Which of two elements with one name counts is documented nowhere, so nothing is known of the member's value then. */
function toObject(array: ArmArray, nameOf: Lambda, makeValue: Lambda | undefined): ArmValue {
  const members = new Map<string, ArmValue>();
  const spellings = new Map<string, string>();
  let open: Reason | undefined = array.open;
  let hidden = false;
  for (let index = 0; index < array.length; index++) {
    const element = array.item(index);
    const name = keyOf(nameOf([element], index));
    if (typeof name === "object") {
      if ("failure" in name) return name.failure;
      open ??= name.unknown;
      hidden ||= element.secret === true;
      continue;
    }
    const value = makeValue === undefined ? element : makeValue([element], index);
    if (value.kind === "error" || value.kind === "unreachable") return value;
    const spelling = spellings.get(name.toLowerCase());
    spellings.set(name.toLowerCase(), spelling ?? name);
    const earlier = spelling === undefined ? undefined : members.get(spelling);
    members.set(spelling ?? name, earlier === undefined ? value : anyOf("duplicate", earlier, value));
  }
  if (open === undefined) return objectOf(members);
  const nonEmpty = array.length > 0 ? true : undefined;
  return withSecret({ ...objectOf(maybeReplaced(members), open), nonEmpty }, hidden);
}

/** An element of unknown name may have the name of any other one. */
function maybeReplaced(members: ReadonlyMap<string, ArmValue>): Iterable<readonly [string, ArmValue]> {
  return Array.from(members, ([name, value]) => [name, anyOf("override", value)] as const);
}

/** A value that may be any of these. */
function anyOf(reason: Reason, ...values: readonly ArmValue[]): ArmValue {
  return withSecret(
    armUnknown(reason),
    values.some(({ secret }) => secret === true),
  );
}
