// Whose word is taken for where a request came from: that of the proxies which the operator named.
import proxyAddr from '@fastify/proxy-addr'

/** A proxy has one address or a few; whoever comes past it may have any, and pushes the others out of memory at most. */
const REMEMBERED_MOST = 1000

/**
 * What Fastify makes of `named` (addresses, networks and the names `loopback`, `linklocal`, `uniquelocal`, with commas between), with its answers remembered: it
 * takes an address apart and compares it anew for every request. Throws when one of them is none.
 */
export function trusting(named: string): (address: string, hop: number) => boolean {
  const trust = proxyAddr.compile(named.split(',').map((one) => one.trim()))
  const known = new Map<string, boolean>()
  return (address, hop) => {
    const before = known.get(address)
    if (before !== undefined) return before
    const isTrusted = trust(address, hop)
    if (known.size >= REMEMBERED_MOST) known.clear()
    known.set(address, isTrusted)
    return isTrusted
  }
}
