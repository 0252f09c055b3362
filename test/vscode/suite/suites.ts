// The suites that run inside VS Code, in their order. A new suite is one file and one line here.
import { activationSuite } from "./activation.ts";
import { corpusSuite } from "./corpus.ts";
import { endpointsSuite } from "./endpoints.ts";
import { filesSuite } from "./files.ts";
import { fixesSuite } from "./fixes.ts";
import { hoversSuite } from "./hovers.ts";
import { lifecycleSuite } from "./lifecycle.ts";
import { problemsSuite } from "./problems.ts";
import { snippetsSuite } from "./snippets.ts";
import { squigglesSuite } from "./squiggles.ts";
import { suppressionsSuite } from "./suppressions.ts";

export const suites: Readonly<Record<string, () => void>> = {
  activation: activationSuite,
  files: filesSuite,
  squiggles: squigglesSuite,
  problems: problemsSuite,
  fixes: fixesSuite,
  endpoints: endpointsSuite,
  suppressions: suppressionsSuite,
  hovers: hoversSuite,
  snippets: snippetsSuite,
  lifecycle: lifecycleSuite,
  corpus: corpusSuite,
};
