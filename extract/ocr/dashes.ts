// Rules drawn as dots or dashes: small shapes in one line, evenly apart. Where they run close over a line of letters they would be read with it.
import type { Component } from './components.ts'

/** In heights of a letter: how high and wide a dash is at most, how far from the next one and how much two may differ. */
const HIGH = 0.3
const WIDE = 0.8
const APART = 1
const EVEN = 0.2
/** What stands in one line may climb by so much from one dash to the next. */
const CLIMB = 0.12

/** So many dashes over so many heights of a letter are a rule; so many of them must be alike and evenly apart. */
const DASHES_LEAST = 12
const LENGTH_LEAST = 6
const ALIKE_SHARE = 0.75

const widthOf = (one: Component): number => one.x1 - one.x0
const middleOf = (one: Component): number => (one.y0 + one.y1) / 2

/** Those of the components that are dashes of rules. `letter`: height of a letter in pixels. */
export function dashesIn(components: readonly Component[], letter: number): Set<Component> {
  const small = components
    .filter((one) => one.y1 - one.y0 <= HIGH * letter && widthOf(one) <= WIDE * letter)
    .toSorted((a, b) => a.x0 - b.x0)
  const chains: Component[][] = []
  const open = new Map<number, Component[][]>()
  const band = Math.max(2, CLIMB * letter)
  for (const one of small) {
    const at = Math.floor(middleOf(one) / band)
    const near = [at - 1, at, at + 1].flatMap((key) => open.get(key) ?? [])
    const chain = near.find((own) => follows(own, one, letter))
    if (chain) chain.push(one)
    const own = chain ?? [one]
    if (!chain) chains.push(own)
    const here = (open.get(at) ?? []).filter((other) => isOpen(other, one, letter))
    open.set(at, here.includes(own) ? here : [...here, own])
  }
  return new Set(chains.filter((chain) => isRule(chain, letter)).flat())
}

const isOpen = (chain: readonly Component[], one: Component, letter: number): boolean =>
  one.x0 - (chain.at(-1)?.x1 ?? 0) <= APART * letter

function follows(chain: readonly Component[], one: Component, letter: number): boolean {
  const last = chain.at(-1)
  if (!last || one.x0 < last.x1 || !isOpen(chain, one, letter)) return false
  return Math.abs(middleOf(one) - middleOf(last)) <= Math.max(2, CLIMB * letter)
}

function isRule(chain: readonly Component[], letter: number): boolean {
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last || chain.length < DASHES_LEAST) return false
  if (last.x1 - first.x0 < LENGTH_LEAST * letter) return false
  const gaps = chain.slice(1).map((one, i) => one.x0 - (chain[i]?.x1 ?? 0))
  return [gaps, chain.map(widthOf)].every((sizes) => {
    const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
    const alike = sizes.filter((size) => Math.abs(size - usual) <= EVEN * letter)
    return alike.length >= ALIKE_SHARE * sizes.length
  })
}
