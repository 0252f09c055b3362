// Finds members by name and names the place of a node.
import type { JsonMember, JsonNode, JsonObject, JsonParent, MemberIndex } from "./node.ts";

/** Of so few members a look at each takes less time than an index. */
const smallObject = 16;

/**
 * The member of that name, whatever its case; `"ambiguous"` if several have it, since which of them the service takes
 * is documented nowhere.
 */
export function findMember(object: JsonObject, name: string): JsonMember | "ambiguous" | undefined {
  if (object.members.length <= smallObject) return scanMembers(object, name);
  object.memberIndex ??= indexMembers(object);
  return object.memberIndex.get(name) ?? object.memberIndex.get(name.toLowerCase());
}

/** By the name as it is written and in lower case, since most who ask write it like the file. */
function indexMembers({ members }: JsonObject): MemberIndex {
  const index = new Map<string, JsonMember | "ambiguous">();
  for (const member of members) {
    const lower = member.key.value.toLowerCase();
    index.set(lower, index.has(lower) ? "ambiguous" : member);
  }
  for (const { key } of members) index.set(key.value, index.get(key.value.toLowerCase()) ?? "ambiguous");
  return index;
}

function scanMembers({ members }: JsonObject, name: string): JsonMember | "ambiguous" | undefined {
  let found: JsonMember | undefined;
  for (const member of members) {
    if (!isSameName(member.key.value, name)) continue;
    if (found !== undefined) return "ambiguous";
    found = member;
  }
  return found;
}

/** Whether two members have the same name, whatever its case. */
export function hasTwins(object: JsonObject): boolean {
  const { members } = object;
  if (members.length > smallObject) return members.some(({ key }) => findMember(object, key.value) === "ambiguous");
  for (let i = 1; i < members.length; i++)
    for (let j = 0; j < i; j++)
      if (isSameName((members[i] as JsonMember).key.value, (members[j] as JsonMember).key.value)) return true;
  return false;
}

function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const last = a.length - 1;
  return b.length - 1 === last && isAlike(a, b, 0) && isAlike(a, b, last) && a.toLowerCase() === b.toLowerCase();
}

/** False only if the letters there tell two names apart: those of ASCII differ from their capitals in one bit. */
function isAlike(a: string, b: string, index: number): boolean {
  const one = a.charCodeAt(index);
  const other = b.charCodeAt(index);
  return (one | 0x20) === (other | 0x20) || one > 0x7f || other > 0x7f;
}

/** The names of an object's members, each once. */
export function memberNames(object: JsonObject): readonly string[] {
  object.names ??= differentNames(object);
  return object.names;
}

function differentNames(object: JsonObject): readonly string[] {
  const names = object.members.map(({ key }) => key.value);
  return hasTwins(object) ? [...new Set(names)] : names;
}

/** The value of the member of that name, if there is exactly one and it could be read. */
export function childOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  if (node?.kind !== "object") return undefined;
  const member = findMember(node, name);
  return member === undefined || member === "ambiguous" ? undefined : member.value;
}

/** The value reached by a path of member names. */
export function descend(node: JsonNode | undefined, ...names: readonly string[]): JsonNode | undefined {
  let current = node;
  for (const name of names) current = childOf(current, name);
  return current;
}

/** The text of the string member of that name. */
export function stringAt(node: JsonNode | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  return child?.kind === "string" ? child.value : undefined;
}

/** The RFC 6901 pointer of a node or member, with names as they are written. */
export function pointerOf(node: JsonNode | JsonMember): string {
  const tokens: string[] = [];
  let child: JsonNode | JsonMember = node;
  for (;;) {
    if (child.kind === "member") {
      tokens.push(child.key.value.replaceAll("~", "~0").replaceAll("/", "~1"));
      child = child.parent;
    }
    const parent: JsonParent | undefined = child.parent;
    if (parent === undefined) break;
    if (parent.kind === "array") tokens.push(String((child as JsonNode).index));
    child = parent;
  }
  return tokens.length === 0 ? "" : `/${tokens.reverse().join("/")}`;
}
