// The properties of Batch accounts and pools, packed; read-table.ts says how to read it.
// Do not edit: scripts/generate-properties.ts makes it, and `npm run derive` runs that.

export const managementVersions =
  "2017-09-01 2018-12-01 2019-04-01 2019-08-01 2020-03-01 2020-05-01 2020-09-01 2021-01-01 2021-06-01 2022-01-01 2022-06-01 2022-10-01 2023-05-01 2023-11-01 2024-02-01 2024-07-01 2025-06-01";

export const dataPlaneVersions =
  "2017-09-01.6.0 2018-03-01.6.1 2018-08-01.7.0 2018-12-01.8.0 2019-06-01.9.0 2019-08-01.10.0 2020-03-01.11.0 2020-09-01.12.0 2021-06-01.14.0 2022-01-01.15.0 2022-10-01.16.0 2023-05-01.17.0 2023-11-01.18.0 2024-02-01.19.0 2024-07-01.20.0 2025-06-01";

export const accountRows = `
accountEndpoint string M=properties.accountEndpoint Mro
activeJobAndJobScheduleQuota integer M=properties.activeJobAndJobScheduleQuota Mro
allowedAuthenticationModes array M=properties.allowedAuthenticationModes M@2021-06-01
 [] enum M:SharedKey|AAD|TaskAuthenticationToken
apiVersion string
autoStorage object M=properties.autoStorage
 authenticationMode enum M@2021-06-01 M:StorageKeys|BatchAccountManagedIdentity
 lastKeySync string Mro
 nodeIdentityReference object M@2021-06-01
  resourceId string
 storageAccountId string Mreq
dedicatedCoreQuota integer M=properties.dedicatedCoreQuota Mro
dedicatedCoreQuotaPerVMFamily array M=properties.dedicatedCoreQuotaPerVMFamily M@2019-04-01 Mro
 [] object
  coreQuota integer
  name string
dedicatedCoreQuotaPerVMFamilyEnforced boolean M=properties.dedicatedCoreQuotaPerVMFamilyEnforced M@2019-04-01 Mro
encryption object M=properties.encryption M@2020-03-01
 keySource enum M:Microsoft.Batch|Microsoft.KeyVault
 keyVaultProperties object
  keyIdentifier string
id string Mro
identity object M@2020-05-01
 principalId string Mro
 tenantId string Mro
 type enum Mreq M:SystemAssigned|UserAssigned@2021-01-01|None
 userAssignedIdentities object M@2021-01-01 Mopen
keyVaultReference object M=properties.keyVaultReference
 id string Mreq
 url string Mreq
location string Mreq
lowPriorityCoreQuota integer M=properties.lowPriorityCoreQuota Mro
name string Mreq
networkProfile object M=properties.networkProfile M@2022-06-01
 accountAccess object
  defaultAction enum Mreq M:Allow|Deny
  ipRules array
   [] object
    action enum Mreq M:Allow
    value string Mreq
 nodeManagementAccess object
  defaultAction enum Mreq M:Allow|Deny
  ipRules array
   [] object
    action enum Mreq M:Allow
    value string Mreq
nodeManagementEndpoint string M=properties.nodeManagementEndpoint M@2022-06-01 Mro
poolAllocationMode enum M=properties.poolAllocationMode M:BatchService|UserSubscription
poolQuota integer M=properties.poolQuota Mro
privateEndpointConnections array M=properties.privateEndpointConnections M@2020-03-01 Mro
 [] object
  etag string
  id string
  name string
  properties object
   groupIds array M@2022-06-01
    [] string
   privateEndpoint object
    id string
   privateLinkServiceConnectionState object
    actionRequired string M~2022-10-01
    actionsRequired string M@2022-10-01
    description string
    status enum Mreq M:Approved|Pending|Rejected|Disconnected
   provisioningState enum M:Creating@2022-06-01|Updating|Deleting@2022-06-01|Succeeded|Failed|Cancelled@2022-06-01
  systemData object M@2024-07-01
   createdAt string
   createdBy string
   createdByType enum M:User|Application|ManagedIdentity|Key
   lastModifiedAt string
   lastModifiedBy string
   lastModifiedByType enum M:User|Application|ManagedIdentity|Key
  tags object M@2024-07-01 Mopen
  type string
properties object
provisioningState enum M=properties.provisioningState Mro M:Invalid|Creating|Deleting|Succeeded|Failed|Cancelled
publicNetworkAccess enum M=properties.publicNetworkAccess M@2020-03-01 M:Enabled|Disabled|SecuredByPerimeter@2024-07-01
systemData object M@2024-07-01 Mro
 createdAt string
 createdBy string
 createdByType enum M:User|Application|ManagedIdentity|Key
 lastModifiedAt string
 lastModifiedBy string
 lastModifiedByType enum M:User|Application|ManagedIdentity|Key
tags object Mopen
type string
`;

export const poolRows = `
allocationState enum M=properties.allocationState Mro M:Steady|Resizing|Stopping Dro D:steady|resizing|stopping
allocationStateTransitionTime string M=properties.allocationStateTransitionTime Mro Dro
apiVersion string -D
applicationLicenses array M=properties.applicationLicenses M~2025-06-01 D~2024-07-01.20.0
 [] string
applicationPackages array M=properties.applicationPackages D=applicationPackageReferences
 [] object
  id string Mreq D=applicationId Dreq
  version string
autoScaleEvaluationInterval string -M
autoScaleFormula string -M
autoScaleRun object M=properties.autoScaleRun Mro Dro Dopen
 error object -D
  code string Mreq
  details array
   [] object Mopen
  message string Mreq
 evaluationTime string Mreq -D
 results string -D
certificates array M=properties.certificates M~2025-06-01 D=certificateReferences D~2025-06-01
 [] object
  id string Mreq -D
  storeLocation enum M:CurrentUser|LocalMachine D:currentuser|localmachine
  storeName string
  thumbprint string -M Dreq
  thumbprintAlgorithm string -M Dreq
  visibility array
   [] enum M:StartTask|Task|RemoteUser D:starttask|task|remoteuser
cloudServiceConfiguration object M=properties.deploymentConfiguration.cloudServiceConfiguration M~2024-07-01 D~2024-07-01.20.0
 currentOSVersion string M~2018-12-01 D~2018-12-01.8.0 Dro
 osFamily string Mreq Dreq
 osVersion string M@2018-12-01 D@2018-12-01.8.0
 targetOSVersion string M~2018-12-01 D~2018-12-01.8.0
creationTime string M=properties.creationTime Mro Dro
currentDedicatedNodes integer M=properties.currentDedicatedNodes Mro Dro
currentLowPriorityNodes integer M=properties.currentLowPriorityNodes Mro Dro
currentNodeCommunicationMode enum M=properties.currentNodeCommunicationMode M@2022-10-01 M~2025-06-01 Mro M:Default|Classic|Simplified D@2022-10-01.16.0 D~2025-06-01 Dro D:default|classic|simplified
deploymentConfiguration object M=properties.deploymentConfiguration -D
displayName string M=properties.displayName
enableAutoScale boolean -M
enableInterNodeCommunication boolean -M
etag string Mro D=eTag Dro
id string -M Dreq
identity object M@2021-01-01 Dro
 type enum Mreq M:UserAssigned|None D:UserAssigned|None
 userAssignedIdentities object Mopen D!array
  [] object -M
   clientId string
   principalId string
   resourceId string
interNodeCommunication enum M=properties.interNodeCommunication M:Enabled|Disabled -D
lastModified string M=properties.lastModified Mro Dro
maxTasksPerNode integer M=properties.maxTasksPerNode M~2020-09-01 D~2020-09-01.12.0
metadata array M=properties.metadata
 [] object
  name string Mreq Dreq
  value string Mreq Dreq
mountConfiguration array M=properties.mountConfiguration M@2019-08-01 D@2019-08-01.10.0
 [] object
  azureBlobFileSystemConfiguration object
   accountKey string secret
   accountName string Mreq Dreq
   blobfuseOptions string
   containerName string Mreq Dreq
   identityReference object M@2021-06-01 D@2021-06-01.14.0
    resourceId string
   relativeMountPath string Mreq Dreq
   sasKey string secret
  azureFileShareConfiguration object
   accountKey string Mreq Dreq secret
   accountName string Mreq Dreq
   azureFileUrl string Mreq Dreq
   mountOptions string
   relativeMountPath string Mreq Dreq
  cifsMountConfiguration object
   mountOptions string
   password string Mreq Dreq secret
   relativeMountPath string Mreq Dreq
   source string Mreq Dreq
   userName string M<2022-10-01=username Mreq D=username Dreq
  nfsMountConfiguration object
   mountOptions string
   relativeMountPath string Mreq Dreq
   source string Mreq Dreq
name string Mreq -D
networkConfiguration object M=properties.networkConfiguration
 dynamicVnetAssignmentScope enum M@2022-01-01 M<2022-10-01=dynamicVNetAssignmentScope M:none|job D=dynamicVNetAssignmentScope D@2018-12-01.8.0 D:none|job
 enableAcceleratedNetworking boolean M@2023-05-01 D@2023-05-01.17.0
 endpointConfiguration object
  inboundNatPools array Mreq D=inboundNATPools Dreq
   [] object
    backendPort integer Mreq Dreq
    frontendPortRangeEnd integer Mreq Dreq
    frontendPortRangeStart integer Mreq Dreq
    name string Mreq Dreq
    networkSecurityGroupRules array
     [] object
      access enum Mreq M:Allow|Deny Dreq D:allow|deny
      priority integer Mreq Dreq
      sourceAddressPrefix string Mreq Dreq
      sourcePortRanges array M@2019-08-01 D@2019-06-01.9.0
       [] string
    protocol enum Mreq M:TCP|UDP Dreq D:tcp|udp
 publicIPAddressConfiguration object M@2020-03-01 D@2020-03-01.11.0
  ipAddressIds array
   [] string
  ipFamilies array M@2025-06-01 D@2025-06-01
   [] enum M:IPv4|IPv6 D:IPv4|IPv6
  ipTags array M@2025-06-01 D@2025-06-01
   [] object
    ipTagType string
    tag string
  provision enum M:BatchManaged|UserManaged|NoPublicIPAddresses D:batchmanaged|usermanaged|nopublicipaddresses
 publicIPs array M@2019-08-01 M~2020-03-01 D@2019-08-01.10.0 D~2020-03-01.11.0
  [] string
 subnetId string
properties object -D
provisioningState enum M=properties.provisioningState Mro M:Succeeded|Deleting -D
provisioningStateTransitionTime string M=properties.provisioningStateTransitionTime Mro -D
resizeErrors array -M Dro Dopen
resizeOperationStatus object M=properties.resizeOperationStatus Mro -D
 errors array
  [] object
   code string Mreq
   details array
    [] object Mopen
   message string Mreq
 nodeDeallocationOption enum M:Requeue|Terminate|TaskCompletion|RetainedData
 resizeTimeout string
 startTime string
 targetDedicatedNodes integer
 targetLowPriorityNodes integer
resizeTimeout string -M
resourceId string M=id Mro -D
resourceTags object M=properties.resourceTags M@2023-11-01 M~2025-06-01 Mopen D@2023-11-01.18.0 D~2025-06-01 Dopen
scaleSettings object M=properties.scaleSettings -D
 autoScale object
  evaluationInterval string
  formula string Mreq
 fixedScale object
  nodeDeallocationOption enum M:Requeue|Terminate|TaskCompletion|RetainedData
  resizeTimeout string
  targetDedicatedNodes integer
  targetLowPriorityNodes integer
startTask object M=properties.startTask
 commandLine string Dreq
 containerSettings object M@2018-12-01
  containerHostBatchBindMounts array M@2024-07-01 D@2024-07-01.20.0
   [] object
    isReadOnly boolean
    source enum M:Shared|Startup|VfsMounts|Task|JobPrep|Applications D:Shared|Startup|VfsMounts|Task|JobPrep|Applications
  containerRunOptions string
  imageName string Mreq Dreq
  registry object
   identityReference object M@2021-06-01 D@2021-06-01.14.0
    resourceId string
   password string secret
   registryServer string
   username string
  workingDirectory enum M@2019-08-01 M:TaskWorkingDirectory|ContainerImageDefault D@2019-06-01.9.0 D:taskWorkingDirectory|containerImageDefault
 environmentSettings array
  [] object
   name string Mreq Dreq
   value string
 maxTaskRetryCount integer
 resourceFiles array
  [] object
   autoStorageContainerName string M@2018-12-01 D@2018-12-01.8.0
   blobPrefix string M@2018-12-01 D@2018-12-01.8.0
   blobSource string M~2018-12-01 Mreq D~2018-12-01.8.0 Dreq
   fileMode string
   filePath string
   httpUrl string M@2018-12-01 D@2018-12-01.8.0
   identityReference object M@2021-06-01 D@2021-06-01.14.0
    resourceId string
   storageContainerUrl string M@2018-12-01 D@2018-12-01.8.0
 userIdentity object
  autoUser object
   elevationLevel enum M:NonAdmin|Admin D:nonadmin|admin
   scope enum M:Task|Pool D:task|pool
  userName string D=username
 waitForSuccess boolean
state enum -M Dro D:active|deleting
stateTransitionTime string -M Dro
stats object -M Dro Dopen
systemData object M@2024-07-01 Mro -D
 createdAt string
 createdBy string
 createdByType enum M:User|Application|ManagedIdentity|Key
 lastModifiedAt string
 lastModifiedBy string
 lastModifiedByType enum M:User|Application|ManagedIdentity|Key
tags object M@2024-07-01 Mopen -D
targetDedicatedNodes integer -M
targetLowPriorityNodes integer -M
targetNodeCommunicationMode enum M=properties.targetNodeCommunicationMode M@2022-10-01 M~2025-06-01 M:Default|Classic|Simplified D@2022-10-01.16.0 D~2025-06-01 D:default|classic|simplified
taskSchedulingPolicy object M=properties.taskSchedulingPolicy
 jobDefaultOrder enum M@2025-06-01 M:None|CreationTime D@2025-06-01 D:none|creationtime
 nodeFillType enum Mreq M:Spread|Pack Dreq D:spread|pack
taskSlotsPerNode integer M=properties.taskSlotsPerNode M@2020-09-01 D@2020-09-01.12.0
type string -D
upgradePolicy object M=properties.upgradePolicy M@2024-02-01 D@2024-02-01.19.0
 automaticOSUpgradePolicy object
  disableAutomaticRollback boolean
  enableAutomaticOSUpgrade boolean
  osRollingUpgradeDeferral boolean
  useRollingUpgradePolicy boolean
 mode enum Mreq M:automatic|manual|rolling Dreq D:automatic|manual|rolling
 rollingUpgradePolicy object
  enableCrossZoneUpgrade boolean
  maxBatchInstancePercent integer
  maxUnhealthyInstancePercent integer
  maxUnhealthyUpgradedInstancePercent integer
  pauseTimeBetweenBatches string
  prioritizeUnhealthyInstances boolean
  rollbackFailedInstancesOnPolicyBreach boolean
url string -M Dro
userAccounts array M=properties.userAccounts
 [] object
  elevationLevel enum M:NonAdmin|Admin D:nonadmin|admin
  linuxUserConfiguration object
   gid integer
   sshPrivateKey string secret
   uid integer
  name string Mreq Dreq
  password string Mreq Dreq secret
  windowsUserConfiguration object M@2018-12-01 D@2018-12-01.8.0
   loginMode enum M:Batch|Interactive D:batch|interactive
virtualMachineConfiguration object M=properties.deploymentConfiguration.virtualMachineConfiguration
 containerConfiguration object M@2018-12-01
  containerImageNames array
   [] string
  containerRegistries array
   [] object
    identityReference object M@2021-06-01 D@2021-06-01.14.0
     resourceId string
    password string secret
    registryServer string
    username string
  type enum Mreq M:DockerCompatible|CriCompatible@2023-05-01 Dreq D:dockerCompatible|criCompatible@2023-05-01.17.0
 dataDisks array
  [] object
   caching enum M:None|ReadOnly|ReadWrite D:none|readonly|readwrite
   diskSizeGB integer Mreq Dreq
   lun integer Mreq Dreq
   managedDisk object M@2025-06-01 D@2025-06-01
    diskEncryptionSet object
     id string Mreq
    securityProfile object
     diskEncryptionSet object -D
      id string Mreq
     securityEncryptionType enum M:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState D:DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly
    storageAccountType enum M:Standard_LRS|Premium_LRS|StandardSSD_LRS D:standard_lrs|premium_lrs|standardssd_lrs
   storageAccountType enum M~2025-06-01 M:Standard_LRS|Premium_LRS|StandardSSD_LRS@2023-11-01 D~2025-06-01 D:standard_lrs|premium_lrs|standardssd_lrs
 diskEncryptionConfiguration object M@2020-03-01 D@2020-03-01.11.0
  customerManagedKey object M@2025-06-01 D@2025-06-01
   identityReference object
    resourceId string
   keyUrl string
   rotationToLatestKeyVersionEnabled boolean
  targets array
   [] enum M:OsDisk|TemporaryDisk D:osdisk|temporarydisk
 extensions array M@2021-01-01 D@2021-06-01.14.0
  [] object
   autoUpgradeMinorVersion boolean
   enableAutomaticUpgrade boolean M@2023-05-01 D@2023-05-01.17.0
   name string Mreq Dreq
   protectedSettings any Mopen Dopen secret
   provisionAfterExtensions array
    [] string
   publisher string Mreq Dreq
   settings any Mopen Dopen
   type string Mreq Dreq
   typeHandlerVersion string
 hardwareProfile any -M D@2026-10-01 Dopen
 imageReference object Mreq Dreq
  communityGalleryImageId string M@2024-07-01 D@2024-07-01.20.0
  exactVersion string -M D@2021-06-01.14.0 Dro
  id string D=virtualMachineImageId
  offer string
  publisher string
  sharedGalleryImageId string M@2024-07-01 D@2024-07-01.20.0
  sku string
  version string
 licenseType string
 nodeAgentSkuId string Mreq D=nodeAgentSKUId Dreq
 nodePlacementConfiguration object M@2021-01-01 D@2021-06-01.14.0
  policy enum M:Regional|Zonal D:regional|zonal
 osDisk object ?2021-06-01
  caching enum M:None|ReadOnly|ReadWrite D:none|readonly|readwrite ?2023-11-01
  diskSizeGB integer M@2023-11-01 D@2023-11-01.18.0
  ephemeralOSDiskSettings object M@2021-06-01 D@2021-06-01.14.0
   placement enum M:CacheDisk D:cachedisk
  managedDisk object M@2023-11-01 D@2023-11-01.18.0
   diskEncryptionSet object M@2025-06-01 D@2025-06-01
    id string Mreq
   securityProfile object M@2024-07-01 D@2024-07-01.20.0
    diskEncryptionSet object M@2025-06-01 -D
     id string Mreq
    securityEncryptionType enum M:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState@2025-06-01 D:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState@2025-06-01
   storageAccountType enum M:Standard_LRS|Premium_LRS|StandardSSD_LRS D:standard_lrs|premium_lrs|standardssd_lrs
  writeAcceleratorEnabled boolean M@2023-11-01 D@2023-11-01.18.0
 placement any -M D@2026-10-01 Dopen
 resiliencyPolicy any -M D@2026-10-01 Dopen
 securityProfile object M@2023-11-01 D@2023-11-01.18.0
  encryptionAtHost boolean
  proxyAgentSettings object M@2025-06-01 D@2025-06-01
   enabled boolean
   imds object
    inVMAccessControlProfileReferenceId string
    mode enum M:Audit|Enforce D:Audit|Enforce
   wireServer object
    inVMAccessControlProfileReferenceId string
    mode enum M:Audit|Enforce D:Audit|Enforce
  securityType enum M:trustedLaunch|confidentialVM@2024-07-01 D:trustedLaunch|confidentialvm@2024-07-01.20.0
  uefiSettings object
   secureBootEnabled boolean
   vTpmEnabled boolean
 serviceArtifactReference object M@2023-11-01 D@2023-11-01.18.0
  id string Mreq Dreq
 windowsConfiguration object
  enableAutomaticUpdates boolean
vmSize string M=properties.vmSize Dreq
vmSkuProfile any -M D@2026-10-01 Dopen
`;

export const defaultRows = `{"sources":{"account":"Template reference of batchAccounts, https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts","pool":"Template reference of pools, https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts/pools","service":"Batch service REST reference, https://learn.microsoft.com/rest/api/batchservice/"},
"rows":[
["account","publicNetworkAccess","Enabled","account"],
["account","poolAllocationMode","BatchService","account"],
["account","encryption.keySource","Microsoft.Batch","account"],
["account","autoStorage.authenticationMode","StorageKeys","account",{"onlyWith":"autoStorage"}],
["pool","virtualMachineConfiguration.windowsConfiguration.enableAutomaticUpdates",true,"pool"],
["pool","virtualMachineConfiguration.securityProfile.proxyAgentSettings.enabled",false,"pool"],
["pool","virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey.rotationToLatestKeyVersionEnabled",false,"pool",{"onlyWith":"virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey"}],
["pool","virtualMachineConfiguration.nodePlacementConfiguration.policy","Regional","pool"],
["pool","virtualMachineConfiguration.imageReference.version","latest","pool",{"onlyWith":"virtualMachineConfiguration.imageReference.publisher"}],
["pool","virtualMachineConfiguration.containerConfiguration.containerRegistries[].registryServer","docker.io","pool"],
["pool","virtualMachineConfiguration.dataDisks[].storageAccountType","Standard_LRS","pool",{"until":"2025-06-01"}],
["pool","networkConfiguration.publicIPAddressConfiguration.provision","BatchManaged","pool"],
["pool","networkConfiguration.dynamicVnetAssignmentScope","none","pool"],
["pool","networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].sourcePortRanges",["*"],"pool"],
["pool","targetNodeCommunicationMode","Default","pool",{"from":"2022-10-01","until":"2025-06-01"}],
["pool","interNodeCommunication","Disabled","pool"],
["pool","enableInterNodeCommunication",false,"service"],
["pool","enableAutoScale",false,"service"],
["pool","autoScaleEvaluationInterval","PT15M","service",{"onlyWith":"autoScaleFormula"}],
["pool","resizeTimeout","PT15M","service"],
["pool","scaleSettings.autoScale.evaluationInterval","PT15M","pool",{"onlyWith":"scaleSettings.autoScale"}],
["pool","scaleSettings.fixedScale.resizeTimeout","PT15M","pool",{"onlyWith":"scaleSettings.fixedScale"}],
["pool","scaleSettings.fixedScale.nodeDeallocationOption","Requeue","pool",{"onlyWith":"scaleSettings.fixedScale"}],
["pool","taskSlotsPerNode",1,"pool"],
["pool","maxTasksPerNode",1,"pool",{"until":"2020-09-01"}],
["pool","taskSchedulingPolicy.nodeFillType","Spread","pool"],
["pool","startTask.maxTaskRetryCount",0,"pool",{"onlyWith":"startTask"}],
["pool","startTask.waitForSuccess",true,"pool",{"onlyWith":"startTask","from":"2019-08-01"}],
["pool","startTask.userIdentity.autoUser.scope","Pool","pool",{"onlyWith":"startTask.userIdentity.autoUser","from":"2019-08-01"}],
["pool","startTask.userIdentity.autoUser.elevationLevel","NonAdmin","pool",{"onlyWith":"startTask.userIdentity.autoUser"}],
["pool","startTask.resourceFiles[].fileMode","0770","pool"],
["pool","startTask.containerSettings.workingDirectory","TaskWorkingDirectory","pool",{"onlyWith":"startTask.containerSettings"}],
["pool","startTask.containerSettings.registry.registryServer","docker.io","pool",{"onlyWith":"startTask.containerSettings.registry"}],
["pool","startTask.containerSettings.containerHostBatchBindMounts[].isReadOnly",false,"service"],
["pool","userAccounts[].elevationLevel","NonAdmin","pool"],
["pool","certificates[].storeLocation","CurrentUser","pool",{"until":"2025-06-01"}],
["pool","certificates[].storeName","My","pool",{"until":"2025-06-01"}]
]}`;
