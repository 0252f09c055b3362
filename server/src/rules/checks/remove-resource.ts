// Takes a resource out of a template.
import type { TemplateResource } from "../../batch/template-resources.ts";
import { type Change, remove } from "../rule.ts";

/** The resource goes, and with it all that waits for it by `dependsOn`; nothing where that can't be told. */
export function removeResource({ value, dependencies }: TemplateResource): readonly Change[] {
  const { values, complete } = dependencies();
  return complete ? [value, ...values].map(remove) : [];
}
