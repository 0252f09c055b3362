// Finds out which version this is.
import { readFileSync } from "node:fs";

/** The version in the nearest `package.json` above: of the package, be it run from its sources or from its bundle. */
export function readVersion(): string {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const version = versionIn(new URL("package.json", folder));
    if (version !== undefined || folder.pathname === "/" || folder.href === new URL("..", folder).href)
      return version ?? "0.0.0";
  }
}

function versionIn(file: URL): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
    const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
    return isManifest && typeof manifest.version === "string" ? manifest.version : undefined;
  } catch {
    return undefined;
  }
}
