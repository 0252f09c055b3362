// Generates JSON texts as people write them: with comments in odd places, several layouts, trailing commas.
import fc from "fast-check";

type CommentKind = "line" | "block" | "tall";

interface Child {
  readonly value: Tree;
  /** Comments on lines of their own before the child. */
  readonly above: readonly CommentKind[];
  readonly beforeComma: CommentKind | undefined;
  readonly behind: CommentKind | undefined;
  /** Whether it stands on the line of the child before it. */
  readonly joined: boolean;
}

type Tree =
  | { readonly scalar: string }
  | {
      readonly kind: "object" | "array";
      readonly inline: boolean;
      readonly trailingComma: boolean;
      readonly inner: CommentKind | undefined;
      readonly children: readonly Child[];
    };

interface TextStyle {
  readonly eol: string;
  readonly unit: string;
  readonly colon: string;
  readonly mark: string;
}

const commentKind = fc.constantFrom<CommentKind>("line", "block", "tall");
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const scalars = fc.constantFrom(
  "0",
  "-1.5e3",
  "true",
  "null",
  '"x"',
  '"\\u0041\\n\\\\b"',
  '"é😀"',
  '"[a, // b]"',
  '""',
);

const trees = fc.letrec<{ tree: Tree; child: Child; container: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars.map((scalar) => ({ scalar })),
    tie("container"),
  ),
  container: fc.record({
    kind: fc.constantFrom("object" as const, "array" as const),
    inline: fc.boolean(),
    trailingComma: fc.boolean(),
    inner: rarely(commentKind),
    children: fc.array(tie("child"), { maxLength: 4 }),
  }),
  child: fc.record({
    value: tie("tree"),
    above: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(commentKind, { maxLength: 2 })),
    beforeComma: rarely(commentKind),
    behind: rarely(commentKind),
    joined: fc.boolean(),
  }),
}));

const styles: fc.Arbitrary<TextStyle> = fc.record({
  eol: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("\t", "  ", "    "),
  colon: fc.constantFrom(": ", ":", " : "),
  mark: fc.constantFrom("", "\ufeff"),
});

/** Texts with their line end. Their comments are numbered (`c0`, `c1`, …), and they have no problems. */
export const jsonTexts = fc
  .tuple(trees.container, styles)
  .map(([tree, style]) => ({ text: new Printer(style).print(tree), eol: style.eol }));

class Printer {
  readonly #style: TextStyle;
  #comments = 0;

  constructor(style: TextStyle) {
    this.#style = style;
  }

  print(tree: Tree): string {
    const { mark, eol } = this.#style;
    return `${mark}// c${this.#comments++}${eol}${this.#tree(tree, "", false)}${eol}`;
  }

  #tree(tree: Tree, indent: string, inline: boolean): string {
    if ("scalar" in tree) return tree.scalar;
    const [open, close] = tree.kind === "object" ? "{}" : "[]";
    const isInline = inline || tree.inline;
    const { eol, unit } = this.#style;
    const inner = indent + unit;
    let text = open ?? "";
    if (tree.inner !== undefined) text += ` ${this.#comment(tree.inner, inner, isInline)}`;
    tree.children.forEach((child, i) => {
      const isLast = i === tree.children.length - 1;
      const lineIsOpen = text.endsWith("\n");
      const goesOn = isInline || (child.joined && i > 0 && !lineIsOpen);
      if (!goesOn) {
        for (const kind of child.above) text += this.#line(text, inner) + this.#comment(kind, inner, false);
        text += this.#line(text, inner);
      } else text += " ";
      const name = tree.kind === "object" ? `"Name${i}"${this.#style.colon}` : "";
      text += name + this.#tree(child.value, inner, isInline);
      if (child.beforeComma !== undefined) text += ` ${this.#comment(child.beforeComma, inner, isInline)}`;
      if (!isLast || tree.trailingComma) text += ",";
      if (child.behind !== undefined) text += ` ${this.#comment(child.behind, inner, isInline)}`;
    });
    if (isInline) return text + (tree.children.length > 0 ? " " : "") + close;
    const closesOnNewLine = tree.children.length > 0 || tree.inner !== undefined;
    return (closesOnNewLine ? (text.endsWith(eol) ? text : text + eol) + indent : text) + close;
  }

  /** Starts a line, unless a line comment has ended the last one. */
  #line(text: string, indent: string): string {
    return (text.endsWith(this.#style.eol) ? "" : this.#style.eol) + indent;
  }

  #comment(kind: CommentKind, indent: string, inline: boolean): string {
    const name = `c${this.#comments++}`;
    const { eol } = this.#style;
    if (inline || kind === "block") return `/* ${name} */`;
    return kind === "line" ? `// ${name}${eol}` : `/* ${name}${eol}${indent}   and more */`;
  }
}
