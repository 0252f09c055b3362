// All kinds of derived variants.
import { dataPlanePool, managementBody } from "./body.ts";
import { opaqueValues, parameterDefault, parameterFile, variable } from "./indirection.ts";
import { layouts, layoutVariants } from "./layout.ts";
import { nestedInner, nestedOuter, symbolicNames } from "./structure.ts";
import type { Derive } from "./variant.ts";

/** The variants that rebuild the data of a template or body. */
export const meaningVariants: Readonly<Record<string, Derive>> = {
  "parameter-default": parameterDefault,
  variable,
  "parameter-file": parameterFile,
  opaque: opaqueValues,
  "nested-inner": nestedInner,
  "nested-outer": nestedOuter,
  "symbolic-names": symbolicNames,
  "management-body": managementBody,
  "data-plane": dataPlanePool,
};

/** All variants by kind, those of layout included. */
export const allVariants: Readonly<Record<string, Derive>> = {
  ...meaningVariants,
  ...Object.fromEntries(layouts.map((layout) => [layout.kind, layoutVariants(layout)])),
};
