// Identity and facts: nothing that names a person is left among the facts, and both together are the letter again.
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../extract/index.ts'
import { demoLetters } from '../../../fixtures/index.ts'
import {
  joinAnswers,
  joinLetter,
  splitAnswers,
  splitLetter,
} from '../../../server/donations/apart.ts'
import { documents } from '../letters.ts'

describe('a letter taken apart', () => {
  it('has no name, number or address among its facts, and their texts are gone too', async () => {
    const { letter } = (await documents()).withErrors
    const place = { page: 1, box: null, method: 'text' as const, confidence: 1 }
    const read = {
      ...letter,
      provenance: {
        '/identity/surname': { ...place, text: letter.identity.surname ?? '' },
        '/addresses/0/text': { ...place, text: letter.addresses[0]?.text ?? '' },
        '/entries/0/reference': { ...place, text: letter.entries[0]?.reference ?? '' },
        '/entries/0/party': { ...place, text: letter.entries[0]?.party ?? '' },
      },
    }
    const { facts } = splitLetter(read)
    const text = JSON.stringify(facts)
    const naming = [
      letter.identity.surname,
      letter.identity.recordNumber,
      letter.identity.bornOn,
      letter.addresses[0]?.text,
      letter.entries[0]?.reference,
    ]
    for (const word of naming) {
      expect(word).toBeTruthy()
      expect(text).not.toContain(word)
    }
    expect(facts.provenance['/entries/0/party']?.text).toBe(letter.entries[0]?.party)
    const joined = joinLetter(facts, splitLetter(read).identity)
    expect(joined).toEqual(read)
    expect(Object.keys(joined.provenance)).toEqual(Object.keys(read.provenance))
  })

  it('is the same letter again, for letters of all kinds', () => {
    for (const { letters } of demoLetters(11, 60)) {
      for (const letter of letters) {
        const { facts, identity } = splitLetter(letter)
        expect(joinLetter(facts, identity)).toEqual(letter)
      }
    }
  })
})

describe('answers taken apart', () => {
  it('keep who is asked with identity and what is said with facts', () => {
    const answers: Answers = {
      sender: { name: 'Erika Mustermann', lines: ['Musterweg 1'] },
      identity: { bornOn: '1980-02-29' },
      about: { birthYear: 1980 },
      confirmed: 'all',
    }
    const { facts, identity } = splitAnswers(answers)
    expect(facts).toEqual({ about: { birthYear: 1980 }, confirmed: 'all' })
    expect(identity).toEqual({ sender: answers.sender, identity: answers.identity })
    expect(joinAnswers(facts, identity)).toEqual(answers)
    expect(splitAnswers({}).identity).toEqual({})
  })
})
