// A visitor without a browser: enters the receipt, lets the letter be confirmed, opens the page of findings.

/** Confirms the donation of a receipt and gives a function that opens its page of findings in a session. */
export async function confirmedSession(
  address: string,
  receipt: string,
): Promise<() => Promise<string>> {
  const headers = { authorization: `Bearer ${receipt}` }
  await until(async () => {
    const donation = (await (await fetch(`${address}/api/donation`, { headers })).json()) as {
      status: string
    }
    return donation.status === 'review' || donation.status === 'confirmed'
  })
  await fetch(`${address}/api/donation/confirm`, { method: 'POST', headers })
  await until(
    async () => (await fetch(`${address}/api/donation/findings`, { headers })).status === 200,
  )

  const form = await fetch(`${address}/beleg`)
  const hidden = [...(await form.text()).matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
    ([tag]) => [/name="([^"]*)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''],
  )
  const sent = await fetch(`${address}/beleg`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(form) },
    body: new URLSearchParams([...hidden, ['beleg', receipt]]),
  })
  const cookie = [cookiesOf(form), cookiesOf(sent)].filter(Boolean).join('; ')
  return async () => {
    const page = await fetch(`${address}/befunde`, { headers: { cookie }, redirect: 'manual' })
    if (page.status !== 200) throw new Error(`the page of findings answered ${page.status}`)
    return page.text()
  }
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await done()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('waited a minute for nothing')
}
