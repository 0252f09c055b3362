// The rules for pools.
import { testRules } from "./support/test-rules.ts";

testRules((rule) => rule.startsWith("pool-"));
