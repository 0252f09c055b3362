// Builds the position automaton of a regular expression: its states are the characters that the expression names, and its
// edges count in how many ways a backtracking engine gets from one to the next.
import { type AST, RegExpParser } from "@eslint-community/regexpp";

export interface Automaton {
  /** The characters that a state reads, as a set of atoms: what no two states tell apart is one atom. */
  readonly reads: readonly bigint[];
  /** For each state the next ones, with the number of ways; 2 stands for more, too. State 0 is that of the search. */
  readonly next: readonly ReadonlyMap<number, number>[];
}

/** What the automaton can't express: back references, unbounded looks behind. */
export class Unsupported extends Error {
  override readonly name = "Unsupported";
}

type Ways = Map<number, number>;

/** A part of the expression: the states it may begin and end with, and in how many ways it may be empty. */
interface Part {
  readonly first: Ways;
  readonly last: Ways;
  readonly empty: number;
}

/** Whether a part is the first one of a match, and the last one. */
interface Place {
  readonly leads: boolean;
  readonly trails: boolean;
}

const inside: Place = { leads: false, trails: false };
const nothing: Part = { first: new Map(), last: new Map(), empty: 1 };
/** Longer repetitions of a number of times are taken as unlimited ones, which have all of their paths and more. */
const mostCopies = 40;
/** Stands for the start of the text, which `^` reads as if it were a character. */
const startOfText = -1;

/**
 * The automaton of all partial matches, from any place of the text unless the expression is sticky. What stands behind
 * a part may always fail, so every way through it counts; so do those that an assertion would rule out.
 */
export function buildAutomaton(pattern: string, flags: string): Automaton {
  const ast = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  return new Builder(flags).build(ast);
}

class Builder {
  readonly #flags: string;
  readonly #classes: ReadonlySet<number>[] = [representatives];
  readonly #next: Ways[] = [new Map([[0, 1]])];

  constructor(flags: string) {
    this.#flags = flags;
  }

  build(ast: AST.Pattern): Automaton {
    const whole = this.#alternatives(ast.alternatives, { leads: true, trails: true });
    if (this.#flags.includes("y")) this.#next[0]?.clear();
    add(this.#next[0] as Ways, whole.first, 1);
    return { reads: toAtoms(this.#classes), next: this.#next };
  }

  #alternatives(alternatives: readonly AST.Alternative[], place: Place): Part {
    const parts = alternatives.map(({ elements }) => this.#sequence(elements, place));
    const [first, last] = [new Map(), new Map()];
    for (const part of parts) {
      add(first, part.first, 1);
      add(last, part.last, 1);
    }
    return { first, last, empty: cap(parts.reduce((sum, { empty }) => sum + empty, 0)) };
  }

  #sequence(elements: readonly AST.Element[], { leads, trails }: Place): Part {
    const [head, ...rest] = elements;
    if (leads && head?.type === "Assertion" && head.kind === "word" && !head.negate) {
      return this.#wordStart(rest, trails);
    }
    const end = elements.length - 1;
    return elements.reduce<Part>(
      (done, element, i) =>
        this.#join(done, this.#element(element, { leads: leads && i === 0, trails: trails && i === end })),
      nothing,
    );
  }

  #join(left: Part, right: Part): Part {
    this.#connect(left.last, right.first);
    const first = new Map(left.first);
    add(first, right.first, left.empty);
    const last = new Map(right.last);
    add(last, left.last, right.empty);
    return { first, last, empty: cap(left.empty * right.empty) };
  }

  #connect(from: Ways, to: Ways): void {
    for (const [state, ways] of from) add(this.#next[state] as Ways, to, ways);
  }

  #element(element: AST.Element, place: Place): Part {
    switch (element.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return this.#state(charactersOf(element.raw, this.#flags));
      case "Group":
      case "CapturingGroup":
        return this.#alternatives(element.alternatives, place);
      case "Quantifier":
        return this.#quantifier(element, place);
      case "Assertion":
        return this.#assertion(element, place);
      default:
        throw new Unsupported(element.type);
    }
  }

  #state(characters: ReadonlySet<number>): Part {
    const state = this.#classes.push(characters) - 1;
    this.#next.push(new Map());
    return { first: new Map([[state, 1]]), last: new Map([[state, 1]]), empty: 0 };
  }

  #quantifier({ element, min, max, greedy }: AST.Quantifier, { trails }: Place): Part {
    const isUnlimited = max === Number.POSITIVE_INFINITY;
    if (min > mostCopies || (!isUnlimited && max > mostCopies)) return this.#repeat(element, !isUnlimited);
    let part = nothing;
    for (let i = 0; i < min; i++) part = this.#join(part, this.#element(element, inside));
    // With nothing behind it that could fail, the match has succeeded: it takes all it can get, once.
    if (isUnlimited && trails && greedy && /^Character/.test(element.type)) return part;
    if (isUnlimited) return this.#join(part, this.#repeat(element));
    // Each further copy is inside the one before: a{1,3} is a(?:a(?:a)?)?.
    let rest = nothing;
    for (let i = min; i < max; i++) {
      const joined = this.#join(this.#element(element, inside), rest);
      rest = { ...joined, empty: cap(joined.empty + 1) };
    }
    return this.#join(part, rest);
  }

  /** An iteration that reads nothing is given up by the engine. */
  #repeat(element: AST.QuantifiableElement, isLimited = false): Part {
    const part = this.#element(element, inside);
    if (isLimited && part.empty > 0) throw new Unsupported("many repetitions of what may be empty");
    this.#connect(part.last, part.first);
    return { ...part, empty: 1 };
  }

  /**
   * What comes before the match is read as a character of it, so that it is clear where matches can't start; other
   * assertions are taken to hold. A look ahead is a way that ends.
   */
  #assertion(assertion: AST.Assertion, { leads }: Place): Part {
    if (assertion.kind === "start") return leads ? this.#state(this.#beforeLine()) : nothing;
    if (assertion.kind === "lookahead") return this.#lookahead(assertion);
    if (assertion.kind !== "lookbehind") return nothing;
    const before = leads ? this.#charactersBefore(assertion) : undefined;
    if (before !== undefined) return this.#state(before);
    if (!assertion.alternatives.every(({ elements }) => elements.every(isBounded)))
      throw new Unsupported("look behind");
    return nothing;
  }

  #lookahead({ alternatives }: AST.LookaheadAssertion): Part {
    const { first } = this.#alternatives(alternatives, inside);
    return { first, last: new Map(), empty: 1 };
  }

  /** Where a word has to start, the character before is none of a word; a part that may start otherwise says nothing. */
  #wordStart(rest: readonly AST.Element[], trails: boolean): Part {
    const part = this.#sequence(rest, { leads: false, trails });
    const startsWord = [...part.first.keys()].every((state) =>
      [...(this.#classes[state] ?? [])].every((one) => wordCharacters.has(one)),
    );
    if (part.empty > 0 || !startsWord) return part;
    return this.#join(this.#state(new Set([...representatives].filter((one) => !wordCharacters.has(one)))), part);
  }

  #beforeLine(): ReadonlySet<number> {
    return new Set(this.#flags.includes("m") ? [startOfText, 10, 13, 0x2028, 0x2029] : [startOfText]);
  }

  /** The one character that a look behind asks for or forbids; undefined if it asks for more. */
  #charactersBefore({ alternatives, negate }: AST.LookbehindAssertion): ReadonlySet<number> | undefined {
    const named = new Set<number>();
    for (const { elements } of alternatives) {
      const [element] = elements;
      if (elements.length !== 1 || element === undefined) return undefined;
      const isStart = element.type === "Assertion" && element.kind === "start";
      if (!isStart && !("raw" in element && /^Character/.test(element.type))) return undefined;
      for (const one of isStart ? this.#beforeLine() : charactersOf(element.raw, this.#flags)) named.add(one);
    }
    return negate ? new Set([...representatives].filter((one) => !named.has(one))) : named;
  }
}

function isBounded(element: AST.Element): boolean {
  if (element.type === "Quantifier") return element.max !== Number.POSITIVE_INFINITY && isBounded(element.element);
  if (element.type === "Backreference") return false;
  return !("alternatives" in element) || element.alternatives.every((each) => each.elements.every(isBounded));
}

function add(to: Ways, from: Ways, times: number): void {
  if (times === 0) return;
  for (const [state, ways] of from) to.set(state, cap((to.get(state) ?? 0) + ways * times));
}

function cap(ways: number): number {
  return Math.min(2, ways);
}

/** Characters of all blocks in which an expression of ours could draw a line, and the start of the text. */
const representatives: ReadonlySet<number> = new Set([
  startOfText,
  ...range(0, 0x52f),
  ...range(0x600, 0x61f),
  ...range(0x1100, 0x1120),
  ...range(0x1680, 0x1682),
  ...range(0x2000, 0x2bff),
  ...range(0x2e80, 0x3105),
  ...range(0x4e00, 0x4e04),
  ...range(0xac00, 0xac04),
  ...range(0xd7a0, 0xd804),
  ...range(0xdbfe, 0xe002),
  ...range(0xf8fe, 0xffff),
  ...range(0x1f300, 0x1f304),
]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const wordCharacters: ReadonlySet<number> = new Set([...representatives].filter((one) => one >= 0 && isWord(one)));

function isWord(character: number): boolean {
  return /\w/.test(String.fromCodePoint(character));
}

const known = new Map<string, ReadonlySet<number>>();

/** The representatives that a character, class or escape reads, asked of the engine itself. */
function charactersOf(raw: string, flags: string): ReadonlySet<number> {
  const used = flags.replace(/[gmy]/g, "");
  const key = `${used}:${raw}`;
  const one = new RegExp(`^(?:${raw})$`, used);
  const set =
    known.get(key) ?? new Set([...representatives].filter((c) => c >= 0 && one.test(String.fromCodePoint(c))));
  known.set(key, set);
  return set;
}

/** Numbers the groups of characters that all classes treat alike, and gives each class as the set of its groups. */
function toAtoms(classes: readonly ReadonlySet<number>[]): bigint[] {
  const distinct = [...new Set(classes)];
  const atoms = new Map<string, bigint>();
  const masks = new Map(distinct.map((one) => [one, 0n]));
  for (const character of representatives) {
    const holders = distinct.filter((one) => one.has(character));
    const signature = holders.map((one) => distinct.indexOf(one)).join();
    const atom = atoms.get(signature) ?? 1n << BigInt(atoms.size);
    atoms.set(signature, atom);
    for (const one of holders) masks.set(one, (masks.get(one) ?? 0n) | atom);
  }
  return classes.map((one) => masks.get(one) ?? 0n);
}
