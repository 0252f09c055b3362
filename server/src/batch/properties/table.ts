// The properties of Batch accounts and pools, packed; read-table.ts says how to read it.
// Do not edit: scripts/generate-properties.ts makes it, and `npm run derive` runs that.

export const managementVersions =
  "2017-09-01 2018-12-01 2019-04-01 2019-08-01 2020-03-01 2020-05-01 2020-09-01 2021-01-01 2021-06-01 2022-01-01 2022-06-01 2022-10-01 2023-05-01 2023-11-01 2024-02-01 2024-07-01 2025-06-01";

export const dataPlaneVersions =
  "2017-09-01.6.0 2018-03-01.6.1 2018-08-01.7.0 2018-12-01.8.0 2019-06-01.9.0 2019-08-01.10.0 2020-03-01.11.0 2020-09-01.12.0 2021-06-01.14.0 2022-01-01.15.0 2022-10-01.16.0 2023-05-01.17.0 2023-11-01.18.0 2024-02-01.19.0 2024-07-01.20.0 2025-06-01";

export const accountRows = `
accountEndpoint s M=properties. Mro
activeJobAndJobScheduleQuota i M=properties. Mro
allowedAuthenticationModes a M=properties. M@2021-06-01
 [] e M:SharedKey|AAD|TaskAuthenticationToken
apiVersion s
autoStorage o M=properties.
 authenticationMode e M@2021-06-01 M:StorageKeys|BatchAccountManagedIdentity
 lastKeySync s Mro
 nodeIdentityReference o M@2021-06-01
  resourceId s
 storageAccountId s Mreq
dedicatedCoreQuota i M=properties. Mro
dedicatedCoreQuotaPerVMFamily a M=properties. M@2019-04-01 Mro
 [] o
  coreQuota i
  name s
dedicatedCoreQuotaPerVMFamilyEnforced b M=properties. M@2019-04-01 Mro
encryption o M=properties. M@2020-03-01
 keySource e M:Microsoft.Batch|Microsoft.KeyVault
 keyVaultProperties o
  keyIdentifier s
id s Mro
identity o M@2020-05-01
 principalId s Mro
 tenantId s Mro
 type e Mreq M:SystemAssigned|UserAssigned@2021-01-01|None
 userAssignedIdentities o M@2021-01-01 Mopen
keyVaultReference o M=properties.
 id s Mreq
 url s Mreq
location s Mreq
lowPriorityCoreQuota i M=properties. Mro
name s Mreq
networkProfile o M=properties. M@2022-06-01
 accountAccess o
  defaultAction e Mreq M:Allow|Deny
  ipRules a
   [] o
    action e Mreq M:Allow
    value s Mreq
 nodeManagementAccess o
  defaultAction e Mreq M:Allow|Deny
  ipRules a
   [] o
    action e Mreq M:Allow
    value s Mreq
nodeManagementEndpoint s M=properties. M@2022-06-01 Mro
poolAllocationMode e M=properties. M:BatchService|UserSubscription
poolQuota i M=properties. Mro
privateEndpointConnections a M=properties. M@2020-03-01 Mro
 [] o
  etag s
  id s
  name s
  properties o
   groupIds a M@2022-06-01
    [] s
   privateEndpoint o
    id s
   privateLinkServiceConnectionState o
    actionRequired s M~2022-10-01
    actionsRequired s M@2022-10-01
    description s
    status e Mreq M:Approved|Pending|Rejected|Disconnected
   provisioningState e M:Creating@2022-06-01|Updating|Deleting@2022-06-01|Succeeded|Failed|Cancelled@2022-06-01
  systemData o M@2024-07-01
   createdAt s
   createdBy s
   createdByType e M:User|Application|ManagedIdentity|Key
   lastModifiedAt s
   lastModifiedBy s
   lastModifiedByType e M:User|Application|ManagedIdentity|Key
  tags o M@2024-07-01 Mopen
  type s
properties o
provisioningState e M=properties. Mro M:Invalid|Creating|Deleting|Succeeded|Failed|Cancelled
publicNetworkAccess e M=properties. M@2020-03-01 M:Enabled|Disabled|SecuredByPerimeter@2024-07-01
systemData o M@2024-07-01 Mro
 createdAt s
 createdBy s
 createdByType e M:User|Application|ManagedIdentity|Key
 lastModifiedAt s
 lastModifiedBy s
 lastModifiedByType e M:User|Application|ManagedIdentity|Key
tags o Mopen
type s
`;

export const poolRows = `
allocationState e M=properties. Mro M:Steady|Resizing|Stopping Dro D:steady|resizing|stopping
allocationStateTransitionTime s M=properties. Mro Dro
apiVersion s -D
applicationLicenses a M=properties. M~2025-06-01 D~2024-07-01.20.0
 [] s
applicationPackages a M=properties. D=applicationPackageReferences
 [] o
  id s D=applicationId req
  version s
autoScaleEvaluationInterval s -M
autoScaleFormula s -M
autoScaleRun o M=properties. Mro Dro Dopen
 error o -D
  code s Mreq
  details a
   [] o Mopen
  message s Mreq
 evaluationTime s Mreq -D
 results s -D
certificates a M=properties. M~2025-06-01 D=certificateReferences D~2025-06-01
 [] o
  id s Mreq -D
  storeLocation e M:CurrentUser|LocalMachine D:currentuser|localmachine
  storeName s
  thumbprint s -M Dreq
  thumbprintAlgorithm s -M Dreq
  visibility a
   [] e M:StartTask|Task|RemoteUser D:starttask|task|remoteuser
cloudServiceConfiguration o M=properties.deploymentConfiguration. M~2024-07-01 D~2024-07-01.20.0
 currentOSVersion s M~2018-12-01 D~2018-12-01.8.0 Dro
 osFamily s req
 osVersion s M@2018-12-01 D@2018-12-01.8.0
 targetOSVersion s M~2018-12-01 D~2018-12-01.8.0
creationTime s M=properties. Mro Dro
currentDedicatedNodes i M=properties. Mro Dro
currentLowPriorityNodes i M=properties. Mro Dro
currentNodeCommunicationMode e M=properties. M@2022-10-01 M~2025-06-01 Mro M:Default|Classic|Simplified D@2022-10-01.16.0 D~2025-06-01 Dro D:default|classic|simplified
deploymentConfiguration o M=properties. -D
displayName s M=properties.
enableAutoScale b -M
enableInterNodeCommunication b -M
etag s Mro D=eTag Dro
id s -M Dreq
identity o M@2021-01-01 Dro
 type e Mreq M:UserAssigned|None D:UserAssigned|None
 userAssignedIdentities o Mopen D!array
  [] o -M
   clientId s
   principalId s
   resourceId s
interNodeCommunication e M=properties. M:Enabled|Disabled -D
lastModified s M=properties. Mro Dro
maxTasksPerNode i M=properties. M~2020-09-01 D~2020-09-01.12.0
metadata a M=properties.
 [] o
  name s req
  value s req
mountConfiguration a M=properties. M@2019-08-01 D@2019-08-01.10.0
 [] o
  azureBlobFileSystemConfiguration o
   accountKey s secret
   accountName s req
   blobfuseOptions s
   containerName s req
   identityReference o M@2021-06-01 D@2021-06-01.14.0
    resourceId s
   relativeMountPath s req
   sasKey s secret
  azureFileShareConfiguration o
   accountKey s req secret
   accountName s req
   azureFileUrl s req
   mountOptions s
   relativeMountPath s req
  cifsMountConfiguration o
   mountOptions s
   password s req secret
   relativeMountPath s req
   source s req
   userName s M<2022-10-01=username D=username req
  nfsMountConfiguration o
   mountOptions s
   relativeMountPath s req
   source s req
name s Mreq -D
networkConfiguration o M=properties.
 dynamicVnetAssignmentScope e M@2022-01-01 M<2022-10-01=dynamicVNetAssignmentScope M:none|job D=dynamicVNetAssignmentScope D@2018-12-01.8.0 D:none|job
 enableAcceleratedNetworking b M@2023-05-01 D@2023-05-01.17.0
 endpointConfiguration o
  inboundNatPools a D=inboundNATPools req
   [] o
    backendPort i req
    frontendPortRangeEnd i req
    frontendPortRangeStart i req
    name s req
    networkSecurityGroupRules a
     [] o
      access e M:Allow|Deny D:allow|deny req
      priority i req
      sourceAddressPrefix s req
      sourcePortRanges a M@2019-08-01 D@2019-06-01.9.0
       [] s
    protocol e M:TCP|UDP D:tcp|udp req
 publicIPAddressConfiguration o M@2020-03-01 D@2020-03-01.11.0
  ipAddressIds a
   [] s
  ipFamilies a M@2025-06-01 D@2025-06-01
   [] e M:IPv4|IPv6 D:IPv4|IPv6
  ipTags a M@2025-06-01 D@2025-06-01
   [] o
    ipTagType s
    tag s
  provision e M:BatchManaged|UserManaged|NoPublicIPAddresses D:batchmanaged|usermanaged|nopublicipaddresses
 publicIPs a M@2019-08-01 M~2020-03-01 D@2019-08-01.10.0 D~2020-03-01.11.0
  [] s
 subnetId s
properties o -D
provisioningState e M=properties. Mro M:Succeeded|Deleting -D
provisioningStateTransitionTime s M=properties. Mro -D
resizeErrors a -M Dro Dopen
resizeOperationStatus o M=properties. Mro -D
 errors a
  [] o
   code s Mreq
   details a
    [] o Mopen
   message s Mreq
 nodeDeallocationOption e M:Requeue|Terminate|TaskCompletion|RetainedData
 resizeTimeout s
 startTime s
 targetDedicatedNodes i
 targetLowPriorityNodes i
resizeTimeout s -M
resourceId s M=id Mro -D
resourceTags o M=properties. M@2023-11-01 M~2025-06-01 Mopen D@2023-11-01.18.0 D~2025-06-01 Dopen
scaleSettings o M=properties. -D
 autoScale o
  evaluationInterval s
  formula s Mreq
 fixedScale o
  nodeDeallocationOption e M:Requeue|Terminate|TaskCompletion|RetainedData
  resizeTimeout s
  targetDedicatedNodes i
  targetLowPriorityNodes i
startTask o M=properties.
 commandLine s Dreq
 containerSettings o M@2018-12-01
  containerHostBatchBindMounts a M@2024-07-01 D@2024-07-01.20.0
   [] o
    isReadOnly b
    source e M:Shared|Startup|VfsMounts|Task|JobPrep|Applications D:Shared|Startup|VfsMounts|Task|JobPrep|Applications
  containerRunOptions s
  imageName s req
  registry o
   identityReference o M@2021-06-01 D@2021-06-01.14.0
    resourceId s
   password s secret
   registryServer s
   username s
  workingDirectory e M@2019-08-01 M:TaskWorkingDirectory|ContainerImageDefault D@2019-06-01.9.0 D:taskWorkingDirectory|containerImageDefault
 environmentSettings a
  [] o
   name s req
   value s
 maxTaskRetryCount i
 resourceFiles a
  [] o
   autoStorageContainerName s M@2018-12-01 D@2018-12-01.8.0
   blobPrefix s M@2018-12-01 D@2018-12-01.8.0
   blobSource s M~2018-12-01 D~2018-12-01.8.0 req
   fileMode s
   filePath s
   httpUrl s M@2018-12-01 D@2018-12-01.8.0
   identityReference o M@2021-06-01 D@2021-06-01.14.0
    resourceId s
   storageContainerUrl s M@2018-12-01 D@2018-12-01.8.0
 userIdentity o
  autoUser o
   elevationLevel e M:NonAdmin|Admin D:nonadmin|admin
   scope e M:Task|Pool D:task|pool
  userName s D=username
 waitForSuccess b
state e -M Dro D:active|deleting
stateTransitionTime s -M Dro
stats o -M Dro Dopen
systemData o M@2024-07-01 Mro -D
 createdAt s
 createdBy s
 createdByType e M:User|Application|ManagedIdentity|Key
 lastModifiedAt s
 lastModifiedBy s
 lastModifiedByType e M:User|Application|ManagedIdentity|Key
tags o M@2024-07-01 Mopen -D
targetDedicatedNodes i -M
targetLowPriorityNodes i -M
targetNodeCommunicationMode e M=properties. M@2022-10-01 M~2025-06-01 M:Default|Classic|Simplified D@2022-10-01.16.0 D~2025-06-01 D:default|classic|simplified
taskSchedulingPolicy o M=properties.
 jobDefaultOrder e M@2025-06-01 M:None|CreationTime D@2025-06-01 D:none|creationtime
 nodeFillType e M:Spread|Pack D:spread|pack req
taskSlotsPerNode i M=properties. M@2020-09-01 D@2020-09-01.12.0
type s -D
upgradePolicy o M=properties. M@2024-02-01 D@2024-02-01.19.0
 automaticOSUpgradePolicy o
  disableAutomaticRollback b
  enableAutomaticOSUpgrade b
  osRollingUpgradeDeferral b
  useRollingUpgradePolicy b
 mode e M:automatic|manual|rolling D:automatic|manual|rolling req
 rollingUpgradePolicy o
  enableCrossZoneUpgrade b
  maxBatchInstancePercent i
  maxUnhealthyInstancePercent i
  maxUnhealthyUpgradedInstancePercent i
  pauseTimeBetweenBatches s
  prioritizeUnhealthyInstances b
  rollbackFailedInstancesOnPolicyBreach b
url s -M Dro
userAccounts a M=properties.
 [] o
  elevationLevel e M:NonAdmin|Admin D:nonadmin|admin
  linuxUserConfiguration o
   gid i
   sshPrivateKey s secret
   uid i
  name s req
  password s req secret
  windowsUserConfiguration o M@2018-12-01 D@2018-12-01.8.0
   loginMode e M:Batch|Interactive D:batch|interactive
virtualMachineConfiguration o M=properties.deploymentConfiguration.
 containerConfiguration o M@2018-12-01
  containerImageNames a
   [] s
  containerRegistries a
   [] o
    identityReference o M@2021-06-01 D@2021-06-01.14.0
     resourceId s
    password s secret
    registryServer s
    username s
  type e M:DockerCompatible|CriCompatible@2023-05-01 D:dockerCompatible|criCompatible@2023-05-01.17.0 req
 dataDisks a
  [] o
   caching e M:None|ReadOnly|ReadWrite D:none|readonly|readwrite
   diskSizeGB i req
   lun i req
   managedDisk o M@2025-06-01 D@2025-06-01
    diskEncryptionSet o
     id s Mreq
    securityProfile o
     diskEncryptionSet o -D
      id s Mreq
     securityEncryptionType e M:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState D:DiskWithVMGuestState|NonPersistedTPM|VMGuestStateOnly
    storageAccountType e M:Standard_LRS|Premium_LRS|StandardSSD_LRS D:standard_lrs|premium_lrs|standardssd_lrs
   storageAccountType e M~2025-06-01 M:Standard_LRS|Premium_LRS|StandardSSD_LRS@2023-11-01 D~2025-06-01 D:standard_lrs|premium_lrs|standardssd_lrs
 diskEncryptionConfiguration o M@2020-03-01 D@2020-03-01.11.0
  customerManagedKey o M@2025-06-01 D@2025-06-01
   identityReference o
    resourceId s
   keyUrl s
   rotationToLatestKeyVersionEnabled b
  targets a
   [] e M:OsDisk|TemporaryDisk D:osdisk|temporarydisk
 extensions a M@2021-01-01 D@2021-06-01.14.0
  [] o
   autoUpgradeMinorVersion b
   enableAutomaticUpgrade b M@2023-05-01 D@2023-05-01.17.0
   name s req
   protectedSettings any Mopen Dopen secret
   provisionAfterExtensions a
    [] s
   publisher s req
   settings any Mopen Dopen
   type s req
   typeHandlerVersion s
 hardwareProfile any -M D@2026-10-01 Dopen
 imageReference o req
  communityGalleryImageId s M@2024-07-01 D@2024-07-01.20.0
  exactVersion s -M D@2021-06-01.14.0 Dro
  id s D=virtualMachineImageId
  offer s
  publisher s
  sharedGalleryImageId s M@2024-07-01 D@2024-07-01.20.0
  sku s
  version s
 licenseType s
 nodeAgentSkuId s D=nodeAgentSKUId req
 nodePlacementConfiguration o M@2021-01-01 D@2021-06-01.14.0
  policy e M:Regional|Zonal D:regional|zonal
 osDisk o ?2021-06-01
  caching e M:None|ReadOnly|ReadWrite D:none|readonly|readwrite ?2023-11-01
  diskSizeGB i M@2023-11-01 D@2023-11-01.18.0
  ephemeralOSDiskSettings o M@2021-06-01 D@2021-06-01.14.0
   placement e M:CacheDisk D:cachedisk
  managedDisk o M@2023-11-01 D@2023-11-01.18.0
   diskEncryptionSet o M@2025-06-01 D@2025-06-01
    id s Mreq
   securityProfile o M@2024-07-01 D@2024-07-01.20.0
    diskEncryptionSet o M@2025-06-01 -D
     id s Mreq
    securityEncryptionType e M:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState@2025-06-01 D:NonPersistedTPM|VMGuestStateOnly|DiskWithVMGuestState@2025-06-01
   storageAccountType e M:Standard_LRS|Premium_LRS|StandardSSD_LRS D:standard_lrs|premium_lrs|standardssd_lrs
  writeAcceleratorEnabled b M@2023-11-01 D@2023-11-01.18.0
 placement any -M D@2026-10-01 Dopen
 resiliencyPolicy any -M D@2026-10-01 Dopen
 securityProfile o M@2023-11-01 D@2023-11-01.18.0
  encryptionAtHost b
  proxyAgentSettings o M@2025-06-01 D@2025-06-01
   enabled b
   imds o
    inVMAccessControlProfileReferenceId s
    mode e M:Audit|Enforce D:Audit|Enforce
   wireServer o
    inVMAccessControlProfileReferenceId s
    mode e M:Audit|Enforce D:Audit|Enforce
  securityType e M:trustedLaunch|confidentialVM@2024-07-01 D:trustedLaunch|confidentialvm@2024-07-01.20.0
  uefiSettings o
   secureBootEnabled b
   vTpmEnabled b
 serviceArtifactReference o M@2023-11-01 D@2023-11-01.18.0
  id s req
 windowsConfiguration o
  enableAutomaticUpdates b
vmSize s M=properties. Dreq
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
