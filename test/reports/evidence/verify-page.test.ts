// The page that checks a pack, in a real browser and without a connection: a good pack, flipped ones, and one signed anew.
import { createServer, type Server } from 'node:http'
import { writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyPair, fingerprint, loadKeyPair, packOf } from '../../../reports/index.ts'
import { ASSETS } from '../../../server/web/assets.ts'
import { Verify } from '../../../server/web/pages/verify.tsx'
import { HEADERS, html } from '../../../server/web/render.ts'
import { has } from '../../programs.ts'
import { faultsOf, openBrowser, type Watch, watch } from '../../web/browser.ts'
import { frame } from '../../web/sample.ts'
import { evidence, TEST_KEY } from './sample.ts'
import { tempFolder } from '../../folder.ts'

const seeing = has('chromium')
const ours = loadKeyPair(TEST_KEY.privateKeyPem)

let server: Server
let browser: Browser
let page: Page
let seen: Watch
let folder: string
let zip: Uint8Array
let count = 0

/** The page and its files with the headers of every page; no service behind it. */
const listen = () =>
  createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asset = ASSETS.get(url.pathname.replace('/assets/', ''))
    if (asset) answer.writeHead(200, { 'content-type': asset.type }).end(asset.bytes)
    else if (url.pathname === '/')
      answer.writeHead(200, HEADERS).end(html(Verify({ frame: frame('de') })))
    else answer.writeHead(204).end()
  })

beforeAll(async () => {
  if (!seeing) return
  folder = tempFolder('page')
  zip = await packOf(await evidence(), 'de', TEST_KEY)
  server = listen()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const base = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'de-DE' })
  seen = watch(context, base)
  page = await context.newPage()
  await page.goto(base, { waitUntil: 'networkidle' })
  await context.setOffline(true)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** Gives the page a pack, and the key that is expected; what it says. */
async function said(bytes: Uint8Array, key = ''): Promise<{ title: string; rows: string[] }> {
  // A browser says nothing when the same file is chosen again.
  count += 1
  const file = path.join(folder, `pack-${count}.zip`)
  await writeFile(file, bytes)
  await page.evaluate("document.getElementById('ergebnis').replaceChildren()")
  await page.fill('#schluessel', key)
  await page.setInputFiles('#mappe', file)
  await page.waitForSelector('#ergebnis li')
  return {
    title: (await page.textContent('#ergebnis h2')) ?? '',
    rows: await page.locator('#ergebnis li').allTextContents(),
  }
}

const flipped = (at: number) => {
  const changed = Uint8Array.from(zip)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

describe.skipIf(!seeing)('the page that checks a pack', () => {
  it('finds a pack as it was signed, with the right key given as fingerprint or as PEM', async () => {
    for (const key of [fingerprint(ours.publicKeyPem), ours.publicKeyPem]) {
      const { title, rows } = await said(zip, key)
      expect(title).toBe('Die Mappe ist unverändert, und der Schlüssel ist der erwartete.')
      expect(rows).toContain('Stimmt: Die Unterschrift passt zur Liste der Dateien.')
      expect(rows).toContain('Stimmt: Der Schlüssel ist der angegebene.')
      expect(rows).toContain('In der Mappe: 5 Prüfungen, erstellt am 2026-11-24.')
    }
    expect(await page.textContent('#ergebnis')).toContain('countercheck verify')
  })

  it('leaves open who signed when no key is given', async () => {
    const { title, rows } = await said(zip)
    expect(title).toBe('Kein Fehler gefunden, aber nicht alles ließ sich prüfen.')
    expect(rows.some((row) => row.startsWith('Offen: Mit diesem Schlüssel könnte jeder'))).toBe(
      true,
    )
  })

  it('finds one flipped byte anywhere', async () => {
    const places = [
      0,
      12,
      40,
      ...Array.from({ length: 12 }, (_, n) => Math.floor(((n + 0.5) * zip.length) / 12)),
      zip.length - 40,
      zip.length - 1,
    ]
    for (const at of places) {
      const { title } = await said(flipped(at), ours.publicKeyPem)
      expect(title, String(at)).toBe('Diese Mappe hält der Prüfung nicht stand.')
    }
  })

  it('finds a pack signed anew with another key, and one that is not signed', async () => {
    const anew = await said(
      await packOf(await evidence(), 'de', createKeyPair()),
      ours.publicKeyPem,
    )
    expect(anew.title).toBe('Diese Mappe hält der Prüfung nicht stand.')
    expect(anew.rows).toContain(
      'Stimmt nicht: Die Mappe ist mit einem anderen Schlüssel unterschrieben als dem angegebenen.',
    )
    const bare = await said(await packOf(await evidence(), 'de'), ours.publicKeyPem)
    expect(bare.rows).toContain('Stimmt nicht: Die Mappe ist nicht unterschrieben.')
    expect((await said(new TextEncoder().encode('hello'))).rows).toEqual([
      'Stimmt nicht: Die Datei ist kein Zip einer Beweismappe.',
    ])
  })

  it('says so when the browser does not know the signature', async () => {
    await page.evaluate(
      "window.known = crypto.subtle.importKey; crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'))",
    )
    const { title, rows } = await said(zip, ours.publicKeyPem)
    await page.evaluate('crypto.subtle.importKey = window.known')
    expect(title).toBe('Kein Fehler gefunden, aber nicht alles ließ sich prüfen.')
    expect(
      rows.some((row) =>
        row.startsWith('Offen: Dieser Browser kann die Unterschrift nicht prüfen'),
      ),
    ).toBe(true)
  })

  it('holds: axe, both widths, light and dark; asked nobody else and complained of nothing', async () => {
    expect(await faultsOf(page)).toEqual([])
    expect(seen.foreign).toEqual([])
    expect(seen.complaints).toEqual([])
  })
})
