// Tells expressions from other strings of a template.

/**
 * Whether a decoded JSON string of a template is an expression: it starts with `[`, ends with `]`, and its first
 * bracket is not doubled.
 */
export function isExpression(text: string): boolean {
  return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
}

/**
 * What a string that is no expression means: `[[…]` stands for `[…]`, everything else for itself. Whether Azure drops
 * a bracket where the closing one is missing is not documented, so it stays.
 */
export function unescapeLiteral(text: string): string {
  return text.startsWith("[[") && text.endsWith("]") ? text.slice(1) : text;
}
