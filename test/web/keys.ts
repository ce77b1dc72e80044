// A person who has no mouse, for journeys: what she reaches by Tab, and whether the focus can be seen there.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** A person who has no mouse: Tab until something has the focus, then a key. */
export class Keys {
  pressed = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  focused(property: string): Promise<string> {
    return this.page.evaluate<string>(`document.activeElement.${property}`)
  }

  /** Tabs on until the focus stands on it, and sees that the focus shows. */
  async on(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { state: 'attached' })
    const isThere = () =>
      this.page.evaluate<boolean>(
        `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`,
      )
    for (let tabs = 0; !(await isThere()); tabs += 1) {
      assert.ok(tabs < 300, `no way to ${selector} by Tab at ${this.page.url()}`)
      await this.page.keyboard.press('Tab')
      this.pressed += 1
    }
    const outline = await this.page.evaluate<string>(
      `getComputedStyle(document.activeElement.matches('[type=radio],[type=checkbox],[type=file]') ? document.activeElement.closest('label, .box, .pick') ?? document.activeElement : document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineStyle`,
    )
    assert.match(outline, /solid/, `no focus to be seen on ${selector}`)
  }

  /** Enter on something that leads to another page, or to this one anew. */
  async submit(selector: string): Promise<void> {
    await this.on(selector)
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')])
    this.pressed += 1
  }

  async press(selector: string, key: string, path?: string): Promise<void> {
    await this.on(selector)
    const gone = path
      ? this.page.waitForURL((url) => url.pathname === path, { waitUntil: 'load' })
      : null
    await this.page.keyboard.press(key)
    this.pressed += 1
    await gone
  }
}
