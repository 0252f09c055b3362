// One text for expressions that are written differently but mean the same.

const token = /'(?:[^']|'')*'|\s+|[^'\s]+|'/g;
const takesName = /(?:^|[^\w.])(?:parameters|variables|lambdavariables|copyindex)\($/;

/**
 * The text of an expression without blanks and in lower case, except in string literals, where both count. The names of
 * parameters, variables and loops are compared without case though.
 */
export function canonicalText(source: string): string {
  let text = "";
  for (const [part] of source.matchAll(token)) {
    if (part.startsWith("'")) text += takesName.test(text) ? part.toLowerCase() : part;
    else text += part.trim().toLowerCase();
  }
  return text;
}
