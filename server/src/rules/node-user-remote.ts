// Users of nodes that may do more, or sign in longer or more easily, than they need.

import type { Value } from "../arm/value.ts";
import { dayOf, daysFrom } from "../batch/dates.ts";
import { isInlineSecret, useSecureParameter } from "./checks/inline-secret.ts";
import { dataPlaneReference, securityBestPractices } from "./checks/pages.ts";
import { defineRule, redact, set } from "./rule.ts";

/** How many days ahead a user may expire; so many are the service's default. */
const longestDays = 1;

export default defineRule({
  id: "node-user-remote",
  subject: "template",
  title: "Users of nodes should not be administrators, should sign in with a key, and should expire soon",
  why: "Without any users on a node, nobody can sign in to it. Where a user is needed, one without administrator rights, with a key and for a day leaves less to lose when a password leaks or is guessed.",
  messages: {
    admin: { severity: "warning", text: "Node user '{subject}' is an administrator of the node." },
    password: { severity: "warning", text: "The password of node user '{subject}' is written in the file {password}." },
    long: {
      severity: "information",
      text: "Node user '{subject}' can sign in until {day}, which is more than a day from now.",
    },
    noKey: {
      severity: "information",
      text: "Node user '{subject}' signs in with a password instead of a key ('sshPublicKey'); only Windows nodes need a password.",
    },
  },
  fixes: {
    noAdmin: "Set 'isAdmin' to false",
    parameter: "Take the password out of the file, and change it",
  },
  references: [securityBestPractices, dataPlaneReference],
  controls: ["MCSB PA-1"],
  seeds: ["A125", "A132", "A133"],
  *check({ nodeUser }, { today }) {
    if (nodeUser === undefined) return "not-applicable";
    const subject = nodeUser.at("name").show();
    const admin = nodeUser.at("isAdmin");
    if (admin.is(true) === "yes")
      yield {
        message: "admin",
        data: { subject },
        at: admin,
        fixes: () => [{ title: "noAdmin", safe: false, changes: [set(admin, false)] }],
      };
    const password = nodeUser.at("password");
    if (isInlineSecret(password))
      yield {
        message: "password",
        data: { subject, password: redact(password) },
        at: password,
        fixes: () => [useSecureParameter("parameter", password, { name: "password", placeholder: "<password>" })],
      };
    if (password.state === "known" && nodeUser.at("sshPublicKey").state === "absent")
      yield { message: "noKey", data: { subject }, at: password };
    const day = farDay(nodeUser.at("expiryTime"), today);
    if (day !== undefined) yield { message: "long", data: { subject, day }, at: nodeUser.at("expiryTime") };
    return undefined;
  },
});

/** The day of a time that is too far ahead. */
function farDay(time: Value, today: string): string | undefined {
  const day = dayOf(time.text() ?? "");
  return day !== undefined && daysFrom(today, day) > longestDays ? day : undefined;
}
