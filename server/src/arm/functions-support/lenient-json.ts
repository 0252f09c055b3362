// Reads JSON as leniently as the engine does (Newtonsoft.Json): single quotes, bare names, comments, trailing commas.
// Where Newtonsoft reads something that is not JSON in a way of its own, the whole is unknown rather than wrong.
import {
  type ArmError,
  type ArmUnknown,
  type ArmValue,
  armArray,
  armBoolean,
  armError,
  armInteger,
  armNull,
  armString,
  armUnknown,
} from "../arm-value.ts";
import { maxArrayLength } from "./arrays.ts";
import { objectOf } from "./objects.ts";

const maxDepth = 64;

const blanks = /[ \t\r\n\v\f\u00a0\ufeff]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
const bareName = /[\p{L}\p{Nd}_$]+/uy;
const word = /[^\s,:[\]{}"'/]+/y;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const lenientWord = /^(?:[-+.\d][-+.\w]*|NaN|-?Infinity|undefined|new)$/;
const shortEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** The value of a JSON text; an error if the engine refuses the text. */
export function parseLenientJson(text: string): ArmValue {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  #offset = 0;
  #failure: ArmError | ArmUnknown | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ArmValue {
    const value = this.#value(1);
    if (this.#failure === undefined && this.#peek() !== "") return invalid();
    return this.#failure ?? value;
  }

  #value(depth: number): ArmValue {
    if (depth > maxDepth) return this.#fail(armUnknown("budget"));
    const next = this.#peek();
    if (next === "{") return this.#object(depth);
    if (next === "[") return this.#array(depth);
    if (next === '"' || next === "'") return armString(this.#string());
    return this.#word();
  }

  #object(depth: number): ArmValue {
    const members: [string, ArmValue][] = [];
    this.#offset++;
    for (let next = this.#peek(); next !== "}"; next = this.#peek()) {
      const name = next === '"' || next === "'" ? this.#string() : this.#match(bareName);
      if (name === "" && next !== '"' && next !== "'") return this.#fail(invalid());
      if (!this.#take(":")) return this.#fail(invalid());
      members.push([name, this.#value(depth + 1)]);
      if (this.#failure !== undefined) return this.#failure;
      if (!this.#take(",") && this.#peek() !== "}") return this.#fail(invalid());
    }
    this.#offset++;
    return objectOf(members);
  }

  #array(depth: number): ArmValue {
    const items: ArmValue[] = [];
    this.#offset++;
    for (let next = this.#peek(); next !== "]"; next = this.#peek()) {
      // Newtonsoft takes a comma without a value for a value of its own kind.
      if (next === ",") return this.#fail(armUnknown("unsupported"));
      items.push(this.#value(depth + 1));
      if (this.#failure !== undefined) return this.#failure;
      if (items.length > maxArrayLength) return this.#fail(armUnknown("budget"));
      if (!this.#take(",") && this.#peek() !== "]") return this.#fail(invalid());
    }
    this.#offset++;
    return armArray(items);
  }

  #string(): string {
    const quote = this.#text.charAt(this.#offset);
    let value = "";
    for (this.#offset++; this.#offset < this.#text.length; ) {
      const unit = this.#text.charAt(this.#offset++);
      if (unit === quote) return value;
      value += unit === "\\" ? this.#escape() : unit;
    }
    this.#fail(invalid());
    return "";
  }

  #escape(): string {
    const unit = this.#text.charAt(this.#offset++);
    if (unit === "u") {
      const digits = this.#text.slice(this.#offset, this.#offset + 4);
      this.#offset += 4;
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#fail(invalid());
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const short = shortEscapes[unit];
    if (short === undefined && !["\\", "/", '"', "'"].includes(unit)) this.#fail(invalid());
    return short ?? unit;
  }

  #word(): ArmValue {
    const text = this.#match(word);
    if (text === "true" || text === "false") return armBoolean(text === "true");
    if (text === "null") return armNull;
    if (!jsonNumber.test(text)) return this.#fail(lenientWord.test(text) ? armUnknown("unsupported") : invalid());
    // Adding a zero takes the sign off a negative one.
    return /^-?\d+$/.test(text) ? armInteger(Number(text) + 0) : { kind: "float", value: Number(text) };
  }

  /** The next character behind blanks and comments; empty at the end of the text. */
  #peek(): string {
    while (this.#match(blanks) !== "");
    return this.#text.charAt(this.#offset);
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#offset++;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const [match] = pattern.exec(this.#text) ?? [""];
    this.#offset += match.length;
    return match;
  }

  #fail(failure: ArmError | ArmUnknown): ArmError | ArmUnknown {
    this.#failure ??= failure;
    return this.#failure;
  }
}

function invalid(): ArmError {
  return armError("The text is not valid JSON.");
}
