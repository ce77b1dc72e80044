// Being asked to stop, and having no descriptors left: what was answered for is there, what was not is not, and the end comes in time.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { isSound, soundnessOf } from '../../server/backup/index.ts'
import { noLog } from '../../server/log.ts'
import { startService } from '../../server/serve.ts'
import { allBlobs, allDonationIds, countJobs, openStore } from '../../server/store/index.ts'
import { BlobFolder } from '../../server/vault/index.ts'
import { folderWithCampaign, post } from './kill-rounds.ts'
import { documents } from './letters.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})
const newFolder = async () => {
  const folder = await folderWithCampaign()
  folders.push(folder)
  return folder
}

/** Begins a form and never ends it. */
async function halfForm(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    'POST /api/donations HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n' +
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\nhalf',
  )
  return socket
}

describe('a service that is asked to stop', () => {
  it('keeps the letter it answered for, drops the form that never came, and ends in time', async () => {
    const dataDir = await newFolder()
    const config = {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      demo: false,
      campaignKeyFile: join(dataDir, 'campaign-key.pem'),
      trustProxy: null,
    }
    const service = await startService(config, noLog, 300)
    const half = await halfForm(service.address)
    const receipt = await post(service.address, (await documents()).lawful.pdf)
    expect(receipt).not.toBeNull()
    await sleep(200)
    const asked = performance.now()
    const cut = once(half, 'close')
    await service.close()
    await cut
    // The worker may finish its letter: eight seconds at most, then it is given back.
    expect(performance.now() - asked).toBeLessThan(12_000)
    const store = openStore(dataDir)
    expect(await allDonationIds(store.data)).toHaveLength(1)
    const jobs = await countJobs(store.data)
    expect((jobs['queued'] ?? 0) + (jobs['done'] ?? 0)).toBe(1)
    expect(jobs['running'] ?? 0).toBe(0)
    await store.close()
    expect(isSound(await soundnessOf(dataDir))).toBe(true)
  })
})

describe('a service without descriptors', () => {
  it('refuses by name or does not answer, stores nothing half, and goes on when there are some again', async () => {
    const dataDir = await newFolder()
    const entry = new URL('./service-entry.js', import.meta.url).pathname
    const limited = [
      '-c',
      'ulimit -n 160; exec "$0" "$@"',
      process.execPath,
      entry,
      dataDir,
      'plain',
    ]
    const child = spawn('bash', limited, { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      const { address } = JSON.parse(line.toString()) as { address: string }
      const form = () => {
        const body = new FormData()
        body.set('campaign', 'probe')
        body.set('consent', JSON.stringify({ version: 'v1', purposes: ['findings'] }))
        body.set('file', new Blob([`%PDF-1.7\n${Math.random()}`]), 'a.pdf')
        return body
      }
      const give = async () => {
        const signal = AbortSignal.timeout(15_000)
        const reply = await fetch(`${address}/api/donations`, {
          method: 'POST',
          body: form(),
          headers: { connection: 'close' },
          signal,
        }).catch(() => null)
        if (!reply) return 'no answer'
        const { code } = (await reply.json()) as { code?: string }
        return code ?? String(reply.status)
      }
      expect(await give()).toBe('201')
      const idle: Socket[] = []
      const seen: string[] = []
      const { hostname, port } = new URL(address)
      // Connections that say nothing take one descriptor after another, until none is left; then they are given back one by one.
      while (idle.length < 150 && !seen.includes('no answer')) {
        const socket = connect(Number(port), hostname)
        socket.on('error', () => {})
        idle.push(socket)
        if (idle.length > 100 && idle.length % 4 === 0) seen.push(await give())
      }
      for (let i = 0; i < 12 && !seen.some((one) => one.startsWith('STORE_')); i++) {
        idle.pop()?.destroy()
        await sleep(20)
        seen.push(await give())
      }
      for (const socket of idle) socket.destroy()
      await sleep(300)
      expect(await give()).toBe('201')
      const refusals = seen.filter((one) => one !== '201' && one !== 'no answer')
      expect(refusals.filter((one) => !one.startsWith('STORE_'))).toEqual([])
      expect(seen).toContain('no answer')
      const taken = 2 + seen.filter((one) => one === '201').length
      child.kill('SIGTERM')
      await once(child, 'exit')
      const store = openStore(dataDir)
      const rows = await allDonationIds(store.data)
      // One whose answer was lost may be there whole; none that was answered may be missing.
      expect(rows.length).toBeGreaterThanOrEqual(taken)
      const known = await allBlobs(store.data)
      const unknown = (await new BlobFolder(join(dataDir, 'blobs')).list(Date.now() + 1000)).filter(
        (blob) => !known.has(blob),
      )
      await store.close()
      expect(unknown.filter((name) => !name.endsWith('.part'))).toEqual([])
      expect(isSound(await soundnessOf(dataDir))).toBe(true)
    } finally {
      child.kill('SIGKILL')
    }
  }, 120_000)
})
