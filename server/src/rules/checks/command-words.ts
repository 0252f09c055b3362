// Splits the text of a command line at blanks and operators, as the shells of Linux and Windows do alike.
import { closingBracket } from "./closing-bracket.ts";
import { type RedirectedWords, withoutRedirections } from "./redirections.ts";
import { isUnknown } from "./unknown-part.ts";

/** The words of one command, the program among them. */
export interface CommandWords extends RedirectedWords {
  /** The commands whose output takes the place of `$(…)` or `<(…)` in a word. */
  readonly substitutions: readonly string[];
  /** Whether it reads what the command before it writes. */
  readonly isPiped: boolean;
  /** Whether some of its words are not known, so that nobody knows where it ends. */
  readonly isBroken: boolean;
}

/** The commands of a text, in their order. Quotes are taken away; what they hold stays one word. */
export function splitCommands(text: string): readonly CommandWords[] {
  const splitter = new Splitter(text);
  while (splitter.step());
  return splitter.commands;
}

class Splitter {
  readonly commands: CommandWords[] = [];
  readonly #text: string;
  #at = 0;
  #quote = "";
  #word: string | undefined;
  #words: string[] = [];
  #substitutions: string[] = [];
  #isPiped = false;
  #isBroken = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a sign, or some that belong together; false at the end. */
  step(): boolean {
    const sign = this.#text[this.#at];
    if (sign === undefined) {
      this.#endCommand(false);
      return false;
    }
    const next = this.#text[this.#at + 1] ?? "";
    if (sign === "\\" && this.#quote !== "'" && /[\r\n]/.test(next))
      // A line that ends like this goes on with the next one.
      this.#at += this.#text.startsWith("\r\n", this.#at + 1) ? 3 : 2;
    else if (sign === "\\" && (next === '"' || (next === "'" && this.#quote === ""))) this.#take(next, 2);
    else if (this.#quote !== "") this.#inQuotes(sign, next);
    else if (sign === '"' || sign === "'") this.#open(sign);
    else if (sign === "^" && /[|&<>^"]/.test(next)) this.#take(next, 2);
    else if (/[$<]/.test(sign) && next === "(") this.#substitution();
    else if (sign === "&" && (next === ">" || this.#text[this.#at - 1] === ">")) this.#take(sign, 1);
    else if (/[|&;()\n]/.test(sign)) this.#operator(sign, next);
    else if (/\s/.test(sign)) this.#endWord();
    else this.#take(sign, 1);
    return true;
  }

  #take(text: string, length: number): void {
    this.#word = (this.#word ?? "") + text;
    this.#at += length;
  }

  #open(quote: string): void {
    this.#quote = quote;
    this.#take("", 1);
  }

  #inQuotes(sign: string, next: string): void {
    if (sign === this.#quote) this.#open("");
    else if (sign === "$" && next === "(" && this.#quote === '"') this.#substitution();
    else this.#take(sign, 1);
  }

  /** Up to the bracket that closes it, or to the end. */
  #substitution(): void {
    const start = this.#at;
    const end = closingBracket(this.#text, start + 1);
    this.#substitutions.push(this.#text.slice(start + 2, end));
    this.#take(this.#text.slice(start, end + 1), end + 1 - start);
  }

  #operator(sign: string, next: string): void {
    const isDouble = (sign === "|" || sign === "&") && next === sign;
    // Brackets and line breaks neither make nor break a pipe: `(a; b) | c`.
    if (/[()\n]/.test(sign)) this.#endCommand(this.#isPiped && this.#words.length === 0 && this.#word === undefined);
    else this.#endCommand(sign === "|" && !isDouble);
    this.#at += isDouble || (sign === "|" && next === "&") ? 2 : 1;
  }

  #endWord(): void {
    this.#finishWord();
    this.#at++;
  }

  #finishWord(): void {
    if (this.#word === undefined) return;
    if (!this.#isBroken) this.#words.push(this.#word);
    this.#isBroken ||= isUnknown(this.#word);
    this.#word = undefined;
  }

  #endCommand(isNextPiped: boolean): void {
    this.#finishWord();
    if (this.#words.length > 0)
      this.commands.push({
        ...withoutRedirections(this.#words),
        substitutions: this.#substitutions,
        isPiped: this.#isPiped,
        isBroken: this.#isBroken,
      });
    this.#words = [];
    this.#substitutions = [];
    this.#isPiped = isNextPiped;
    this.#isBroken = false;
  }
}
