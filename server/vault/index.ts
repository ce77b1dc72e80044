// The vault: the one door to every key and every sealed byte of a donation. Nothing private is stored that did not pass through here.
export { BlobFolder } from './blobs.ts'
export { addToKeyFile, CampaignKeys, keepInKeyFile, makeCampaignKey } from './campaign-keys.ts'
export {
  newDataKey,
  privateKeyFrom,
  publicKeyFrom,
  type Realm,
  rawPrivateKey,
  rawPublicKey,
  realmId,
  realmKey,
  unwrapForCampaign,
  unwrapForDonor,
  wrapForCampaign,
  wrapForDonor,
} from './data-key.ts'
export { type Binding, seal, sealJson, unseal, unsealJson } from './envelope.ts'
export { madeOnce } from './made-once.ts'
export { newReceipt, parseReceipt, type ReceiptKeys, receiptKeys } from './receipt.ts'
export { Tombstones } from './tombstones.ts'
