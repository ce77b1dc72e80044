// Passwords that are shown while they are typed: offered by the island, once a form, taken back before the form goes.
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { Join, SignIn } from '../../../server/staff/pages/sign-in.tsx'
import { STAFF_WORDS } from '../../../server/staff/words/index.ts'
import { html } from '../../../server/web/render.ts'
import { frame } from '../../web/sample.ts'

const island = readFileSync(
  new URL('../../../server/web/static/islands/passwords.js', import.meta.url),
  'utf8',
)

/** A form as the island sees it. */
function formOf(offers: number, passwords: number) {
  const heard = new Map<string, () => void>()
  const listens = { addEventListener: (name: string, does: () => void) => heard.set(name, does) }
  const box = { checked: false, ...listens }
  const shown = Array.from({ length: offers }, () => ({ hidden: true, querySelector: () => box }))
  const fields = Array.from({ length: passwords }, () => ({ type: 'password' }))
  const querySelectorAll = (what: string) => (what.includes('data-show') ? shown : fields)
  return { form: { querySelectorAll, ...listens }, box, shown, fields, heard }
}

it('shows all passwords of a form while the box is ticked, and hides them before the form is sent', () => {
  const one = formOf(2, 3)
  const none = formOf(0, 0)
  runInNewContext(island, { document: { forms: [none.form, one.form] } })
  expect(one.shown.map(({ hidden }) => hidden)).toEqual([false, true])
  expect(none.heard.size).toBe(0)
  const types = () => one.fields.map(({ type }) => type)
  one.box.checked = true
  one.heard.get('change')?.()
  expect(types()).toEqual(['text', 'text', 'text'])
  one.heard.get('submit')?.()
  expect(one.box.checked).toBe(false)
  expect(types()).toEqual(['password', 'password', 'password'])
})

it.each(['de', 'en', 'fr'] as const)('is offered nowhere without scripts (%s)', (language) => {
  const w = STAFF_WORDS[language]
  const common = { frame: frame(language), w }
  const join = { ...common, invitation: 'A', name: 'b', role: w.roles.reviewer, secret: 'C' }
  for (const page of [html(SignIn(common)), html(Join(join))]) {
    expect(page).toMatch(/<script[^>]+passwords\.js/)
    const at = page.indexOf(w.signIn.show)
    expect(at).toBeGreaterThan(0)
    const paragraph = page.slice(page.lastIndexOf('<p', at), at)
    expect(paragraph).toMatch(/^<p[^>]* hidden/)
    expect(paragraph).not.toContain('name=')
  }
})
