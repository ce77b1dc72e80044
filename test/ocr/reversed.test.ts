// Light print on dark fields: drawn by hand, with the result known beforehand.
import { describe, expect, test } from 'vitest'
import { blank, type Grey } from '../../extract/ocr/grey.ts'
import { withoutReversed } from '../../extract/ocr/reversed.ts'

const [WIDTH, HEIGHT] = [1240, 1754]

/** Paints a filled rectangle; ends excluded. */
function box(picture: Grey, x0: number, y0: number, x1: number, y1: number, value: number): void {
  for (let y = y0; y < y1; y += 1)
    picture.data.fill(value, y * picture.width + x0, y * picture.width + x1)
}
const at = (picture: Grey, x: number, y: number): number =>
  picture.data[y * picture.width + x] ?? -1

/** Eight upright bars like letters, 24 pixels high, from (200, 124) on. */
function print(picture: Grey, value: number): void {
  for (let i = 0; i < 8; i += 1) box(picture, 200 + i * 20, 124, 208 + i * 20, 148, value)
}

describe('dark fields', () => {
  test('light print in a band becomes dark print on paper, and the rest of the page stays', () => {
    const page = blank(WIDTH, HEIGHT, 235)
    box(page, 100, 100, 1140, 172, 50)
    print(page, 240)
    box(page, 300, 900, 320, 924, 10)
    const out = withoutReversed(page)
    expect(at(out, 203, 136)).toBeLessThan(30)
    expect(at(out, 800, 136)).toBeGreaterThan(220)
    expect(at(out, 100, 100)).toBeGreaterThan(220)
    expect(at(out, 310, 910)).toBe(10)
    expect(at(out, 700, 900)).toBe(235)
  })

  test('a black bar without print stays as it is', () => {
    const page = blank(WIDTH, HEIGHT, 235)
    box(page, 100, 100, 700, 140, 5)
    expect(withoutReversed(page)).toBe(page)
  })

  test('dark print on a darkish field stays as it is', () => {
    const page = blank(WIDTH, HEIGHT, 235)
    box(page, 100, 100, 1140, 172, 120)
    print(page, 10)
    expect(withoutReversed(page)).toBe(page)
  })

  test('a page of print without fields stays as it is, heavy rules and large letters with it', () => {
    const page = blank(WIDTH, HEIGHT, 235)
    print(page, 10)
    box(page, 100, 300, 1140, 306, 10)
    for (let i = 0; i < 6; i += 1) box(page, 200 + i * 90, 500, 226 + i * 90, 580, 10)
    expect(withoutReversed(page)).toBe(page)
  })

  test('a screen with a dark ground is turned round as a whole', () => {
    const page = blank(WIDTH, HEIGHT, 25)
    for (let line = 0; line < 20; line += 1)
      for (let i = 0; i < 40; i += 1)
        box(page, 203 + i * 20, 124 + line * 60, 211 + i * 20, 148 + line * 60, 230)
    const out = withoutReversed(page)
    expect(at(out, 206, 136)).toBeLessThan(40)
    expect(at(out, 1100, 900)).toBeGreaterThan(220)
  })

  test('a band that slopes loses no print at its ends', () => {
    const page = blank(WIDTH, HEIGHT, 235)
    for (let x = 100; x < 1140; x += 1) {
      const y = 100 + Math.round((x - 100) * 0.03)
      for (let dy = 0; dy < 72; dy += 1) page.data[(y + dy) * WIDTH + x] = 50
    }
    for (const [x, y] of [
      [120, 128],
      [150, 129],
      [180, 130],
      [1060, 156],
      [1090, 157],
    ] as const)
      box(page, x, y, x + 8, y + 24, 240)
    const out = withoutReversed(page)
    expect(at(out, 123, 140)).toBeLessThan(30)
    expect(at(out, 1093, 170)).toBeLessThan(30)
    expect(at(out, 600, 150)).toBeGreaterThan(220)
  })
})
