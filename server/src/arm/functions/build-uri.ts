// buildUri(): a URI made of its parts.
import { type ArmObject, type ArmValue, armString, armUnknown } from "../arm-value.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { resolveUri } from "../functions-support/uri-reference.ts";

export default strictFunction({
  name: "buildUri",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (components) => (components.kind === "object" ? build(components) : wrongType(1, "an object")),
});

/** Only where there is a path: whether a URI without one ends with a slash is documented nowhere. */
function build(components: ArmObject): ArmValue {
  const [scheme, host, path] = ["scheme", "host", "path"].map((name) => textAt(components, name));
  const port = components.get("port");
  const query = components.get("query") === undefined ? "" : textAt(components, "query");
  const portKnown = port === undefined || port.kind === "int";
  if (components.open !== undefined || !scheme || !host || !path || query === undefined || !portKnown) {
    return armUnknown(components.open ?? "unsupported");
  }
  const authority = port === undefined ? host : `${host}:${port.value}`;
  const uri = `${scheme}://${authority}/${path.replace(/^\//, "")}${query.replace(/^\??(?=.)/, "?")}`;
  const normal = resolveUri(uri, "");
  return normal === undefined || normal === "relative" ? armUnknown("unsupported") : armString(normal);
}

function textAt(components: ArmObject, name: string): string | undefined {
  const value = components.get(name);
  return value?.kind === "string" ? value.value : undefined;
}
