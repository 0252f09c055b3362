// The pools of an account, as far as its template holds them.
import type { Account } from "../../batch/subject.ts";
import type { TemplateResources } from "../../batch/template-resources.ts";

/** The pools below the account that the template sets up; `complete` is false if there may be more. */
export function poolsOf(account: Account): TemplateResources {
  const pools = account.template?.own.children("Microsoft.Batch/batchAccounts/pools");
  return { values: pools?.values.filter(({ existing }) => !existing) ?? [], complete: pools?.complete ?? false };
}
