// Whose word is taken for where a request came from: only that of the named proxies, and the same when it was asked before.
import { describe, expect, it } from 'vitest'
import { trusting } from '../../server/plugins/proxies.ts'

const asked = (named: string, addresses: readonly string[]) => {
  const trust = trusting(named)
  // Twice: the second time from memory.
  return [0, 1].map(() => addresses.filter((address) => trust(address, 0)))
}

describe('proxies', () => {
  it('are the named addresses and networks and no others', () => {
    const all = [
      '127.0.0.1',
      '127.0.0.2',
      '10.1.2.3',
      '11.1.2.3',
      'fd00::1',
      '::1',
      '::ffff:10.9.9.9',
    ]
    const trusted = ['127.0.0.1', '10.1.2.3', '::ffff:10.9.9.9']
    expect(asked('127.0.0.1, 10.0.0.0/8', all)).toEqual([trusted, trusted])
    const near = ['127.0.0.1', '127.0.0.2', 'fd00::1', '::1']
    expect(asked('loopback,fc00::/7', all)).toEqual([near, near])
  })

  it('are told from others after a thousand strangers, too', () => {
    const trust = trusting('10.0.0.1')
    expect(trust('10.0.0.1', 0)).toBe(true)
    for (let n = 0; n < 1100; n += 1) expect(trust(`10.1.${n >> 8}.${n & 255}`, 0)).toBe(false)
    expect(trust('10.0.0.1', 0)).toBe(true)
    expect(trust('10.1.0.0', 0)).toBe(false)
  })

  it('that are no addresses are refused at the start', () => {
    expect(() => trusting('proxy.example')).toThrow('invalid IP address')
  })
})
