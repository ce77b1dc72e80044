// The data key: wraps and realm keys as an independent implementation makes them; a wrap opens for its own holder and donation alone.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  newDataKey,
  privateKeyFrom,
  publicKeyFrom,
  rawPrivateKey,
  rawPublicKey,
  realmId,
  realmKey,
  unwrapForCampaign,
  unwrapForDonor,
  wrapForCampaign,
  wrapForDonor,
} from '../../../server/vault/index.ts'

// All constants from known-answers.py.
const KEY = Buffer.from(Array.from({ length: 32 }, (_, i) => i))
const KEK = Buffer.from('8079ab20354ed74367f5b62d8da480430e06e251c808c928e7a8e9f64253b417', 'hex')
const CAMPAIGN = createPrivateKey(
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VuBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----\n',
)
const CAMPAIGN_PUBLIC = '13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d'
const DONOR_WRAP =
  '000102030405060708090a0b875125f31a8ef2043e6ac8274bde991260355f358c6d52b329f258099574f62678353888e42ab188f556a339a68202fa'
const CAMPAIGN_WRAP =
  '57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d421000102030405060708090a0b4544020b2fb71509e368464040bf0719be7710a7d8b3ce80245676d5c799b9aca151b498de818d6cadf054c6ec364c18'

describe('the data key', () => {
  it.each([
    [
      'files',
      '262175e4b21cbc717c9875f7f9ad25fd8bf6ad6ea1a148a33436dd232e18bdff',
      '0b039e16e55cbe5cf81212b9022ac832',
    ],
    [
      'identity',
      'de75aa1ea83aa7da1c2fae6e0305c48b205cc4bda3f7bc06fff54334e837e4a8',
      'c9b662be3a42dcea421cc3c68bd3e772',
    ],
    [
      'facts',
      '842968573f4e0c4c4662bdb38d38dd7d87f66b28781b74bd134ebaf10e2f6171',
      'f082b502b80524db2df5e2eb9d0f8177',
    ],
  ] as const)('gives the key and id of the realm %s that the oracle gives', (realm, key, id) => {
    expect(realmKey(KEY, realm).toString('hex')).toBe(key)
    expect(realmId(KEY, realm)).toBe(id)
  })

  it('is unwrapped from what the oracle wrapped', () => {
    expect(unwrapForDonor(Buffer.from(DONOR_WRAP, 'hex'), KEK, 'd1').equals(KEY)).toBe(true)
    expect(unwrapForCampaign(Buffer.from(CAMPAIGN_WRAP, 'hex'), CAMPAIGN, 'd1').equals(KEY)).toBe(
      true,
    )
  })

  it('is wrapped so that its holders open it again', () => {
    const key = newDataKey()
    const publicKey = publicKeyFrom(Buffer.from(CAMPAIGN_PUBLIC, 'hex'))
    expect(rawPublicKey(publicKey).toString('hex')).toBe(CAMPAIGN_PUBLIC)
    expect(unwrapForDonor(wrapForDonor(key, KEK, 'd2'), KEK, 'd2').equals(key)).toBe(true)
    const wrap = wrapForCampaign(key, publicKey, 'd2')
    expect(unwrapForCampaign(wrap, CAMPAIGN, 'd2').equals(key)).toBe(true)
  })

  it('is not unwrapped under the name of another donation', () => {
    expect(() => unwrapForDonor(Buffer.from(DONOR_WRAP, 'hex'), KEK, 'd2')).toThrow()
    expect(() => unwrapForCampaign(Buffer.from(CAMPAIGN_WRAP, 'hex'), CAMPAIGN, 'd2')).toThrow()
  })

  it('is wrapped with a nonce of its own each time', () => {
    const nonces = Array.from({ length: 3000 }, () =>
      wrapForDonor(KEY, KEK, 'd1').subarray(0, 12).toString('hex'),
    )
    expect(new Set(nonces).size).toBe(3000)
    const publicKey = publicKeyFrom(Buffer.from(CAMPAIGN_PUBLIC, 'hex'))
    // For a campaign each wrap has a key pair of its own.
    const points = Array.from({ length: 200 }, () =>
      wrapForCampaign(KEY, publicKey, 'd1').subarray(0, 32).toString('hex'),
    )
    expect(new Set(points).size).toBe(200)
  })

  it('of a campaign is 32 bytes, and 32 bytes are a key', () => {
    const raw = rawPrivateKey(CAMPAIGN)
    expect(raw.toString('hex')).toBe('07'.repeat(32))
    expect(rawPublicKey(createPublicKey(privateKeyFrom(raw))).toString('hex')).toBe(CAMPAIGN_PUBLIC)
    expect(() => rawPrivateKey(createPublicKey(CAMPAIGN))).toThrow('not an X25519 private key')
  })
})
