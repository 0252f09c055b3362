// Everything that `npm run derive` writes, in the order in which one depends on the other.
import { generateImages } from "../../scripts/generate-images.ts";
import { generateProperties } from "../../scripts/generate-properties.ts";
import { type Artefact, readIfPresent } from "./artefact.ts";
import { bodySchemas } from "./body-schemas.ts";
import { coverage } from "./coverage.ts";
import { functionIndex } from "./function-index.ts";
import { japaneseCatalogues, shippedCatalogue, staleCatalogues } from "./japanese.ts";
import { manifest, manifestTexts } from "./manifest.ts";
import { projectSchema } from "./project-schema.ts";
import { readme } from "./readme.ts";
import { ruleIndex } from "./rule-index.ts";
import { loadRules } from "./rule-list.ts";
import { rulePages, stalePages } from "./rule-pages.ts";

export interface Derived {
  readonly artefacts: readonly Artefact[];
  /** Files that nothing is derived into any more. */
  readonly stale: readonly string[];
}

/** The modules that the engine imports: they must be right before it can be loaded for the rest. */
export function derivedSources(): Derived {
  const properties = Object.entries(generateProperties());
  const tables = properties.map(([name, text]) => ({ path: `server/src/batch/properties/${name}`, text }));
  const images = Object.entries(generateImages()).map(([name, text]) => ({
    path: `server/src/batch/images/${name}`,
    text,
  }));
  return { artefacts: [...tables, ...images, functionIndex(), ruleIndex()], stale: [] };
}

/** What follows from the loaded rules: catalogues, manifest, README, schema, documentation pages. */
export async function derivedDocuments(): Promise<Derived> {
  const [rules, engine] = await Promise.all([loadRules(), import("../../server/src/lint/lint.ts")]);
  return {
    artefacts: [
      ...japaneseCatalogues(rules),
      shippedCatalogue(rules),
      manifest(rules),
      ...manifestTexts(rules),
      readme(rules),
      projectSchema(rules),
      ...bodySchemas(),
      coverage(rules),
      ...rulePages(rules, engine),
    ],
    stale: [...stalePages(rules), ...staleCatalogues(rules)],
  };
}

/** The files that are not what they should be. */
export function outdated({ artefacts, stale }: Derived): readonly string[] {
  return [...artefacts.filter(({ path, text }) => readIfPresent(path) !== text).map(({ path }) => path), ...stale];
}
