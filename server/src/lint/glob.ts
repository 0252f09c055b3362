// Matches paths against globs. A project file comes with a repository, so it may be hostile: the glob is run as a
// set of states over the path, never as a regular expression, which a few `*` can make exponentially slow.

/** Tells whether a path, relative and with `/`, matches. */
export type GlobMatcher = (path: string) => boolean;

type State =
  | { readonly kind: "char"; readonly char: string }
  | { readonly kind: "oneOf"; readonly allows: (char: string) => boolean }
  /** Stays while characters other than `/` come. */
  | { readonly kind: "withinName" }
  /** Stays whatever comes. */
  | { readonly kind: "anything" }
  /** Goes on at each of the targets, without a character. */
  | { readonly kind: "jump"; readonly targets: number[] };

/**
 * Compiles a glob: `*` and `?` within a name, `**` over folders, `[a-z]`, `[!a-z]`, `{a,b}`. A glob without `/` matches
 * the file's name in every folder, one that ends with `/` everything below that folder. Case counts; a name that starts
 * with a dot is a name like others. `\` is read as `/`.
 */
export function compileGlob(glob: string): GlobMatcher {
  let pattern = glob.replaceAll("\\", "/");
  const anchored = pattern.includes("/");
  if (pattern.startsWith("./")) pattern = pattern.slice(2);
  else if (pattern.startsWith("/")) pattern = pattern.slice(1);
  if (pattern.endsWith("/")) pattern += "**";
  const states = compile(anchored ? pattern : `**/${pattern}`);
  return (path) => run(states, path);
}

/** An open `{`: its jump to the alternatives, and the jumps that lead from their ends to behind the `}`. */
interface OpenBrace {
  readonly alternatives: number[];
  readonly ends: number[][];
}

function compile(pattern: string): State[] {
  const states: State[] = [];
  const open: OpenBrace[] = [];
  const closing = closingBraces(pattern);
  const jump = (targets: number[]): number[] => {
    states.push({ kind: "jump", targets });
    return targets;
  };
  for (let i = 0; i < pattern.length; ) {
    const char = pattern.charAt(i);
    const brace = open.at(-1);
    if (char === "{" && closing.has(i)) {
      open.push({ alternatives: jump([states.length + 1]), ends: [] });
    } else if (char === "," && brace !== undefined) {
      brace.ends.push(jump([]));
      brace.alternatives.push(states.length);
    } else if (char === "}" && brace !== undefined) {
      for (const end of brace.ends) end.push(states.length);
      open.pop();
    } else {
      i += compileName(pattern, i, states);
      continue;
    }
    i++;
  }
  return states;
}

/** Adds the states of what stands at `i`, and returns how many characters of the pattern that was. */
function compileName(pattern: string, i: number, states: State[]): number {
  const char = pattern.charAt(i);
  if (char === "?") states.push({ kind: "oneOf", allows: (c) => c !== "/" });
  else if (char === "*") return compileStars(pattern, i, states);
  else if (char === "[") return compileSet(pattern, i, states);
  else states.push({ kind: "char", char });
  return 1;
}

function compileStars(pattern: string, i: number, states: State[]): number {
  let end = i + 1;
  while (pattern.charAt(end) === "*") end++;
  const startsName = i === 0 || "/{,".includes(pattern.charAt(i - 1));
  const next = pattern.charAt(end);
  if (end - i < 2 || !startsName || !(next === "" || "/,}".includes(next))) {
    states.push({ kind: "withinName" });
    return end - i;
  }
  if (next !== "/") {
    states.push({ kind: "anything" });
    return end - i;
  }
  // `**/` stands for any number of folders, none included.
  const here = states.length;
  states.push({ kind: "jump", targets: [here + 1, here + 3] }, { kind: "anything" }, { kind: "char", char: "/" });
  return end - i + 1;
}

function compileSet(pattern: string, i: number, states: State[]): number {
  const negated = pattern.charAt(i + 1) === "!" || pattern.charAt(i + 1) === "^";
  const start = i + (negated ? 2 : 1);
  const end = pattern.indexOf("]", start + 1);
  if (end < 0) {
    states.push({ kind: "char", char: "[" });
    return 1;
  }
  const set = pattern.slice(start, end);
  states.push({ kind: "oneOf", allows: (c) => c !== "/" && inSet(set, c) !== negated });
  return end + 1 - i;
}

function inSet(set: string, char: string): boolean {
  for (let i = 0; i < set.length; i++) {
    const isRange = set.charAt(i + 1) === "-" && i + 2 < set.length;
    if (isRange ? set.charAt(i) <= char && char <= set.charAt(i + 2) : set.charAt(i) === char) return true;
    if (isRange) i += 2;
  }
  return false;
}

/** The offsets of the `{` that a `}` closes; others are plain characters. */
function closingBraces(pattern: string): Set<number> {
  const closed = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    if (pattern.charAt(i) === "{") open.push(i);
    const start = pattern.charAt(i) === "}" ? open.pop() : undefined;
    if (start !== undefined) closed.add(start);
  }
  return closed;
}

function run(states: readonly State[], path: string): boolean {
  let current = reach(states, [0]);
  for (let i = 0; i < path.length && current.size > 0; i++) {
    const char = path.charAt(i);
    const next: number[] = [];
    for (const index of current) {
      const state = states[index];
      if (state === undefined || state.kind === "jump") continue;
      if (state.kind === "withinName" || state.kind === "anything") {
        if (state.kind === "anything" || char !== "/") next.push(index);
      } else if (state.kind === "char" ? state.char === char : state.allows(char)) {
        next.push(index + 1);
      }
    }
    current = reach(states, next);
  }
  return current.has(states.length);
}

/** All states that are reached from these without a character. */
function reach(states: readonly State[], from: number[]): Set<number> {
  const reached = new Set<number>();
  const pending = from;
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const state = states[index];
    if (state?.kind === "jump") for (const target of state.targets) pending.push(target);
    else if (state?.kind === "withinName" || state?.kind === "anything") pending.push(index + 1);
  }
  return reached;
}
