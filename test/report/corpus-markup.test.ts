// Reports of many real files are well-formed, hold no markup of theirs, and show no secret.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import { run } from "../cli/run.ts";
import { invisible } from "./hostile.ts";
import { all, readHtml, readXml } from "./markup-parsers.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const files = join(corpus, "files");
const isRequired = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";

if (!existsSync(corpus) && !isRequired) {
  test("the corpus is not beside this checkout: no report of it was made", { skip: "../shared/corpus is missing" });
} else {
  test("the corpus as JUnit, annotations, Markdown and a page", async (context) => {
    const engine = createEngine();
    const results = new Map<string, LintResult>();
    const lint = (request: LintRequest) => {
      const result = results.get(request.file) ?? engine.lint(request);
      results.set(request.file, result);
      return result;
    };
    const secrets = findSecrets();
    assert.ok(secrets.length > 0);
    const argv = ["check", "files", "--profile", "strict", "--no-parameters", "--format"];
    const render = async (format: string, locale: string) => {
      const { status, output } = await run(corpus, [...argv, format, "--locale", locale], {
        engine: { ...engine, lint },
      });
      assert.equal(status, 1);
      assert.doesNotMatch(output, invisible);
      assert.deepEqual(
        secrets.filter((secret) => output.includes(secret)),
        [],
        format,
      );
      return output;
    };
    const json = JSON.parse(await render("json", "en"));
    const subjects = [...results.values()].flatMap((result) => result.subjects);

    await context.test("JUnit", async () => {
      const root = readXml(await render("junit", "en"));
      const tests = all(root, "testcase");
      assert.equal(root.attributes.get("tests"), String(tests.length));
      assert.ok(tests.length > subjects.length * 5, `${tests.length} tests`);
    });
    await context.test("a page", async () => {
      const root = readHtml(await render("html", "ja"));
      assert.deepEqual(all(root, "script"), []);
      const ids = all(root, "section").flatMap(({ attributes }) => attributes.get("id") ?? []);
      assert.ok(ids.filter((id) => id.startsWith("subject-")).length > 500, `${ids.length} sections`);
      const findings = all(root, "span").filter(({ attributes }) => attributes.get("class")?.startsWith("severity"));
      assert.ok(findings.length >= json.findings.length, `${findings.length} of ${json.findings.length} findings`);
    });
    await context.test("annotations", async () => {
      const lines = (await render("github", "en")).split("\n");
      const commands = lines.filter((line) =>
        /^::(error|warning|notice) file=files\/[^,:]+(,\w+=[^,:]+)*::./.test(line),
      );
      assert.equal(commands.length, json.findings.length + json.errors.length);
      assert.equal(lines.filter((line) => line.includes("::") && !commands.includes(line)).length, 0);
    });
    await context.test("Markdown", async () => {
      const output = await render("markdown", "en");
      assert.ok(output.length < 65_536, `${output.length} characters`);
      assert.doesNotMatch(output.replaceAll(/\]\(<https:[^<>\s]*>\)/g, ""), /[<>]/);
    });
  });
}

/** What stands in the files where a secret belongs, found without the engine: no expressions, nothing to fill in. */
function findSecrets(): string[] {
  const named = /"\w*(?:password|accountKey|sasToken|secretValue|sshPrivateKey)"\s*:\s*"([^"\\[<{$]{6,})"/gi;
  const signed = /[?&]sig=([\w%+/=-]{20,})/g;
  const texts = readdirSync(files).map((name) => readFileSync(join(files, name), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(named), ...text.matchAll(signed)]);
  return [...new Set(found.map(([, value = ""]) => value))];
}
