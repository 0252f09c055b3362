// Which links lead to a file of the workspace, and which ones nowhere.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { shownFindings } from "../../server/src/assist/shown-findings.ts";
import { wantedFiles } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { account, found, type Link, linking, lintMain, open, summary, toText } from "./linking.ts";

describe("a link that leads to a file", () => {
  const artifacts = { parameters: { _artifactsLocation: { type: "string" }, sas: { type: "securestring" } } };
  const hosted = {
    parameters: {
      _artifactsLocation: { type: "string", defaultValue: "https://example.com/batch/" },
      sas: { type: "securestring", defaultValue: "" },
    },
  };
  const cases: readonly (readonly [name: string, link: Link, sections?: object])[] = [
    ["a relative path", { relativePath: "nested/x.json" }],
    ["a relative path that goes round", { relativePath: "./nested/../nested/x.json" }],
    ["a relative path that is computed", { relativePath: "[concat('nested/', 'x', '.json')]" }],
    ["uri() of the deployment", { uri: "[uri(deployment().properties.templateLink.uri, 'nested/x.json')]" }],
    [
      "uri() with a token behind",
      { uri: "[uri(parameters('_artifactsLocation'), concat('nested/x.json', parameters('sas')))]" },
      artifacts,
    ],
    [
      "a folder and a token put together",
      { uri: "[concat(parameters('_artifactsLocation'), '/nested/x.json', parameters('sas'))]" },
      artifacts,
    ],
    [
      "artifacts that have a known place",
      { uri: "[uri(parameters('_artifactsLocation'), concat('nested/x.json', parameters('sas')))]" },
      hosted,
    ],
    [
      "variables",
      { uri: "[variables('link')]" },
      {
        ...artifacts,
        variables: {
          link: "[concat(variables('base'), 'nested/x.json?', parameters('sas'))]",
          base: "[concat(parameters('_artifactsLocation'), '/')]",
        },
      },
    ],
  ];
  for (const [name, link, sections] of cases) {
    test(name, async () => {
      const linted = await lintMain({ "/ws/main.json": linking(link, {}, sections), "/ws/nested/x.json": open });
      assert.deepEqual(summary(linted), found("/ws/nested/x.json"));
      assert.deepEqual(linted.result.files, ["/ws/main.json", "/ws/nested/x.json"]);
      assert.deepEqual(shownFindings(linted.result), []);
    });
  }

  test("the same file in every world", async () => {
    const sections = {
      parameters: { zone: { type: "string", defaultValue: "a", allowedValues: ["a", "b"] } },
    };
    const relativePath = "[if(equals(parameters('zone'), 'a'), 'x.json', 'x.json')]";
    const linted = await lintMain({ "/ws/main.json": linking({ relativePath }, {}, sections), "/ws/x.json": open });
    assert.deepEqual(summary(linted), found("/ws/x.json"));
  });

  test("from a linked template on, seen from its own folder or from that of the first one", async () => {
    const uri = "[uri(deployment().properties.templateLink.uri, '../shared/y.json')]";
    const linted = await lintMain({
      "/ws/main.json": linking({ relativePath: "a/b/x.json" }),
      "/ws/a/b/x.json": linking({ uri }),
      "/ws/a/shared/y.json": open,
    });
    assert.deepEqual(summary(linted), found("/ws/a/shared/y.json"));
    const passedOn = { parameters: { _artifactsLocation: { value: "[parameters('_artifactsLocation')]" } } };
    const fromFirst = { uri: "[uri(parameters('_artifactsLocation'), 'nested/y.json')]" };
    const again = await lintMain({
      "/ws/main.json": linking({ uri: fromFirst.uri.replace("y", "x") }, passedOn, artifacts),
      "/ws/nested/x.json": linking(fromFirst, {}, artifacts),
      "/ws/nested/y.json": open,
    });
    assert.deepEqual(summary(again), found("/ws/nested/y.json"));
  });
});

describe("a link that is not followed", () => {
  const cases: readonly (readonly [name: string, link: Link, sections?: object])[] = [
    ["a place on the web", { uri: "https://example.com/nested/x.json" }],
    ["a host that is computed", { uri: "[concat('https://', parameters('host'), '/nested/x.json')]" }],
    ["a file name that is not known", { uri: "[concat(parameters('base'), '/nested/', parameters('name'), '.json')]" }],
    ["the name of a template spec", { id: "[resourceId('Microsoft.Resources/templateSpecs/versions', 's', '1')]" }],
    ["above the workspace", { relativePath: "../nested/x.json" }],
    ["an absolute path", { relativePath: "/nested/x.json" }],
    [
      "a choice between two files",
      { relativePath: "[concat('nested/', parameters('which'), '.json')]" },
      { parameters: { which: { type: "string", defaultValue: "x", allowedValues: ["x", "none"] } } },
    ],
  ];
  for (const [name, link, sections] of cases) {
    test(name, async () => {
      const own = linking(link, {}, { parameters: { host: {}, base: {}, name: {} }, ...sections });
      const linted = await lintMain({
        "/ws/main.json": own,
        "/ws/nested/x.json": open,
        "/nested/x.json": open,
        "/ws/.json": open,
      });
      assert.deepEqual(linted.result.findings, []);
      assert.equal(linted.result.kind, "none");
    });
  }

  test("a file that is missing leaves the rest of the template as it was", async () => {
    const main = { resources: [...(linking({ relativePath: "x.json" }) as typeof open).resources, account("Enabled")] };
    const linted = await lintMain({ "/ws/main.json": main });
    assert.deepEqual(summary(linted), found("/ws/main.json"));
    assert.deepEqual(linted.read, ["/ws/x.json"]);
  });

  test("outside of the workspace folder only what lies below the template is read", async () => {
    const files = { "/else/t/main.json": linking({ relativePath: "../x.json" }), "/else/x.json": open };
    assert.deepEqual((await lintMain(files, {}, "/else/t/main.json")).read, []);
  });

  test("back to itself, or in a circle", async () => {
    const back = linking({ relativePath: "main.json" });
    assert.deepEqual((await lintMain({ "/ws/main.json": back })).result.findings, []);
    const circle = { "/ws/main.json": linking({ relativePath: "x.json" }), "/ws/x.json": back };
    assert.deepEqual((await lintMain(circle)).result.findings, []);
  });

  test("deeper than five links", async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          `/ws/${i === 0 ? "main" : i}.json`,
          linking({ relativePath: `${i + 1}.json` }),
        ]),
      );
    assert.deepEqual(summary(await lintMain({ ...chain(5), "/ws/5.json": open })), found("/ws/5.json"));
    const { result, read } = await lintMain({ ...chain(6), "/ws/6.json": open });
    assert.deepEqual(result.findings, []);
    assert.ok(!read.includes("/ws/6.json"));
  });

  test("a text without the word asks for no more than parameter files", async () => {
    assert.deepEqual((await lintMain({ "/ws/main.json": open, "/ws/nested/x.json": open })).read, []);
    const host = { "/ws/main.json": { resources: [] } };
    assert.deepEqual((await lintMain(host)).request.sources.folders.size, 0);
  });
});

test("what is still wanted is told from the texts alone", () => {
  const text = toText(linking({ relativePath: "x.json" }));
  const sources = { files: new Map([["/ws/main.json", text]]), folders: new Map() };
  const request = {
    file: "/ws/main.json",
    sources,
    settings: { ...defaultSettings, root: "/ws" },
    today: "2026-11-21",
  };
  assert.deepEqual(wantedFiles(request), { files: ["/ws/x.json"], folders: ["/ws"] });
  assert.deepEqual(wantedFiles(request), wantedFiles(request));
});
