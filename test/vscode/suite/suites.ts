// The suites that run inside VS Code, in their order. A new suite is one file and one line here.
import { activationSuite } from "./activation.ts";
import { baselineSuite } from "./baseline.ts";
import { codeLensSuite } from "./code-lens.ts";
import { completionSuite } from "./completion.ts";
import { corpusSuite } from "./corpus.ts";
import { endpointsSuite } from "./endpoints.ts";
import { filesSuite } from "./files.ts";
import { fixesSuite } from "./fixes.ts";
import { hoversSuite } from "./hovers.ts";
import { japaneseSuite } from "./japanese.ts";
import { lifecycleSuite } from "./lifecycle.ts";
import { newDeploymentSuite } from "./new-deployment.ts";
import { postureSuite } from "./posture.ts";
import { problemsSuite } from "./problems.ts";
import { snippetsSuite } from "./snippets.ts";
import { squigglesSuite } from "./squiggles.ts";
import { statusSuite } from "./status.ts";
import { suppressionsSuite } from "./suppressions.ts";
import { walkthroughSuite } from "./walkthrough.ts";
import { multiRootSuite, noFolderSuite, restrictedSuite } from "./windows.ts";
import { workspaceCheckSuite } from "./workspace-check.ts";

export const suites: Readonly<Record<string, () => void>> = {
  activation: activationSuite,
  files: filesSuite,
  squiggles: squigglesSuite,
  problems: problemsSuite,
  fixes: fixesSuite,
  endpoints: endpointsSuite,
  suppressions: suppressionsSuite,
  baseline: baselineSuite,
  hovers: hoversSuite,
  "code-lens": codeLensSuite,
  posture: postureSuite,
  completion: completionSuite,
  snippets: snippetsSuite,
  newDeployment: newDeploymentSuite,
  workspaceCheck: workspaceCheckSuite,
  status: statusSuite,
  japanese: japaneseSuite,
  walkthrough: walkthroughSuite,
  lifecycle: lifecycleSuite,
  corpus: corpusSuite,
};

/** Those that need a window of their own. */
export const windowSuites: Readonly<Record<string, () => void>> = {
  "no-folder": noFolderSuite,
  "multi-root": multiRootSuite,
  restricted: restrictedSuite,
};
