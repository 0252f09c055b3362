// The list of all functions. Do not edit: `npm run derive` makes it from the files beside it.
import add from "./add.ts";
import and from "./and.ts";
import array from "./array.ts";
import base64ToJson from "./base64-to-json.ts";
import base64ToString from "./base64-to-string.ts";
import base64 from "./base64.ts";
import bool from "./bool.ts";
import buildUri from "./build-uri.ts";
import cidrHost from "./cidr-host.ts";
import cidrSubnet from "./cidr-subnet.ts";
import coalesce from "./coalesce.ts";
import concat from "./concat.ts";
import contains from "./contains.ts";
import copyIndex from "./copy-index.ts";
import createArray from "./create-array.ts";
import createObject from "./create-object.ts";
import dataUriToString from "./data-uri-to-string.ts";
import dataUri from "./data-uri.ts";
import dateTimeAdd from "./date-time-add.ts";
import dateTimeFromEpoch from "./date-time-from-epoch.ts";
import dateTimeToEpoch from "./date-time-to-epoch.ts";
import deployer from "./deployer.ts";
import deployment from "./deployment.ts";
import distinct from "./distinct.ts";
import div from "./div.ts";
import empty from "./empty.ts";
import endsWith from "./ends-with.ts";
import environment from "./environment.ts";
import equals from "./equals.ts";
import extensionResourceId from "./extension-resource-id.ts";
import extensions from "./extensions.ts";
import externalInputs from "./external-inputs.ts";
import fail from "./fail.ts";
import falseFunction from "./false.ts";
import filter from "./filter.ts";
import first from "./first.ts";
import flatten from "./flatten.ts";
import float from "./float.ts";
import format from "./format.ts";
import type { ArmFunction } from "./function.ts";
import greaterOrEquals from "./greater-or-equals.ts";
import greater from "./greater.ts";
import groupBy from "./group-by.ts";
import guid from "./guid.ts";
import ifFunction from "./if.ts";
import indexFromEnd from "./index-from-end.ts";
import indexOf from "./index-of.ts";
import int from "./int.ts";
import intersection from "./intersection.ts";
import items from "./items.ts";
import join from "./join.ts";
import json from "./json.ts";
import lambdaVariables from "./lambda-variables.ts";
import lambda from "./lambda.ts";
import lastIndexOf from "./last-index-of.ts";
import last from "./last.ts";
import length from "./length.ts";
import lessOrEquals from "./less-or-equals.ts";
import less from "./less.ts";
import like from "./like.ts";
import managementGroupResourceId from "./management-group-resource-id.ts";
import managementGroup from "./management-group.ts";
import mapValues from "./map-values.ts";
import map from "./map.ts";
import max from "./max.ts";
import min from "./min.ts";
import mod from "./mod.ts";
import mul from "./mul.ts";
import newGuid from "./new-guid.ts";
import not from "./not.ts";
import nullFunction from "./null.ts";
import objectKeys from "./object-keys.ts";
import or from "./or.ts";
import padLeft from "./pad-left.ts";
import parameters from "./parameters.ts";
import parseCidr from "./parse-cidr.ts";
import parseUri from "./parse-uri.ts";
import pickZones from "./pick-zones.ts";
import providers from "./providers.ts";
import range from "./range.ts";
import reduce from "./reduce.ts";
import reference from "./reference.ts";
import references from "./references.ts";
import replace from "./replace.ts";
import resourceGroup from "./resource-group.ts";
import resourceId from "./resource-id.ts";
import resourceInfo from "./resource-info.ts";
import roleDefinitions from "./role-definitions.ts";
import shallowMerge from "./shallow-merge.ts";
import skip from "./skip.ts";
import sort from "./sort.ts";
import split from "./split.ts";
import startsWith from "./starts-with.ts";
import string from "./string.ts";
import sub from "./sub.ts";
import subscriptionResourceId from "./subscription-resource-id.ts";
import subscription from "./subscription.ts";
import substring from "./substring.ts";
import take from "./take.ts";
import tenantResourceId from "./tenant-resource-id.ts";
import tenant from "./tenant.ts";
import toLogicalZone from "./to-logical-zone.ts";
import toLogicalZones from "./to-logical-zones.ts";
import toLower from "./to-lower.ts";
import toObject from "./to-object.ts";
import toPhysicalZone from "./to-physical-zone.ts";
import toPhysicalZones from "./to-physical-zones.ts";
import toUpper from "./to-upper.ts";
import trim from "./trim.ts";
import trueFunction from "./true.ts";
import tryGet from "./try-get.ts";
import tryIndexFromEnd from "./try-index-from-end.ts";
import union from "./union.ts";
import uniqueString from "./unique-string.ts";
import uriComponentToString from "./uri-component-to-string.ts";
import uriComponent from "./uri-component.ts";
import uri from "./uri.ts";
import utcNow from "./utc-now.ts";
import variables from "./variables.ts";

export const allFunctions: readonly ArmFunction[] = [
  add,
  and,
  array,
  base64ToJson,
  base64ToString,
  base64,
  bool,
  buildUri,
  cidrHost,
  cidrSubnet,
  coalesce,
  concat,
  contains,
  copyIndex,
  createArray,
  createObject,
  dataUriToString,
  dataUri,
  dateTimeAdd,
  dateTimeFromEpoch,
  dateTimeToEpoch,
  deployer,
  deployment,
  distinct,
  div,
  empty,
  endsWith,
  environment,
  equals,
  extensionResourceId,
  extensions,
  externalInputs,
  fail,
  falseFunction,
  filter,
  first,
  flatten,
  float,
  format,
  greaterOrEquals,
  greater,
  groupBy,
  guid,
  ifFunction,
  indexFromEnd,
  indexOf,
  int,
  intersection,
  items,
  join,
  json,
  lambdaVariables,
  lambda,
  lastIndexOf,
  last,
  length,
  lessOrEquals,
  less,
  like,
  managementGroupResourceId,
  managementGroup,
  mapValues,
  map,
  max,
  min,
  mod,
  mul,
  newGuid,
  not,
  nullFunction,
  objectKeys,
  or,
  padLeft,
  parameters,
  parseCidr,
  parseUri,
  pickZones,
  providers,
  range,
  reduce,
  reference,
  references,
  replace,
  resourceGroup,
  resourceId,
  resourceInfo,
  roleDefinitions,
  shallowMerge,
  skip,
  sort,
  split,
  startsWith,
  string,
  sub,
  subscriptionResourceId,
  subscription,
  substring,
  take,
  tenantResourceId,
  tenant,
  toLogicalZone,
  toLogicalZones,
  toLower,
  toObject,
  toPhysicalZone,
  toPhysicalZones,
  toUpper,
  trim,
  trueFunction,
  tryGet,
  tryIndexFromEnd,
  union,
  uniqueString,
  uriComponentToString,
  uriComponent,
  uri,
  utcNow,
  variables,
];

/** The functions by their names in lower case. */
export const functionsByName: ReadonlyMap<string, ArmFunction> = new Map(
  allFunctions.map((one) => [one.name.toLowerCase(), one]),
);
