// Texts that are no secrets, whatever they are called.

/** Whether a text says where or when something is, how long it takes, or stands for something else. */
export function isAddress(text: string): boolean {
  return addresses.some((address) => address.test(text));
}

const addresses: readonly RegExp[] = [
  /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i,
  // A URL; what it asks for may be a secret, but that has a form.
  /^[a-z][a-z0-9+.-]*:\/\/[^?@]*$/i,
  /^https:\/\/[\w-]+\.(?:vault|vault-int|managedhsm)\.[\w.-]+\/.*$/i,
  // A path on a node or in the cloud.
  /^(?:[A-Za-z]:\\|[/~.]|\\\\|\w+\\)/,
  /^[\w.-]+(?:\/[\w.-]+)+\/?$/,
  // An image with its tag.
  /^[\w.-]+(?::\d+)?(?:\/[\w.-]+)+(?::[\w.-]+|@sha256:[0-9a-f]{64})$/,
  // A host or a file.
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/,
  /^[\w-]+(?:\.[\w-]+)+:\d{2,5}$/,
  /^[\d.,:/+-]+$/,
  // A date, a duration, a switch.
  /^\d{4}-\d{2}-\d{2}[T ][\d:.]+(?:Z|[+-][\d:]+)?$/i,
  /^P(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/i,
  /^(?:true|false|yes|no|on|off|none|null)$/i,
  // A variable, a template of another tool, an expression, a reference to a vault, an object.
  /^(?:%\w+%$|@|\{|\[|<)|\$[\w({]/,
];
