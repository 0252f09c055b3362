// What functions that ask for the deployment and its resources do.
import type { FunctionText } from "./function-text.ts";

export const deploymentFunctions: Readonly<Record<string, FunctionText>> = {
  copyIndex: {
    signature: "copyIndex([loopName], [offset])",
    en: "Returns the index of the current iteration of a loop, counted from zero, plus an offset.",
    ja: "ループの現在の反復のインデックス (0 から開始) にオフセットを加えた値を返します。",
  },
  deployer: {
    signature: "deployer()",
    en: "Returns the object id and tenant id of who deploys.",
    ja: "デプロイを実行するユーザーまたはアプリのオブジェクト ID とテナント ID を返します。",
  },
  deployment: {
    signature: "deployment()",
    en: "Returns the current deployment.",
    ja: "現在のデプロイの情報を返します。",
  },
  environment: {
    signature: "environment()",
    en: "Returns the cloud that the template is deployed to.",
    ja: "テンプレートのデプロイ先のクラウドの情報を返します。",
  },
  extensionResourceId: {
    signature: "extensionResourceId(resourceId, resourceType, resourceName1, [resourceName2], …)",
    en: "Returns the id of a resource that extends another one.",
    ja: "別のリソースを拡張するリソースの ID を返します。",
  },
  extensions: {
    signature: "extensions(alias)",
    en: "Returns the configuration of an extension.",
    ja: "拡張機能の構成を返します。",
  },
  externalInputs: {
    signature: "externalInputs(key)",
    en: "Returns a value that a tool puts in before the deployment.",
    ja: "デプロイ前にツールが設定する値を返します。",
  },
  fail: {
    signature: "fail(message)",
    en: "Ends the deployment with a message.",
    ja: "メッセージを示してデプロイを失敗させます。",
  },
  managementGroup: {
    signature: "managementGroup()",
    en: "Returns the management group of the deployment.",
    ja: "デプロイの管理グループの情報を返します。",
  },
  managementGroupResourceId: {
    signature: "managementGroupResourceId([managementGroupId], resourceType, resourceName1, [resourceName2], …)",
    en: "Returns the id of a resource of a management group.",
    ja: "管理グループ レベルのリソースの ID を返します。",
  },
  parameters: {
    signature: "parameters(parameterName)",
    en: "Returns the value of a parameter.",
    ja: "パラメーターの値を返します。",
  },
  pickZones: {
    signature: "pickZones(providerNamespace, resourceType, location, [numberOfZones], [offset])",
    en: "Returns availability zones that a resource type supports in a region.",
    ja: "リージョンでリソースの種類がサポートする可用性ゾーンを返します。",
  },
  providers: {
    signature: "providers(providerNamespace, [resourceType])",
    en: "Returns what a resource provider supports; no longer recommended.",
    ja: "リソースプロバイダーがサポートする内容を返します。現在は推奨されていません。",
  },
  reference: {
    signature: "reference(resourceNameOrId, [apiVersion], ['Full'])",
    en: "Returns what a resource looks like when it is deployed.",
    ja: "デプロイ時のリソースの状態を返します。",
  },
  references: {
    signature: "references(symbolicName, ['Full'])",
    en: "Returns what all resources of a loop look like when they are deployed.",
    ja: "ループのすべてのリソースについて、デプロイ時の状態を返します。",
  },
  resourceGroup: {
    signature: "resourceGroup()",
    en: "Returns the resource group of the deployment.",
    ja: "デプロイのリソース グループの情報を返します。",
  },
  resourceId: {
    signature: "resourceId([subscriptionId], [resourceGroupName], resourceType, resourceName1, [resourceName2], …)",
    en: "Returns the id of a resource in a resource group.",
    ja: "リソース グループ内のリソースの ID を返します。",
  },
  resourceInfo: {
    signature: "resourceInfo(symbolicName)",
    en: "Returns the id, name and type of a resource of the template.",
    ja: "テンプレート内のリソースの ID、名前、種類を返します。",
  },
  roleDefinitions: {
    signature: "roleDefinitions(roleName)",
    en: "Returns the ids of a built-in role.",
    ja: "組み込みロールの ID を返します。",
  },
  subscription: {
    signature: "subscription()",
    en: "Returns the subscription of the deployment.",
    ja: "デプロイのサブスクリプションの情報を返します。",
  },
  subscriptionResourceId: {
    signature: "subscriptionResourceId([subscriptionId], resourceType, resourceName1, [resourceName2], …)",
    en: "Returns the id of a resource of a subscription.",
    ja: "サブスクリプション レベルのリソースの ID を返します。",
  },
  tenant: {
    signature: "tenant()",
    en: "Returns the tenant of the deployment.",
    ja: "デプロイのテナントの情報を返します。",
  },
  tenantResourceId: {
    signature: "tenantResourceId(resourceType, resourceName1, [resourceName2], …)",
    en: "Returns the id of a resource of the tenant.",
    ja: "テナント レベルのリソースの ID を返します。",
  },
  toLogicalZone: {
    signature: "toLogicalZone(subscriptionId, location, physicalZone)",
    en: "Returns the logical availability zone that a subscription has for a physical zone.",
    ja: "物理ゾーンに対応する、サブスクリプションの論理可用性ゾーンを返します。",
  },
  toLogicalZones: {
    signature: "toLogicalZones(subscriptionId, location, physicalZones)",
    en: "Returns the logical availability zones that a subscription has for physical zones.",
    ja: "複数の物理ゾーンに対応する、サブスクリプションの論理可用性ゾーンを返します。",
  },
  toPhysicalZone: {
    signature: "toPhysicalZone(subscriptionId, location, logicalZone)",
    en: "Returns the physical zone behind a logical availability zone of a subscription.",
    ja: "サブスクリプションの論理可用性ゾーンに対応する物理ゾーンを返します。",
  },
  toPhysicalZones: {
    signature: "toPhysicalZones(subscriptionId, location, logicalZones)",
    en: "Returns the physical zones behind logical availability zones of a subscription.",
    ja: "サブスクリプションの複数の論理可用性ゾーンに対応する物理ゾーンを返します。",
  },
  variables: {
    signature: "variables(variableName)",
    en: "Returns the value of a variable.",
    ja: "変数の値を返します。",
  },
};
