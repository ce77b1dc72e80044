// A letter that arrives again, saved anew or photographed, is the same letter by what it prints.
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { demoLetters } from '../../fixtures/index.ts'
import { printOf } from '../../server/copies.ts'

const { privateKey } = generateKeyPairSync('x25519')
const letters = demoLetters(7, 60).flatMap((one) => one.letters)
const [letter] = letters
if (!letter) throw new Error('no letter')

describe('the print of a letter', () => {
  it('is the same whatever file, provenance, doubts or spelling of the name it came with', () => {
    const again = {
      ...letter,
      provenance: {},
      doubts: [],
      pages: letter.pages + 2,
      identity: { ...letter.identity, surname: letter.identity.surname?.toUpperCase() ?? null },
    }
    expect(printOf(letter, privateKey)).toMatch(/^[0-9a-f]{64}$/)
    expect(printOf(again, privateKey)).toBe(printOf(letter, privateKey))
  })

  it('is another for another person, another day, another value, another campaign', () => {
    const prints = letters.map((one) => printOf(one, privateKey))
    expect(new Set(prints).size).toBe(letters.length)
    const print = printOf(letter, privateKey)
    expect(printOf({ ...letter, issuedOn: '2020-01-01' }, privateKey)).not.toBe(print)
    const [score] = letter.scores
    if (!score) throw new Error('no score')
    const changed = [{ ...score, value: (score.value ?? 0) + 1 }, ...letter.scores.slice(1)]
    expect(printOf({ ...letter, scores: changed }, privateKey)).not.toBe(print)
    expect(printOf(letter, generateKeyPairSync('x25519').privateKey)).not.toBe(print)
  })

  it('is none where the letter prints neither a name nor a number', () => {
    const bare = {
      ...letter,
      identity: { ...letter.identity, surname: null, recordNumber: null, reference: null },
    }
    expect(printOf(bare, privateKey)).toBeNull()
  })
})
