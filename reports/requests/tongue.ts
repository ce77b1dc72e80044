// In which language a letter is written: German, British or American English, French; and how words are chosen for it.

/** The languages of letters to German and Austrian addressees on the screen: German, and English to read along. */
export type Speech = 'de' | 'en'
/** The languages in which the screen speaks about letters: next steps, warnings, what to enclose. */
export type Said = Speech | 'fr'
/** `us`: English with American days and money. `de` and `en` are also the languages of the screen. */
export type Tongue = Speech | 'us' | 'fr'

/** Words in the languages that they are needed in; American letters use the English ones. */
export type Words = { de: string; en: string; fr?: string }

/** The language of the screen that is nearest to a letter's. */
export const speechOf = (tongue: Tongue): Speech => (tongue === 'de' ? 'de' : 'en')

/** Words for a letter. French ones that are not written are our error, never English in a French letter. */
export function inTongue(words: Words, tongue: Tongue): string {
  if (tongue !== 'fr') return words[speechOf(tongue)]
  if (words.fr === undefined) throw new Error(`not in French: ${words.en}`)
  return words.fr
}
