// Derived list of all functions; do not edit: npm run derive.
import and from "./and.ts";
import base64 from "./base64.ts";
import base64ToJson from "./base64-to-json.ts";
import base64ToString from "./base64-to-string.ts";
import buildUri from "./build-uri.ts";
import coalesce from "./coalesce.ts";
import concat from "./concat.ts";
import contains from "./contains.ts";
import copyIndex from "./copy-index.ts";
import dataUri from "./data-uri.ts";
import dataUriToString from "./data-uri-to-string.ts";
import deployer from "./deployer.ts";
import deployment from "./deployment.ts";
import endsWith from "./ends-with.ts";
import environment from "./environment.ts";
import extensionResourceId from "./extension-resource-id.ts";
import extensions from "./extensions.ts";
import externalInputs from "./external-inputs.ts";
import first from "./first.ts";
import format from "./format.ts";
import guid from "./guid.ts";
import ifFunction from "./if.ts";
import indexOf from "./index-of.ts";
import join from "./join.ts";
import json from "./json.ts";
import last from "./last.ts";
import lastIndexOf from "./last-index-of.ts";
import length from "./length.ts";
import like from "./like.ts";
import managementGroup from "./management-group.ts";
import managementGroupResourceId from "./management-group-resource-id.ts";
import newGuid from "./new-guid.ts";
import or from "./or.ts";
import padLeft from "./pad-left.ts";
import parameters from "./parameters.ts";
import parseUri from "./parse-uri.ts";
import pickZones from "./pick-zones.ts";
import providers from "./providers.ts";
import reference from "./reference.ts";
import references from "./references.ts";
import replace from "./replace.ts";
import resourceGroup from "./resource-group.ts";
import resourceId from "./resource-id.ts";
import resourceInfo from "./resource-info.ts";
import roleDefinitions from "./role-definitions.ts";
import split from "./split.ts";
import startsWith from "./starts-with.ts";
import string from "./string.ts";
import subscription from "./subscription.ts";
import subscriptionResourceId from "./subscription-resource-id.ts";
import substring from "./substring.ts";
import tenant from "./tenant.ts";
import tenantResourceId from "./tenant-resource-id.ts";
import toLower from "./to-lower.ts";
import toUpper from "./to-upper.ts";
import trim from "./trim.ts";
import uniqueString from "./unique-string.ts";
import uri from "./uri.ts";
import uriComponent from "./uri-component.ts";
import uriComponentToString from "./uri-component-to-string.ts";
import utcNow from "./utc-now.ts";
import variables from "./variables.ts";
import type { ArmFunction } from "./function.ts";

export const allFunctions: readonly ArmFunction[] = [
  and,
  base64,
  base64ToJson,
  base64ToString,
  buildUri,
  coalesce,
  concat,
  contains,
  copyIndex,
  dataUri,
  dataUriToString,
  deployer,
  deployment,
  endsWith,
  environment,
  extensionResourceId,
  extensions,
  externalInputs,
  first,
  format,
  guid,
  ifFunction,
  indexOf,
  join,
  json,
  last,
  lastIndexOf,
  length,
  like,
  managementGroup,
  managementGroupResourceId,
  newGuid,
  or,
  padLeft,
  parameters,
  parseUri,
  pickZones,
  providers,
  reference,
  references,
  replace,
  resourceGroup,
  resourceId,
  resourceInfo,
  roleDefinitions,
  split,
  startsWith,
  string,
  subscription,
  subscriptionResourceId,
  substring,
  tenant,
  tenantResourceId,
  toLower,
  toUpper,
  trim,
  uniqueString,
  uri,
  uriComponent,
  uriComponentToString,
  utcNow,
  variables,
];

/** The functions by their names in lower case. */
export const functionsByName: ReadonlyMap<string, ArmFunction> = new Map(
  allFunctions.map((one) => [one.name.toLowerCase(), one]),
);
