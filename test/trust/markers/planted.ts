// Words planted in everything that a person or an attacker can send: in the letter, beside it, around it, and in what is refused.
import sharp from 'sharp'
import { onePage, textContent } from '../hostile/pdf.ts'
import { CAMPAIGN, CONSENT } from '../../server/campaign.ts'

/** One word a place; nothing of ours is called like that. */
export const WORDS = {
  body: 'Zaunkoenigszeile',
  title: 'Rohrdommeltitel',
  fileName: 'Wiedehopfdatei',
  exif: 'Kiebitzkamera',
  pngText: 'Pirolbemerkung',
  name: 'Eisvogelname',
  street: 'Kanarienvogelstrasse',
  email: 'bachstelze@example.org',
  party: 'Kuckucksbank',
  reason: 'Turmfalkengrund',
  contact: 'rotkehlchen@example.org',
  typed: 'Steinadlerwert',
  agent: 'Goldammerbrowser',
  referer: 'Haubentaucherseite',
  query: 'Schleiereulenfrage',
  path: 'Grauspechtpfad',
  wrongReceipt: 'Mauerseglerbeleg',
  badJson: 'Nachtigallenklammer',
  campaign: 'Buntspechtaktion',
  version: 'Blaumeisenfassung',
  idempotency: 'Kormoranschluessel00000',
} as const

export const ANSWERS = {
  sender: {
    name: WORDS.name,
    lines: [`${WORDS.street} 5`, '12345 Musterstadt'],
    email: WORDS.email,
  },
  addressees: { [WORDS.party]: { lines: [`${WORDS.party} 1`] } },
  decision: { by: WORDS.party, reasonGiven: WORDS.reason },
}

/** A paper that is no letter, a photo and a picture, each with words where nobody looks. */
export async function planted(): Promise<{
  paper: Uint8Array
  photo: Uint8Array
  picture: Uint8Array
}> {
  const plain = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
  const paper = onePage(textContent([WORDS.body, 'Rechnung']), [
    `<< /Title (${WORDS.title}) /Author (${WORDS.title}) >>`,
  ])
  return {
    paper: Buffer.from(
      paper.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Info 6 0 R'),
      'latin1',
    ),
    photo: await plain
      .clone()
      .jpeg()
      .withExif({ IFD0: { ImageDescription: WORDS.exif, Artist: WORDS.exif } })
      .toBuffer(),
    picture: withText(await plain.clone().png().toBuffer()),
  }
}

/** A comment before the end of a PNG; its check sum is not looked at by those who skip it. */
function withText(png: Buffer): Buffer {
  const text = Buffer.from(`Comment\0${WORDS.pngText}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const end = png.length - 12
  return Buffer.concat([
    png.subarray(0, end),
    length,
    Buffer.from('tEXt'),
    text,
    Buffer.alloc(4),
    png.subarray(end),
  ])
}

export type Form = { body: FormData; headers: Record<string, string> }

/** A form with the file under a telling name, sent by a telling browser. */
export function formWith(
  file: Uint8Array,
  type: string,
  more: { campaign?: string; version?: string; key?: string } = {},
): Form {
  const body = new FormData()
  body.set('campaign', more.campaign ?? CAMPAIGN.id)
  body.set('consent', JSON.stringify({ ...CONSENT, version: more.version ?? CONSENT.version }))
  body.set('answers', JSON.stringify(ANSWERS))
  body.set(
    'file',
    new Blob([Uint8Array.from(file)], { type }),
    `${WORDS.fileName}.${type.slice(-3)}`,
  )
  return {
    body,
    headers: {
      'user-agent': WORDS.agent,
      referer: `http://x.example/${WORDS.referer}`,
      ...(more.key ? { 'idempotency-key': more.key } : {}),
    },
  }
}
