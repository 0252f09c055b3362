// Reads HTML and XML strictly, and shows what is in it, for tests of what reports write.
import assert from "node:assert/strict";
import { html, type ParserError, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { SaxesParser } from "saxes";

/** An element of either language. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** All text inside. */
  readonly text: string;
}

/** The whole of a page, which must not have one error by the standard. */
export function readHtml(page: string): Element {
  const errors: ParserError[] = [];
  const document = parse(page, { onParseError: (error) => errors.push(error), sourceCodeLocationInfo: true });
  assert.deepEqual(
    errors.map(({ code, startLine, startCol }) => `${code} at ${startLine}:${startCol}`),
    [],
  );
  assert.equal(document.mode, html.DOCUMENT_MODE.NO_QUIRKS);
  const root = document.childNodes.find((node) => node.nodeName === "html");
  assert.ok(root !== undefined && "attrs" in root);
  return fromTree(root);
}

function fromTree(node: Tree.Element): Element {
  assert.ok(
    node.childNodes.every(({ nodeName }) => nodeName !== "#comment"),
    "a comment",
  );
  return {
    name: node.nodeName,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.flatMap((child) => ("attrs" in child ? [fromTree(child)] : [])),
    text: textOf(node),
  };
}

function textOf(node: Tree.ChildNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** The root element of an XML document, which must be well-formed by the standard. */
export function readXml(text: string): Element {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Map<string, string>; children: Element[]; text: string }[] = [];
  let root: Element | undefined;
  parser.on("error", (error) => assert.fail(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: new Map(Object.entries(attributes)), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (piece) => {
    for (const element of open) element.text += piece;
  });
  parser.on("closetag", () => open.pop());
  for (const kind of ["comment", "cdata", "doctype", "processinginstruction"] as const) {
    parser.on(kind, () => assert.fail(`a ${kind}`));
  }
  parser.write(text).close();
  assert.ok(root !== undefined);
  return root;
}

/** An element and all below it, in their order. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function all(root: Element, name: string): Element[] {
  return [...walk(root)].filter((element) => element.name === name);
}
