// Specks taken off a page of one bit, before anything else touches it: upscaling first makes letters of them.
import { componentsOf } from './components.ts'
import type { Grey } from './grey.ts'

/** Components of at most `pixels` pixels become paper, and holes as small inside letters become ink. */
export function despeckled(picture: Grey, pixels: number): Grey {
  return inverted(without(inverted(without(picture, pixels)), 1))
}

function without(picture: Grey, pixels: number): Grey {
  const { runs, root } = componentsOf(picture, 128)
  const area = new Map<number, number>()
  for (const run of runs) {
    const id = root[run.id] ?? run.id
    area.set(id, (area.get(id) ?? 0) + run.x1 - run.x0)
  }
  const data = Uint8Array.from(picture.data)
  for (const run of runs) {
    if ((area.get(root[run.id] ?? run.id) ?? 0) > pixels) continue
    data.fill(255, run.y * picture.width + run.x0, run.y * picture.width + run.x1)
  }
  return { ...picture, data }
}

const inverted = (picture: Grey): Grey => ({
  ...picture,
  data: picture.data.map((value) => 255 - value),
})
