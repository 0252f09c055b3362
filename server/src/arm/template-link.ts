// Which file of the workspace a linked template stands in, or a file of parameters that is linked to.
import { descend } from "../json/path.ts";
import type { ArmValue, Atom, SourceDocument } from "./arm-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { replay } from "./replay.ts";
import type { Deployment } from "./target-context.ts";

const deepestLink = 5;

/** A relative path of plain segments, perhaps with the query of an access token behind. */
const localPath = /^\/?((?:(?:\.{1,2}|[\w~-][\w.~ -]*)\/)*[\w~-][\w.~ -]*\.jsonc?)(?:\?.*)?$/i;
const absolute = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i;

/** Where templates keep, by convention, the URI of the folder that they were deployed from. */
const artifactsParameter = "_artifactsLocation";

/** A path, and whether it is seen from the calling template, or perhaps from the one that was deployed first. */
interface LocalLink {
  readonly path: string;
  readonly fromCaller: boolean;
}

/**
 * The document that the `templateLink` or `parametersLink` of a deployment names, if it is sure which one: the same file
 * in every world. Links are followed five deep, and never back to a template that is on the way.
 */
export function linkedDocument(
  deployment: Deployment,
  member: "templateLink" | "parametersLink",
  evaluator: Evaluator,
): SourceDocument | undefined {
  const { document, environment } = deployment;
  const way = [...environment.scope.linkedFrom, document];
  const [first = document] = way;
  const { resolveLink } = evaluator;
  if (resolveLink === undefined || way.length > deepestLink) return undefined;
  const link = readLink(deployment, member, evaluator);
  if (link === undefined) return undefined;
  const found = resolveLink(link.path, link.fromCaller ? [document] : [document, first]);
  return way.some(({ file }) => file === found?.file) ? undefined : found;
}

function readLink(deployment: Deployment, member: string, evaluator: Evaluator): LocalLink | undefined {
  const node = descend(deployment.node, "properties", member);
  if (node === undefined) return undefined;
  const { evaluation } = evaluator;
  const { trail } = evaluation;
  const artifactsLocation = () => evaluator.parameter(artifactsParameter, deployment.environment);
  try {
    const { leaves, complete } = replay((world) => {
      evaluation.trail = world;
      return localLink(evaluator.node(node, deployment.environment), artifactsLocation);
    });
    return complete ? unanimous(leaves.map(({ result }) => result)) : undefined;
  } finally {
    evaluation.trail = trail;
  }
}

function unanimous([first, ...others]: readonly (LocalLink | undefined)[]): LocalLink | undefined {
  const isSame = (other: LocalLink | undefined) =>
    other?.path === first?.path && other?.fromCaller === first?.fromCaller;
  return others.every(isSame) ? first : undefined;
}

function localLink(link: ArmValue, artifactsLocation: () => ArmValue): LocalLink | undefined {
  if (link.kind !== "object") return undefined;
  const relative = link.get("relativePath");
  if (relative?.kind === "string") return fromCaller(relative.value);
  const uri = link.get("uri");
  if (uri?.kind === "pattern") return behindFolder(uri.parts);
  if (uri?.kind !== "string") return undefined;
  if (!absolute.test(uri.value)) return fromCaller(uri.value);
  const below = belowArtifacts(uri.value, artifactsLocation());
  return below === undefined ? undefined : toLink(below, false);
}

/** A path behind the URI of a folder that nobody knows; what comes behind the path is a token for access. */
function behindFolder([folder, path]: readonly (string | Atom)[]): LocalLink | undefined {
  if (typeof folder !== "object" || typeof path !== "string") return undefined;
  return toLink(`${folder.upwards ?? ""}${path}`, false);
}

/** The part of a known URI behind that of the artifacts, which are the files of the workspace once they are copied. */
function belowArtifacts(uri: string, location: ArmValue): string | undefined {
  if (location.kind !== "string" || location.value === "") return undefined;
  const base = location.value;
  const folder = base.slice(0, base.lastIndexOf("/") + 1);
  if (uri.startsWith(`${base}/`) || (base.endsWith("/") && uri.startsWith(base))) return uri.slice(base.length);
  return uri.startsWith(folder) ? uri.slice(folder.length) : undefined;
}

function fromCaller(path: string): LocalLink | undefined {
  return absolute.test(path) ? undefined : toLink(path, true);
}

function toLink(text: string, isFromCaller: boolean): LocalLink | undefined {
  const path = localPath.exec(text)?.[1];
  return path === undefined ? undefined : { path, fromCaller: isFromCaller };
}
