// What every page needs to draw itself: the catalogue, where it stands, whether a file is open, and the form token.
import type { Messages } from './messages/index.ts'
import type { Spell } from './speech.ts'

export type Area = 'letters' | 'findings' | 'requests' | 'help' | 'receipt'

export type Frame = {
  t: Messages
  s: Spell
  /** Path and query of this page, for the language link. */
  path: string
  here: Area | null
  /** A person's file is open in this browser. */
  open: boolean
  demo: boolean
  /** The token that every form of this browser carries. */
  token: string
  /** Who runs the campaign; null on pages drawn without a store. */
  controller: string | null
}

/** The frame of a page that is drawn without knowing the visitor: errors of the API, for example. */
export const bareFrame = (t: Messages): Frame => ({
  t,
  s: t.spell,
  path: '/',
  here: null,
  open: false,
  demo: false,
  token: '',
  controller: null,
})
