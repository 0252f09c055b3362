// Says in SARIF where something is: files as URIs, spans as regions.
import type { Artifact, ArtifactLocation, PhysicalLocation, Region } from "sarif";
import type { Location } from "../lint/finding.ts";
import type { Span } from "../text/span.ts";
import { compareCodeUnits } from "./order.ts";
import { createLines, type Report } from "./report.ts";

/** Stands for the working folder. GitHub and Azure DevOps take it for the root of the repository. */
export const rootId = "%SRCROOT%";

export interface Places {
  /** The documents that were checked, ordered by name. */
  readonly artifacts: Artifact[];
  file(file: string): ArtifactLocation;
  /** One-based, in UTF-16 units, the end exclusive. */
  region(file: string, span: Span): Region;
  at(location: Location): PhysicalLocation;
}

export function createPlaces(report: Report): Places {
  const lines = createLines(report.texts);
  const documents = [...new Set(report.results.map(({ file }) => file))];
  documents.sort((a, b) => compareCodeUnits(report.nameOf(a), report.nameOf(b)));
  const indexes = new Map(documents.map((file, index) => [file, index]));
  const file: Places["file"] = (key) => {
    const index = indexes.get(key);
    return { ...uriOf(key, report.nameOf(key)), ...(index !== undefined && { index }) };
  };
  const region: Places["region"] = (key, span) => {
    const index = lines.of(key);
    const [start, end] = [index.position(span.start), index.position(span.end)];
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  return {
    artifacts: documents.map((key) => ({
      location: file(key),
      roles: ["analysisTarget"],
      sourceLanguage: "json",
    })),
    file,
    region,
    at: ({ file: key, span }) => ({ artifactLocation: file(key), region: region(key, span) }),
  };
}

/** Relative to the working folder; what lies outside of it has an absolute URI, since no base leads there. */
function uriOf(file: string, name: string): ArtifactLocation {
  const isOutside = name === ".." || name.startsWith("../") || name.startsWith("/") || /^[A-Za-z]:\//.test(name);
  return isOutside ? { uri: absoluteUri(file) } : { uri: encodePath(name), uriBaseId: rootId };
}

function absoluteUri(file: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(file)?.[0];
  if (drive !== undefined) return `file:///${drive}${encodePath(file.slice(drive.length))}`;
  return file.startsWith("//") ? `file:${encodePath(file)}` : `file://${encodePath(file)}`;
}

/** Half surrogates, which file names may hold under Windows, have no encoding. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
