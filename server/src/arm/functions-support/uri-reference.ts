// Resolves a URI reference against a base after RFC 3986, section 5, for URIs that .NET leaves as they are written.

interface Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
}

/** .NET escapes or rewrites all other characters in ways of its own. */
const plainCharacters = /^(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9a-fA-F]{2})*$/;
/** An escaped character that needs no escape; .NET undoes it. */
const needlessEscape = /%(?:2d|2e|3\d|[46][1-9a-f]|[57]\d|[57]a|5f|7e)/i;
const absoluteUri = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?]*)((?:\/[^?]*)?)(\?.*)?$/;
const plainAuthority = /^[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const defaultPorts: Readonly<Record<string, string>> = { http: ":80", https: ":443" };

/** The resolved URI; "relative" if the base is not absolute; undefined if it is not sure what .NET makes of it. */
export function resolveUri(base: string, reference: string): string | "relative" | undefined {
  if (!isPlain(base) || !isPlain(reference)) return undefined;
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(base)) return "relative";
  const uri = parseUri(base);
  if (uri === undefined || reference.startsWith("//")) return undefined;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(reference)) return formatUri(parseUri(reference));
  if (reference === "") return formatUri(uri);
  const [, path = "", query = ""] = /^([^?]*)(\?.*)?$/.exec(reference) ?? [];
  return formatUri({ ...uri, query, path: mergePaths(uri.path, path) });
}

/** The parts of an absolute URI of the web; undefined for any other. */
export function parseUri(text: string): Uri | undefined {
  const [, scheme = "", authority = "", path = "", query = ""] = isPlain(text) ? (absoluteUri.exec(text) ?? []) : [];
  const port = defaultPorts[scheme.toLowerCase()];
  if (port === undefined || !plainAuthority.test(authority)) return undefined;
  const host = authority.toLowerCase();
  return {
    scheme: scheme.toLowerCase(),
    authority: host.endsWith(port) ? host.slice(0, -port.length) : host,
    path: removeDotSegments(path === "" ? "/" : path),
    query,
  };
}

function formatUri(uri: Uri | undefined): string | undefined {
  return uri === undefined ? undefined : `${uri.scheme}://${uri.authority}${uri.path}${uri.query}`;
}

function isPlain(text: string): boolean {
  return plainCharacters.test(text) && !needlessEscape.test(text);
}

function mergePaths(base: string, reference: string): string {
  if (reference === "") return base;
  return removeDotSegments(
    reference.startsWith("/") ? reference : base.slice(0, base.lastIndexOf("/") + 1) + reference,
  );
}

/** `path` starts with a slash. */
function removeDotSegments(path: string): string {
  const segments = path.slice(1).split("/");
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment !== "." && segment !== "..") {
      kept.push(segment);
      continue;
    }
    if (segment === "..") kept.pop();
    if (index === segments.length - 1) kept.push("");
  }
  return `/${kept.join("/")}`;
}
