// One state of a donation from the states of its letters, and problems in the language asked for.
import { describe, expect, it } from 'vitest'
import { Refusal, type Status } from '../../../extract/index.ts'
import { inLanguage, statusOf } from '../../../server/donations/state.ts'
import { wordsOf } from '../../../server/errors.ts'

const state = (...all: Status[]) => statusOf(all.map((status) => ({ status })))

describe('the state of a donation', () => {
  // Contract §5: reading while any letter is read, else review while any waits, else confirmed if any is, else the worst.
  it.each<[Status, Status[]]>([
    ['received', ['received']],
    ['reading', ['received', 'reading', 'confirmed']],
    ['received', ['confirmed', 'received']],
    ['review', ['confirmed', 'review', 'failed']],
    ['confirmed', ['confirmed', 'failed', 'unrecognised']],
    ['failed', ['unrecognised', 'failed']],
    ['unrecognised', ['unrecognised']],
  ])('is %s for letters that are %j', (status, letters) => {
    expect(state(...letters)).toBe(status)
  })
})

describe('a problem kept in German', () => {
  it('is said in another language with the same figures', () => {
    const refusal = new Refusal('LETTERS_TOO_MANY', { most: 40 }, 2)
    const kept = wordsOf(refusal, 'de')
    expect(kept.detail).toBe('Zu einem Beleg gehören höchstens 40 Briefe.')
    expect(inLanguage(kept, 'de')).toBe(kept)
    expect(inLanguage(kept, 'en')).toEqual({
      code: 'LETTERS_TOO_MANY',
      page: 2,
      title: 'Too many letters',
      detail: 'A receipt holds 40 letters at most.',
    })
  })

  it('stays as it is when its code is not ours', () => {
    const strange = { code: 'OLD_CODE', page: null, title: 'Alt', detail: 'Alt.' }
    expect(inLanguage(strange, 'en')).toBe(strange)
  })
})
