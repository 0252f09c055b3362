// Pools that the internet reaches, and Windows updates beside automatic upgrades: said and mended however they are written.
import assert from "node:assert/strict";
import { Range, type TextDocument, TextEditorRevealType, window } from "vscode";
import { waitForCliFindings } from "./command-line.ts";
import {
  applyAction,
  closeAll,
  diagnosticsOf,
  fixAt,
  open,
  openCopy,
  ruleOf,
  screenshot,
  setRules,
  squiggles,
  waitForSquiggles,
} from "./support.ts";

const updates = "pool-auto-os-upgrade-windows-updates";
const remote = "pool-remote-access-open";
const turnOff = "Set 'enableAutomaticUpdates' to false";
const onlyWhenEmpty = "(an existing pool accepts it only when empty)";

/** A file of workspace/endpoints/ with what is said in it. */
interface Example {
  readonly how: string;
  readonly file: string;
  /** `rule: underlined text`, severity and message. */
  readonly findings: readonly (readonly [squiggle: string, severity: number, message: string])[];
  /** The fixes that make it clean, one after the other: title, where it is offered, and what it replaces by what. */
  readonly fixes: readonly (readonly [title: string, at: string, text: string, replacement: string])[];
}

const both = "turns on automatic OS upgrades and Windows automatic updates; the service refuses both together.";
const unruled = "has no network security group rule, so that everybody reaches port";
const error = 0;
const warning = 1;
const information = 2;

const examples: readonly Example[] = [
  {
    how: "as literals of an ARM template",
    file: "template.json",
    findings: [
      [`${updates}: true`, error, `Pool 'farm/render' ${both}`],
      [`${remote}: 3389`, error, `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`],
    ],
    fixes: [
      [turnOff, "true }", '{ "enableAutomaticUpdates": true }', '{ "enableAutomaticUpdates": false }'],
      [denial(3389), "3389", "15099\n", `15099,\n${denyingRules(16)}\n`],
    ],
  },
  {
    how: "in the body of a data-plane request",
    file: "body.json",
    findings: [
      [`${updates}: true`, error, `Pool 'simulate' ${both}`],
      [
        `${remote}: "Internet"`,
        error,
        "Pool 'simulate' opens SSH to the internet: NAT pool 'shell' allows 'Internet' to reach port 22.",
      ],
    ],
    fixes: [
      [turnOff, "true }", '{ "enableAutomaticUpdates": true }', '{ "enableAutomaticUpdates": false }'],
      [
        denial(22),
        '"Internet"',
        '{ "priority": 160, "access": "allow", "sourceAddressPrefix": "Internet" }',
        '{ "priority": 200, "access": "deny", "sourceAddressPrefix": "*" }',
      ],
    ],
  },
  {
    how: "through parameters",
    file: "parameters.json",
    findings: [
      [`${updates}: "[parameters('windowsUpdates')]"`, error, `Pool 'farm/render' ${both}`],
      [
        `${remote}: "[parameters('remotePort')]"`,
        error,
        `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`,
      ],
      [
        `${remote}: "[parameters('source')]"`,
        information,
        "Pool 'farm/render' opens SSH to the internet: NAT pool 'shell' allows '*' to reach port 22.",
      ],
    ],
    fixes: [
      [
        `${turnOff}, in the default of parameter 'windowsUpdates'`,
        `"[parameters('windowsUpdates')]"`,
        '"defaultValue": true',
        '"defaultValue": false',
      ],
    ],
  },
  {
    how: "through variables",
    file: "variables.json",
    findings: [
      [`${updates}: "[variables('windows')]"`, error, `Pool 'farm/render' ${both}`],
      [
        `${remote}: "[variables('natPools')]"`,
        error,
        `Pool 'farm/render' opens SSH to the internet: NAT pool 'shell' ${unruled} 22.`,
      ],
    ],
    fixes: [
      [
        `${turnOff}, in variable 'windows'`,
        `"[variables('windows')]"`,
        '{ "enableAutomaticUpdates": true }',
        '{ "enableAutomaticUpdates": false }',
      ],
    ],
  },
  {
    how: "through a nested template",
    file: "nested.json",
    findings: [
      [`${updates}: "[parameters('updates')]"`, error, `Pool 'farm/render' ${both}`],
      [
        `${remote}: "[parameters('port')]"`,
        error,
        `Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' ${unruled} 3389.`,
      ],
    ],
    fixes: [
      [`${turnOff}, here`, `"[parameters('updates')]"`, `"[parameters('updates')]"`, "false"],
      [denial(3389), `"[parameters('port')]"`, "15099\n", `15099,\n${denyingRules(24)}\n`],
    ],
  },
  {
    how: "behind a symbolic name, between comments",
    file: "symbolic.jsonc",
    findings: [
      [
        `${updates}: "virtualMachineConfiguration"`,
        warning,
        "Pool 'farm/render' turns on automatic OS upgrades, but does not set 'enableAutomaticUpdates', which is true by default.",
      ],
      [
        `${remote}: "0.0.0.0/0"`,
        error,
        "Pool 'farm/render' opens RDP to the internet: NAT pool 'desktop' allows '0.0.0.0/0' to reach port 3389.",
      ],
    ],
    fixes: [
      [
        turnOff,
        '"virtualMachineConfiguration"',
        "turns them off\n",
        'turns them off\n            "windowsConfiguration": {\n              "enableAutomaticUpdates": false\n            },\n',
      ],
      [
        denial(3389),
        '"0.0.0.0/0"',
        '{ "priority": 150, "access": "Allow", "sourceAddressPrefix": "0.0.0.0/0" }',
        denyingRule(18).trimStart(),
      ],
    ],
  },
];

export function endpointsSuite(): void {
  suite("open endpoints and double updates", () => {
    teardown(closeAll);

    for (const { how, file, findings, fixes } of examples) {
      test(`${how}: underlined, explained and mended`, async () => {
        const document = await openCopy("endpoints", `endpoints/${file}`);
        await waitForSquiggles(document, ...findings.map(([squiggle]) => squiggle));
        assert.deepEqual(messagesOf(document), findings.map(([, ...said]) => said.join(" ")).sort());
        await showAll(document);
        await screenshot(`endpoints-${file.replace(/\..*$/, "")}`);
        for (const [title, at, text, replacement] of fixes) {
          const before = document.getText();
          const gone = new Set(squiggles(document));
          await applyAction(await fixAt(document, title, at));
          assert.equal(document.getText(), before.replace(text, replacement), title);
          await waitForFewer(document, gone);
        }
        await screenshot(`endpoints-${file.replace(/\..*$/, "")}-mended`);
      });
    }

    test("with all rules on, the command line finds the same in each of these files", async () => {
      await setRules(undefined);
      for (const { file } of examples) {
        const { findings } = await waitForCliFindings(await open(`endpoints/${file}`));
        assert.ok(findings.some(({ rule }) => rule === remote), file);
        assert.ok(findings.some(({ rule }) => rule === updates), file);
      }
    });
  });
}
