// groupBy(): the elements of an array, or what a lambda makes of them, in groups by name.
import { type ArmArray, type ArmValue, armArray, armUnknown, type Reason, withSecret } from "../arm-value.ts";
import { objectOf } from "../functions-support/objects.ts";
import { keyOf, type Lambda, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "groupBy",
  arity: [2, 3],
  returns: ["object"],
  over: "array",
  lambdas: [1, 2],
  handed: 1,
  evaluate: (array, [nameOf, makeValue]) => groupBy(array, nameOf, makeValue),
});

interface Group {
  readonly name: string;
  readonly elements: ArmValue[];
  /** Names that differ only in case: whether they make one group or two is documented nowhere. */
  ambiguous: boolean;
}

/** Behind an element of unknown name it is not known any more at which place of its group an element stands. */
function groupBy(array: ArmArray, nameOf: Lambda, makeValue: Lambda | undefined): ArmValue {
  const groups = new Map<string, Group>();
  let open: Reason | undefined;
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
    const group = groups.get(name.toLowerCase()) ?? { name, elements: [], ambiguous: false };
    groups.set(name.toLowerCase(), group);
    group.ambiguous ||= group.name !== name;
    if (open === undefined) group.elements.push(makeValue === undefined ? element : makeValue([element], index));
    else hidden ||= element.secret === true;
  }
  open ??= array.open;
  const members = Array.from(groups.values(), ({ name, elements, ambiguous }) => {
    return [name, ambiguous ? ambiguousGroup(elements) : withSecret(armArray(elements, open), hidden)] as const;
  });
  return withSecret(objectOf(members, open), hidden);
}

function ambiguousGroup(elements: readonly ArmValue[]): ArmValue {
  return withSecret(
    armUnknown("duplicate", ["array"]),
    elements.some(({ secret }) => secret === true),
  );
}
