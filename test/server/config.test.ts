// Settings: flags win over the environment, which wins over the defaults; wrong ones are named.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LAW_PROBLEMS } from '../../analysis/index.ts'
import { READ_PROBLEMS } from '../../extract/index.ts'
import { REPORT_PROBLEMS } from '../../reports/index.ts'
import { BACKUP_PROBLEMS } from '../../server/backup/index.ts'
import { configFrom } from '../../server/config.ts'
import { PROBLEMS } from '../../server/errors.ts'
import { CEREMONY_PROBLEMS } from '../../server/ceremony/errors.ts'
import { RELEASE_PROBLEMS } from '../../server/release/index.ts'
import { STAFF_PROBLEMS } from '../../server/staff/errors.ts'
import { SERVER_PROBLEMS } from '../../server/words.ts'
import { tempFolder } from '../folder.ts'

describe('settings', () => {
  afterEach(() => vi.restoreAllMocks())

  it('have defaults', () => {
    // Whoever ran the demo here before has a folder of data, and a key in it.
    const elsewhere = tempFolder('config')
    vi.spyOn(process, 'cwd').mockReturnValue(elsewhere)
    expect(configFrom({}, {})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      dataDir: join(elsewhere, 'data'),
      demo: false,
      campaignKeyFile: null,
      trustProxy: null,
    })
    rmSync(elsewhere, { recursive: true })
  })

  it('come from flags before the environment', () => {
    const env = {
      HOST: '0.0.0.0',
      PORT: '9000',
      DATA_DIR: '/srv/data',
      CAMPAIGN_KEY_FILE: '/keys/a.pem',
      TRUST_PROXY: '10.0.0.1',
    }
    expect(configFrom({ port: '0', host: undefined, demo: true }, env)).toEqual({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/srv/data',
      demo: true,
      campaignKeyFile: '/keys/a.pem',
      trustProxy: '10.0.0.1',
    })
  })

  it('find the key that lies in the data folder', () => {
    const dataDir = tempFolder('config')
    writeFileSync(join(dataDir, 'campaign-key.pem'), '')
    expect(configFrom({ dataDir }, {}).campaignKeyFile).toBe(join(dataDir, 'campaign-key.pem'))
  })

  it.each(['70000', '-1', 'eighty', '80.5'])('refuse the port %s by its name', (port) => {
    expect(() => configFrom({ port }, {})).toThrow(
      expect.objectContaining({ code: 'SETTING_INVALID', details: { setting: 'port' } }),
    )
  })
})

describe('refusals in words', () => {
  it('are complete in three languages, with the same places for figures', () => {
    const placesIn = (text: string) =>
      [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()
    for (const [code, row] of Object.entries(PROBLEMS)) {
      expect(row.status, code).toBeGreaterThanOrEqual(400)
      for (const language of ['en', 'fr'] as const) {
        expect(row[language].title.length, code).toBeGreaterThan(3)
        expect(placesIn(row[language].title + row[language].detail), code).toEqual(
          placesIn(row.de.title + row.de.detail),
        )
      }
    }
  })

  it('are said by one room each', () => {
    const rooms = [
      READ_PROBLEMS,
      LAW_PROBLEMS,
      REPORT_PROBLEMS,
      SERVER_PROBLEMS,
      BACKUP_PROBLEMS,
      RELEASE_PROBLEMS,
      STAFF_PROBLEMS,
      CEREMONY_PROBLEMS,
    ]
    const codes = rooms.flatMap((room) => Object.keys(room))
    expect(codes.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted())
  })
})
