// Ten of our rules in their simplest form, a property with one bad value, as each of the peers is told of them.

/** Our rule, the property's path inside the resource, and the bad value; `*` stands for each element. */
export const rules = [
  { id: "account-public-network-access", path: ["publicNetworkAccess"], bad: "Enabled" },
  { id: "account-auto-storage-keys", path: ["autoStorage", "authenticationMode"], bad: "StorageKeys" },
  { id: "account-shared-key-enabled", path: ["allowedAuthenticationModes", "*"], bad: "SharedKey" },
  {
    id: "pool-public-ip",
    path: ["networkConfiguration", "publicIPAddressConfiguration", "provision"],
    bad: "BatchManaged",
  },
  { id: "pool-inter-node-communication", path: ["interNodeCommunication"], bad: "Enabled" },
  { id: "user-account-admin", path: ["userAccounts", "*", "elevationLevel"], bad: "Admin" },
  { id: "start-task-elevated", path: ["startTask", "userIdentity", "autoUser", "elevationLevel"], bad: "Admin" },
  {
    id: "pool-windows-updates-disabled",
    path: ["deploymentConfiguration", "virtualMachineConfiguration", "windowsConfiguration", "enableAutomaticUpdates"],
    bad: false,
  },
  { id: "resource-file-http", path: ["startTask", "resourceFiles", "*", "httpUrl"], bad: /^http:/ },
  { id: "task-slots-isolation", path: ["taskSlotsPerNode"], bad: { above: 1 } },
];

/** Spectral's rules: a JSONPath each, and a function of its own core set. */
export function spectralRuleset(functions) {
  const entries = rules.map(({ id, path, bad }) => {
    const steps = path.map((name) => (name === "*" ? "[*]" : `.${name}`)).join("");
    // biome-ignore lint/suspicious/noThenProperty: it is Spectral's word.
    return [id, { message: id, severity: "warn", given: `$..properties${steps}`, then: spectralThen(bad, functions) }];
  });
  return { rules: Object.fromEntries(entries) };
}

function spectralThen(bad, { pattern, schema }) {
  if (bad instanceof RegExp) return { function: pattern, functionOptions: { notMatch: bad.source } };
  return { function: schema, functionOptions: { schema: jsonSchemaOf(bad) } };
}

/** The same as a selector each, which names the property and the one that holds it. */
export function eslintRules() {
  const selectors = rules.map(({ id, path, bad }) => {
    const names = path.filter((name) => name !== "*");
    const holder = names.length > 1 ? `JSONProperty[key.value="${names.at(-2)}"] ` : "";
    const value = path.at(-1) === "*" ? " JSONLiteral" : " > JSONLiteral.value";
    return { selector: `${holder}JSONProperty[key.value="${names.at(-1)}"]${value}${eslintTest(bad)}`, message: id };
  });
  return { "no-restricted-syntax": ["warn", ...selectors] };
}

function eslintTest(bad) {
  if (bad instanceof RegExp) return `[value=${bad}]`;
  if (typeof bad === "object") return `[value>${bad.above}]`;
  return typeof bad === "string" ? `[value="${bad}"]` : `[raw="${bad}"]`;
}

/** The same as a schema of what stands under `properties` of a resource; `shape` says what else may stand there. */
export function addRules(shape) {
  for (const { path, bad } of rules) {
    const node = path.reduce(stepInto, shape);
    node.allOf = [...(node.allOf ?? []), jsonSchemaOf(bad)];
  }
  return shape;
}

function stepInto(node, name) {
  if (name === "*") {
    node.items ??= {};
    return node.items;
  }
  node.properties ??= {};
  node.properties[name] ??= {};
  return node.properties[name];
}

function jsonSchemaOf(bad) {
  if (bad instanceof RegExp) return { not: { type: "string", pattern: bad.source } };
  return { not: typeof bad === "object" ? { type: "number", exclusiveMinimum: bad.above } : { const: bad } };
}
