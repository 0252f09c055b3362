// Translates between the URIs of the protocol and the keys under which the core knows files.

/**
 * The key of a URI: the same with its path decoded, so that the core can join names and match globs plainly, and that
 * two spellings of one URI (`c:` and `c%3A`) have one key. A URI with a query or fragment names no plain file: it is
 * its own key.
 */
export function keyOf(uri: string): string {
  if (uri.includes("?") || uri.includes("#")) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** A URI of the key; of an open document take the one that the client gave instead. */
export function uriOf(key: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)([\s\S]*)$/i.exec(key);
  if (parts === null) return encodePath(key);
  const [, origin = "", path = ""] = parts;
  return origin + encodePath(path);
}

function encodePath(path: string): string {
  return path.split("/").map(encodeSegment).join("/");
}

/** A lone surrogate has no encoding; such a name is left as it is and will not be found. */
function encodeSegment(segment: string): string {
  try {
    return encodeURIComponent(segment);
  } catch {
    return segment;
  }
}
