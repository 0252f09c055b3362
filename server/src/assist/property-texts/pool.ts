// What the security-relevant properties of Batch pools mean, their machines apart.

/** Descriptions by canonical path. */
export const poolTexts = {
  apiVersion:
    "The version of the management interface that this resource is written for. It decides which properties exist and what the service assumes for absent ones.",
  applicationPackages:
    "Packages from the account's auto storage that are unpacked on every node when it joins the pool.",
  certificates:
    "Certificates of the Batch account to install on nodes. The feature is retired; the Key Vault extension with a managed identity takes its place.",
  cloudServiceConfiguration:
    "Nodes on Azure Cloud Services. This kind of pool is retired; use a virtual machine configuration.",
  identity:
    "The user-assigned identities that every task on the nodes can use to get tokens. Whoever may run a task has their permissions.",
  "identity.userAssignedIdentities": "The identities of the pool: each member is named by the resource id of one.",
  interNodeCommunication:
    "Whether nodes of the pool may connect to each other. Multi-instance tasks (MPI) need it; other workloads rarely do.",
  enableInterNodeCommunication:
    "Whether nodes of the pool may connect to each other. Multi-instance tasks (MPI) need it; other workloads rarely do.",
  mountConfiguration: "File systems that are mounted on every node: blob containers, Azure Files, NFS and SMB shares.",
  "mountConfiguration[].azureBlobFileSystemConfiguration.accountKey":
    "A key of the storage account, which opens all of it. A managed identity does without.",
  "mountConfiguration[].azureBlobFileSystemConfiguration.sasKey":
    "A shared access signature for the container. A managed identity does without.",
  "mountConfiguration[].azureBlobFileSystemConfiguration.identityReference":
    "The identity of the pool with which the container is mounted, instead of a key or signature.",
  "mountConfiguration[].azureFileShareConfiguration.accountKey":
    "A key of the storage account that holds the file share. It belongs in a secure parameter.",
  "mountConfiguration[].cifsMountConfiguration.password":
    "The password for the SMB share. It belongs in a secure parameter.",
  networkConfiguration:
    "Where the nodes are in the network, which public addresses they have, and what may connect to them.",
  "networkConfiguration.dynamicVnetAssignmentScope":
    "Whether nodes join a virtual network for each job ('job') or not ('none').",
  "networkConfiguration.enableAcceleratedNetworking":
    "Whether the network traffic of nodes goes past the host's virtual switch. It is faster, and not offered by every size.",
  "networkConfiguration.endpointConfiguration":
    "Ports of nodes that are reachable from outside through the load balancer of the pool.",
  "networkConfiguration.endpointConfiguration.inboundNatPools":
    "Each entry opens one port of every node under a range of public ports.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].backendPort":
    "The port on the node that is opened. 22 is SSH, 3389 is Remote Desktop.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].frontendPortRangeStart":
    "The first public port; every node of the pool gets one of the range.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].frontendPortRangeEnd":
    "The last public port of the range.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules":
    "Who may use the opened port, the lowest priority number first. Without any rule, everybody is let in.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].access":
    "Whether the source is let in or kept out.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].priority":
    "The order of the rules: the lowest number is asked first.",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].sourceAddressPrefix":
    "The source that the rule is about: an address, a range, a service tag, or '*' for everyone.",
  "networkConfiguration.publicIPAddressConfiguration": "Whether nodes have public IP addresses, and which.",
  "networkConfiguration.publicIPAddressConfiguration.provision":
    "Who provides the public IP addresses: Batch, you, or nobody. Without any, nodes can't be found from the internet; they then need a subnet and a way out of their own.",
  "networkConfiguration.publicIPAddressConfiguration.ipAddressIds":
    "The public IP addresses of yours that the pool uses, as resource ids. Each serves up to 100 nodes.",
  "networkConfiguration.subnetId":
    "The subnet that the nodes join, as a resource id. It lets them reach private addresses and puts your network security groups in force.",
  startTask: "A command that every node runs when it joins the pool or restarts, before any other task.",
  "startTask.commandLine":
    "What the start task runs. Everybody who may read the pool can read it, so it must hold no secret.",
  "startTask.containerSettings.containerRunOptions":
    "Further options for starting the container. Options such as '--privileged' take its isolation away.",
  "startTask.environmentSettings":
    "Environment variables of the start task. Their values can be read with the pool, so they must hold no secret.",
  "startTask.resourceFiles": "Files that are downloaded to the node before the command runs.",
  "startTask.resourceFiles[].httpUrl":
    "The address of one file. A signature in it is a secret that everybody who reads the pool can use; an identity does without.",
  "startTask.resourceFiles[].identityReference":
    "The identity of the pool with which the files are fetched, instead of a signature.",
  "startTask.userIdentity":
    "The account of the node that the start task runs under; left out, a user of the task's own without administrator rights.",
  "startTask.userIdentity.autoUser.elevationLevel": "Whether the automatic user has administrator rights on the node.",
  "startTask.userIdentity.autoUser.scope":
    "Whether the automatic user is made for this task alone, or is shared by the tasks of the pool, which then see each other's files.",
  "startTask.waitForSuccess":
    "Whether a node takes tasks only after the start task has succeeded. Otherwise tasks may run on nodes that were not set up as intended.",
  targetNodeCommunicationMode:
    "How nodes and service talk: in classic mode the service opens connections to nodes, in simplified mode the nodes open all of them. Classic mode is retired.",
  taskSlotsPerNode:
    "How many tasks may run on a node at the same time. Tasks that share a node are less isolated from each other.",
  userAccounts: "Accounts that are made on every node for tasks to run under.",
  "userAccounts[].elevationLevel": "Whether the account has administrator rights on the node.",
  "userAccounts[].password": "The password of the account. It belongs in a secure parameter.",
  "userAccounts[].linuxUserConfiguration.sshPrivateKey":
    "A private key with which nodes of the pool log in to each other. It belongs in a secure parameter.",
  vmSize:
    "The size of the virtual machines. It decides among others whether trusted launch, confidential computing and encryption at host can be had.",
} as const satisfies Readonly<Record<string, string>>;
