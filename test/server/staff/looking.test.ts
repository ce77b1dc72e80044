// Letters are lent only under a text of consent that says, in each language that people read, that a person looks.
import { describe, expect, it } from 'vitest'
import type { CampaignFile, Texts } from '../../../extract/index.ts'
import {
  coversLooking,
  LOOK_SENTENCES,
  mustSayThatAPersonLooks,
} from '../../../server/staff/looking.ts'
import { HOURS } from '../../../server/staff/lend.ts'
import { CAMPAIGN } from '../campaign.ts'

const saying = (text: Texts | null): CampaignFile => ({
  ...CAMPAIGN,
  consent: {
    version: 'v9',
    purposes: text === null ? [] : [{ id: 'analysis', text }],
  },
})
const { de, en, fr } = LOOK_SENTENCES

describe('the text for analysis', () => {
  it('may be German alone, and its sentence may be broken over lines', () => {
    expect(() => mustSayThatAPersonLooks(saying({ de }))).not.toThrow()
    const broken = { de: `Vorher. ${de.replace(' ', '\n  ')} Nachher.` }
    expect(() => mustSayThatAPersonLooks(saying(broken))).not.toThrow()
    expect(() => mustSayThatAPersonLooks(saying({ de, en, fr }))).not.toThrow()
  })

  it.each([
    ['no text', null, de],
    ['German without it', { de: 'Für die Auswertung.' }, de],
    ['German without it beside English with it', { de: 'Für die Auswertung.', en }, de],
    ['English without it', { de, en: 'For the analysis.' }, en],
    ['French without it', { de, en, fr: 'Pour l’analyse.' }, fr],
  ])('with %s is refused, and told the sentence that is missing', (_, text, sentence) => {
    expect(() => mustSayThatAPersonLooks(saying(text))).toThrow(
      expect.objectContaining({ code: 'REVIEW_CONSENT', details: { sentence } }),
    )
  })
})

it('a lending lasts a week at most', () => {
  expect(HOURS.most).toBe(7 * 24)
})

describe('a consent', () => {
  it('covers that a person looks with analysis among its purposes, under the text that is in force', () => {
    const covers = (version: string, purposes: ('findings' | 'analysis')[]) =>
      coversLooking(saying({ de }), { version, purposes })
    expect(covers('v9', ['findings', 'analysis'])).toBe(true)
    expect(covers('v8', ['findings', 'analysis'])).toBe(false)
    expect(covers('v9', ['findings'])).toBe(false)
  })
})
