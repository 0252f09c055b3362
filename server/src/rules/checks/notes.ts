// What several rules say of the other places that explain a problem.

export const supposedlyPublic = "Whether the pool has public IP addresses is not known; it is supposed to have them.";
export const isPrivateHere = "The pool is provisioned without public IP addresses here.";
export const isMappedHere = "The port is mapped to the nodes here.";
export const isUpgradedHere = "Automatic OS upgrades are turned on here.";
export const asksForKeyHere = "The customer-managed key is asked for here.";
export const namesKeyHere = "The account names a key of that vault here.";
