// Calendar files as RFC 5545 wants them: written out by hand.
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../reports/render/ics.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll(/\r\n[ \t]/g, '')
const DEADLINE = {
  uid: 'abc@countercheck.example',
  on: '2026-12-31',
  title: 'Frist: Musterauskunft AG, Antrag; eins\\zwei',
  detail: 'Eine Zeile\r\nEND:VCALENDAR',
  tentative: true,
}

describe('calendarFile', () => {
  it('writes an all-day event with two reminders', () => {
    expect(text(calendarFile([DEADLINE], '2026-11-25')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'PRODID:countercheck',
      'METHOD:PUBLISH',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:abc@countercheck.example',
      'SUMMARY:Frist: Musterauskunft AG\\, Antrag\\; eins\\\\zwei',
      'DTSTAMP:20261125T120000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'DESCRIPTION:Eine Zeile END:VCALENDAR',
      'STATUS:TENTATIVE',
      'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Frist: Musterauskunft AG\\, Antrag\\; eins\\\\zwei',
      'TRIGGER:-P6DT15H',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Frist: Musterauskunft AG\\, Antrag\\; eins\\\\zwei',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('is a calendar without events when nothing is due', () => {
    expect(text(calendarFile([], '2026-11-25'))).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nPRODID:countercheck\r\nEND:VCALENDAR\r\n',
    )
  })
})
