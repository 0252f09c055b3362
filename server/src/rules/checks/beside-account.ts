// New resources that belong to the account beside them.
import type { SurroundingTemplate } from "../../batch/subject.ts";
import { addResource, type Change } from "../rule.ts";

/**
 * Adds a resource that names the account by its id. Nothing beside an account whose name has a slash, which no account
 * can have: an id that is made of it names another resource.
 */
export function addBesideAccount(
  { own }: Pick<SurroundingTemplate, "own">,
  resource: Omit<Parameters<typeof addResource>[0], "beside">,
): readonly Change[] {
  return own.identity()?.name.includes("/") === true ? [] : [addResource({ beside: own, ...resource })];
}
