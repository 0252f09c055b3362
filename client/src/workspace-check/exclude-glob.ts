// Matches paths against the globs of `files.exclude` and `search.exclude`. A workspace brings settings along, so they may be hostile: the
// glob is walked as a list of parts over all places at once, never as a regular expression that could go back.

/** A part of a glob: from the places in the path that the parts before lead to, to those that it leads to. */
type Part = (path: string, from: ReadonlySet<number>) => Set<number>;

/** So many alternatives of braces are looked at; nobody writes more by hand. */
const mostAlternatives = 200;

/** Whether a path below the workspace folder is the file or folder that a glob means, or lies in that folder. */
export interface Exclude {
  test(path: string): boolean;
}

export function compileExclude(glob: string): Exclude {
  const trimmed = glob.replace(/^\.?\//, "").replace(/\/(?:\*\*)?$/, "");
  const alternatives = expandBraces(trimmed).map(partsOf);
  return { test: (path) => alternatives.some((parts) => matches(parts, path)) };
}

function matches(parts: readonly Part[], path: string): boolean {
  let places: ReadonlySet<number> = new Set([0]);
  for (const part of parts) {
    places = part(path, places);
    if (places.size === 0) return false;
  }
  return places.has(path.length) || [...places].some((place) => path[place] === "/");
}

/** The globs without braces that a glob stands for; a brace that nothing closes is closed at the end. */
function expandBraces(glob: string): string[] {
  let pending = [glob];
  const done: string[] = [];
  while (pending.length > 0 && done.length + pending.length <= mostAlternatives) {
    const next: string[] = [];
    for (const one of pending) {
      const expanded = expandFirst(one);
      if (expanded === undefined) done.push(one);
      else next.push(...expanded);
    }
    pending = next;
  }
  return done;
}

function expandFirst(glob: string): string[] | undefined {
  const open = glob.indexOf("{");
  if (open < 0) return undefined;
  const alternatives: string[] = [];
  let depth = 1;
  let start = open + 1;
  let i = start;
  for (; i < glob.length && depth > 0; i++) {
    if (glob[i] === "{") depth++;
    else if (glob[i] === "}") depth--;
    if (depth === 0 || (depth === 1 && glob[i] === ",")) {
      alternatives.push(glob.slice(start, i));
      start = i + 1;
    }
  }
  if (depth > 0) alternatives.push(glob.slice(start) + "}".repeat(depth - 1));
  return alternatives.map((alternative) => glob.slice(0, open) + alternative + glob.slice(i));
}

function partsOf(glob: string): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < glob.length; ) {
    const set = glob[i] === "[" ? glob.indexOf("]", i + 2) : -1;
    if (glob.startsWith("**/", i)) {
      parts.push(folders);
      i += 3;
    } else if (glob[i] === "*") {
      const isDeep = glob[i + 1] === "*";
      parts.push((path, from) => run(path, from, isDeep));
      i += isDeep ? 2 : 1;
    } else {
      parts.push(character(set > 0 ? inSet(glob.slice(i + 1, set)) : isLike(glob[i] ?? "")));
      i = set > 0 ? set + 1 : i + 1;
    }
  }
  return parts;
}

/** Any number of folders, none included. */
const folders: Part = (path, from) => {
  const reached = new Set(from);
  const first = Math.min(...from);
  for (let i = first; i < path.length; i++) if (path[i] === "/") reached.add(i + 1);
  return reached;
};

/** Any characters, `/` only if it goes deep. */
function run(path: string, from: ReadonlySet<number>, isDeep: boolean): Set<number> {
  const reached = new Set(from);
  for (let i = Math.min(...from); i < path.length; i++) {
    if (reached.has(i) && (isDeep || path[i] !== "/")) reached.add(i + 1);
  }
  return reached;
}

function character(fits: (character: string) => boolean): Part {
  return (path, from) => new Set([...from].flatMap((i) => (i < path.length && fits(path[i] ?? "") ? [i + 1] : [])));
}

function isLike(wanted: string): (character: string) => boolean {
  return (one) => (wanted === "?" ? one !== "/" : one === wanted);
}

/** The inside of `[a-z]` or `[!a-z]`. */
function inSet(set: string): (character: string) => boolean {
  const isNegated = set.startsWith("!");
  const ranges = [...set.slice(isNegated ? 1 : 0).matchAll(/(.)-(.)|./gs)].map(([one, from = one, to = one]) => [
    from,
    to,
  ]);
  return (one) => one !== "/" && ranges.some(([from = "", to = ""]) => from <= one && one <= to) !== isNegated;
}
