// The paper process: refusals come back as refusals, and its death costs one paper, not the service.
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../../extract/index.ts'
import { directPapers, PapersProcess } from '../../../server/papers/index.ts'

const papers = new PapersProcess()
afterAll(() => papers.close())

const SENDER = { name: 'Erika Mustermann', lines: ['Musterweg 1', '12345 Musterstadt'] }

describe('the paper process', () => {
  it('writes the same bytes as this process would', async () => {
    const there = await papers.access('schufa', SENDER, '2026-11-25', 'pdf')
    const here = await directPapers.access('schufa', SENDER, '2026-11-25', 'pdf')
    expect(Buffer.from(there).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true)
  })

  it('says why it refuses', async () => {
    const refused = papers.access('nobody', SENDER, '2026-11-25', 'pdf')
    await expect(refused).rejects.toBeInstanceOf(Refusal)
    await expect(refused).rejects.toThrow('REQUEST_ISSUER_UNKNOWN')
  })

  it('fails what it was asked when it dies, and writes the next', async () => {
    // One paper may be written before it dies; not twenty.
    const asked = Array.from({ length: 20 }, () =>
      papers.access('schufa', SENDER, '2026-11-25', 'pdf'),
    )
    papers.kill()
    const [last] = (await Promise.allSettled(asked)).slice(-1)
    expect(last).toMatchObject({ status: 'rejected' })
    await expect(asked.at(-1)).rejects.toThrow('the paper process failed')
    const next = await papers.access('schufa', SENDER, '2026-11-25', 'txt')
    expect(Buffer.from(next).toString()).toContain('Erika Mustermann')
  })

  it('answers nothing after it was closed', async () => {
    const closed = new PapersProcess()
    closed.start()
    closed.close()
    await expect(closed.access('schufa', SENDER, '2026-11-25', 'pdf')).rejects.toThrow(
      'the paper process failed',
    )
  })
})
