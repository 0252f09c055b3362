// Opens the template that people deploy: its scope, and all resources that it and what it nests deploy.
import type { SourceDocument } from "./arm-value.ts";
import type { DeploymentContext } from "./context.ts";
import type { Evaluator, LinkResolver } from "./evaluator.ts";
import { assignmentsOf } from "./parameter-file.ts";
import { readReferableResources } from "./references.ts";
import { createScope, type Environment } from "./scope.ts";
import type { Resource } from "./template.ts";

export interface OpenOptions {
  /** Several are alternatives. */
  readonly parameterFiles: readonly SourceDocument[];
  readonly context?: DeploymentContext | undefined;
  /** Without one, linked templates are not followed. */
  readonly resolveLink?: LinkResolver | undefined;
}

export interface OpenTemplate {
  readonly environment: Environment;
  readonly resources: readonly Resource[];
}

/** Reads a template; undefined if the document is no object. */
export function openTemplate(
  document: SourceDocument,
  evaluator: Evaluator,
  { parameterFiles, context = {}, resolveLink }: OpenOptions,
): OpenTemplate | undefined {
  const { root } = document.json;
  if (root?.kind !== "object") return undefined;
  const assignments = assignmentsOf(parameterFiles, evaluator);
  const { environment } = createScope({ id: "root", document, template: root, root: true, context, assignments });
  evaluator.resolveLink = resolveLink;
  return { environment, resources: readReferableResources(evaluator, environment) };
}
