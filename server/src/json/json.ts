// Plain JSON data, apart from any text.

/** A JSON value as data. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
