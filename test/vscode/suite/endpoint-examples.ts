// The files of workspace/endpoints/: what is said in each of them, and the fixes that make it clean.

export const updates = "pool-auto-os-upgrade-windows-updates";
export const remoteAccess = "pool-remote-access-open";

export interface ExampleFinding {
  readonly rule: string;
  /** The underlined text. */
  readonly text: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  /** One of the fixes offered, and the text that it replaces, the first of its kind in the document. */
  readonly fix: { readonly title: string; readonly replaces: string; readonly by: string };
}

export interface Example {
  readonly how: string;
  readonly file: string;
  /** The fixes are applied in this order. */
  readonly findings: readonly ExampleFinding[];
}

const both = "turns on automatic OS upgrades and Windows automatic updates; the service refuses both together.";
const unruled = "has no network security group rule, so that everybody reaches port";
const turnOff = "Set 'enableAutomaticUpdates' to false";
const whenEmpty = "(an existing pool accepts it only when empty)";

function deny(port: number): string {
  return `Deny the internet access to port ${port}, and keep the rules for specific sources ${whenEmpty}`;
}

/** A rule that denies everybody, written over several lines at the given indentation. */
function denial(indent: string, priority = 200): string {
  const members = [`"priority": ${priority}`, '"access": "Deny"', '"sourceAddressPrefix": "*"'];
  return `{\n${members.map((member) => `${indent}  ${member}`).join(",\n")}\n${indent}}`;
}

/** The end of a NAT pool that has no rules, and what a fix makes of it. */
function withRules(indent: string, priority?: number) {
  const end = '"frontendPortRangeEnd": 15099';
  const rules = `"networkSecurityGroupRules": [\n${indent}  ${denial(`${indent}  `, priority)}\n${indent}]`;
  return { replaces: end, by: `${end},\n${indent}${rules}` };
}

const literalUpdates = {
  replaces: '{ "enableAutomaticUpdates": true }',
  by: '{ "enableAutomaticUpdates": false }',
};

export const examples: readonly Example[] = [
  {
    how: "as literals of an ARM template",
    file: "template.json",
    findings: [
      {
        rule: updates,
        text: "true",
        severity: "error",
        message: `Pool 'farm/render' ${both}`,
        fix: { title: turnOff, ...literalUpdates },
      },
      {
        rule: remoteAccess,
        text: "3389",
        severity: "error",
        message: `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`,
        fix: { title: deny(3389), ...withRules(" ".repeat(16)) },
      },
    ],
  },
  {
    how: "in the body of a data-plane request",
    file: "body.json",
    findings: [
      {
        rule: updates,
        text: "true",
        severity: "error",
        message: `Pool 'simulate' ${both}`,
        fix: { title: turnOff, ...literalUpdates },
      },
      {
        rule: remoteAccess,
        text: '"Internet"',
        severity: "error",
        message: "Pool 'simulate' opens SSH to the internet: NAT pool 'shell' allows 'Internet' to reach port 22.",
        fix: {
          title: deny(22),
          replaces: '{ "priority": 160, "access": "allow", "sourceAddressPrefix": "Internet" }',
          by: '{ "priority": 200, "access": "deny", "sourceAddressPrefix": "*" }',
        },
      },
    ],
  },
  {
    how: "through parameters",
    file: "parameters.json",
    findings: [
      {
        rule: updates,
        text: `"[parameters('windowsUpdates')]"`,
        severity: "error",
        message: `Pool 'farm/render' ${both}`,
        fix: {
          title: `${turnOff}, in the default of parameter 'windowsUpdates'`,
          replaces: '"defaultValue": true',
          by: '"defaultValue": false',
        },
      },
      {
        rule: remoteAccess,
        text: `"[parameters('remotePort')]"`,
        severity: "error",
        message: `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`,
        fix: { title: deny(3389), ...withRules(" ".repeat(16), 400) },
      },
      {
        rule: remoteAccess,
        text: `"[parameters('source')]"`,
        severity: "information",
        message: "Pool 'farm/render' opens SSH to the internet: NAT pool 'shell' allows '*' to reach port 22.",
        fix: {
          title: deny(22),
          replaces: `\n${" ".repeat(18)}{ "priority": 150, "access": "Allow", "sourceAddressPrefix": "[parameters('source')]" },`,
          by: "",
        },
      },
    ],
  },
  {
    how: "through variables",
    file: "variables.json",
    findings: [
      {
        rule: updates,
        text: `"[variables('windows')]"`,
        severity: "error",
        message: `Pool 'farm/render' ${both}`,
        fix: { title: `${turnOff}, in variable 'windows'`, ...literalUpdates },
      },
      {
        rule: remoteAccess,
        text: `"[variables('natPools')]"`,
        severity: "error",
        message: `Pool 'farm/render' opens SSH to the internet: NAT pool 'shell' ${unruled} 22.`,
        fix: {
          title: `Remove NAT pool 'shell', so that port 22 is no longer mapped ${whenEmpty}`,
          replaces: `{\n          "endpointConfiguration": { "inboundNatPools": "[variables('natPools')]" }\n        }`,
          by: "{}",
        },
      },
    ],
  },
  {
    how: "through a nested template",
    file: "nested.json",
    findings: [
      {
        rule: updates,
        text: `"[parameters('updates')]"`,
        severity: "error",
        message: `Pool 'farm/render' ${both}`,
        fix: { title: `${turnOff}, here`, replaces: `"[parameters('updates')]"`, by: "false" },
      },
      {
        rule: remoteAccess,
        text: `"[parameters('port')]"`,
        severity: "error",
        message: `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`,
        fix: { title: deny(3389), ...withRules(" ".repeat(24)) },
      },
    ],
  },
  {
    how: "behind a symbolic name, between comments",
    file: "symbolic.jsonc",
    findings: [
      {
        rule: updates,
        text: '"virtualMachineConfiguration"',
        severity: "warning",
        message:
          "Pool 'farm/render' turns on automatic OS upgrades, but does not set 'enableAutomaticUpdates', which is true by default.",
        fix: {
          title: turnOff,
          replaces: "turns them off\n",
          by: 'turns them off\n            "windowsConfiguration": {\n              "enableAutomaticUpdates": false\n            },\n',
        },
      },
      {
        rule: remoteAccess,
        text: '"0.0.0.0/0"',
        severity: "error",
        message:
          "Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' allows '0.0.0.0/0' to reach port 3389.",
        fix: {
          title: deny(3389),
          replaces: '{ "priority": 150, "access": "Allow", "sourceAddressPrefix": "0.0.0.0/0" }',
          by: denial(" ".repeat(18)),
        },
      },
    ],
  },
];
