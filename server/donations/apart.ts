// Takes identity apart from facts before anything is sealed, and puts both together again for the person's own view.
import type { Answers, Identity, Letter } from '../../extract/index.ts'

/** Leaves that name a person: kept in the realm `identity` with the text that was read there. */
const NAMING = /^\/(identity\/.*|entries\/\d+\/reference|addresses\/\d+\/text)$/
/** Whether a leaf names a person. */
export const isNaming = (pointer: string): boolean => NAMING.test(pointer)

const NOBODY: Identity = {
  surname: null,
  givenNames: null,
  bornOn: null,
  birthplace: null,
  recordNumber: null,
  reference: null,
}

export type LetterIdentity = {
  identity: Identity
  references: (string | null)[]
  addresses: (string | null)[]
  /** Texts as read, by pointer. */
  texts: Record<string, string>
}

export type AnswersIdentity = Pick<Answers, 'identity' | 'sender'>

export function splitLetter(letter: Letter): { facts: Letter; identity: LetterIdentity } {
  const texts: Record<string, string> = {}
  const provenance = Object.fromEntries(
    Object.entries(letter.provenance).map(([pointer, place]) => {
      if (!NAMING.test(pointer)) return [pointer, place]
      texts[pointer] = place.text
      return [pointer, { ...place, text: '' }]
    }),
  )
  return {
    facts: {
      ...letter,
      identity: NOBODY,
      entries: letter.entries.map((entry) => ({ ...entry, reference: null })),
      addresses: letter.addresses.map((address) => ({ ...address, text: null })),
      provenance,
    },
    identity: {
      identity: letter.identity,
      references: letter.entries.map(({ reference }) => reference),
      addresses: letter.addresses.map(({ text }) => text),
      texts,
    },
  }
}

export function joinLetter(facts: Letter, apart: LetterIdentity): Letter {
  const provenance = Object.fromEntries(
    Object.entries(facts.provenance).map(([pointer, place]) => {
      const text = apart.texts[pointer]
      return [pointer, text === undefined ? place : { ...place, text }]
    }),
  )
  return {
    ...facts,
    identity: apart.identity,
    entries: facts.entries.map((entry, i) => ({
      ...entry,
      reference: apart.references[i] ?? null,
    })),
    addresses: facts.addresses.map((address, i) => ({
      ...address,
      text: apart.addresses[i] ?? null,
    })),
    provenance,
  }
}

export function splitAnswers(answers: Answers): { facts: Answers; identity: AnswersIdentity } {
  const { identity, sender, ...facts } = answers
  return {
    facts,
    identity: {
      ...(identity === undefined ? {} : { identity }),
      ...(sender === undefined ? {} : { sender }),
    },
  }
}

export function joinAnswers(facts: Answers, apart: AnswersIdentity): Answers {
  return { ...facts, ...apart }
}
