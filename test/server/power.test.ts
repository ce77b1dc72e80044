// Power cuts at random moments: nothing that was answered for is lost (500: npm run power-cuts).
import { expect, it } from 'vitest'
import { diceOf } from './dice.ts'
import { powerCuts } from './power-cut-model.ts'

it('loses no letter that was answered for, in fifty cuts', async () => {
  const found = await powerCuts(50, diceOf(3))
  expect(found).toMatchObject({ cuts: 50, lost: 0, back: 0, damaged: 0 })
  // The cuts do take what was not yet durable then.
  expect(found.goneAfterCut).toBeGreaterThan(0)
}, 180_000)
