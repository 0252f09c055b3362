// A change of the tree of one of the documents that were linted.
import type { SourceDocument } from "../arm/arm-value.ts";
import type { EditChange } from "../json/plan-edits.ts";

export interface DocumentChange {
  readonly document: SourceDocument;
  readonly change: EditChange;
  /** The parameter that it declares, without a default. */
  readonly declares?: string;
}
