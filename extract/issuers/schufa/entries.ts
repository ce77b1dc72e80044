// Contracts, claims and register entries as SCHUFA letters list them: in sentences, in tables or as labelled blocks. Data only.
import type { RecordSet } from '../../parse/layout.ts'

const TYPE_WORDS =
  '(?:[\\p{L}-]*(?:Girokonto|Basiskonto|Guthabenkonto|Kreditkarte|Ratenkredit|Rahmenkredit|Dispositionskredit|Abrufkredit|Immobilienkredit|Hypothek|Baufinanzierung|Bauspar|Leasing|Mietkauf|Bürgschaft|Versandhandel|Kundenkonto|Handelskonto|Telekommunikation|Mobilfunk|Servicekonto|Energie|Forderung|Zahlungsstörung|Schuldnerverzeichnis|Vermögensauskunft|Insolvenz|Restschuldbefreiung|Ratenzahlung|Ratenkauf|Kredit|Darlehen|Betrug)[\\p{L}-]*)'

const END = '(?:,|;|\\.(?! ?KG)|$|\\(| mitgeteilt| gemeldet| übermittelt| informiert| folgend| uns | unter | am | über | mit | den | die | eine | ein | das | als | in Höhe| zum )'

/** Entries of all types. A claim's `party` is who reported it, `originalParty` who sold it. */
export const ENTRIES: RecordSet = {
  id: 'entries',
  into: 'entries',
  columns: [
    {
      id: 'type', type: 'text', opens: true, looks: `^${TYPE_WORDS}`,
      labels: ['Art', 'Vertragsart', 'Art des Vertrags', 'Art des Vertrages', 'Vertrag', 'Produkt', 'Merkmal', 'Eintragsart', 'Art des Eintrags', 'Art der Forderung', 'Vertragstyp', 'Bezeichnung', 'Art des Geschäfts', 'Geschäftsart', 'Eintrag', 'Vertragsdaten', 'Typ', 'Ereignis', 'Art der Meldung', 'Meldung', 'Geschäft'],
      says: [`(Kredit \\(grundpfandrechtlich[^)]*\\))`, `((?:Erteilung der |Eröffnung (?:des|eines) )?${TYPE_WORDS}(?: \\([^)]{2,40}\\))?)`],
    },
    {
      id: 'party', type: 'party', looks: '(?:AG|GmbH|eG|KG|SE|Co\\.|Bank|bank|[Ss]parkasse|gericht|Inkasso)',
      labels: ['Vertragspartner', 'Gläubiger', 'Gemeldet von', 'Anbieter', 'Unternehmen', 'Kreditgeber', 'Gemeldet durch', 'Meldende Stelle', 'Institut', 'Bank', 'Partner', 'Forderungsinhaber', 'Melder', 'Einmelder', 'Firma', 'Meldendes Unternehmen', 'Aktueller Gläubiger', 'Gericht', 'Mitgeteilt von', 'Quelle', 'Übermittelt von', 'Stelle', 'Amtsgericht', 'Insolvenzgericht', 'Leasinggeber', 'Emittent'],
      says: [
        `(?:Uns|Es|uns) wurden?(?: uns)?(?: am {date})? (?:von|durch) (?:der |dem |die |das )?({party})(?: am {date})? (?:unter|ein|eine|einen|der|die|das|gemeldet|mitgeteilt|über)`,
        `^(?:Die |Der |Das )?({party}) (?:hat|meldete|teilte)(?: uns)? am {date}`,
        `Am {date} (?:hat|teilte|meldete|berichtete)(?: uns)? (?:die |der |das )?({party})${END}`,
        `(?:gemeldet|mitgeteilt|übermittelt|eingemeldet)(?: wurde)?(?: am {date})? (?:von|durch) (?:der |dem |die |das )?({party})(?:,|;|\\.(?! ?KG)|$| am | unter )`,
        '(?:wurde|ist) (?:von|durch|vom) (?:der |dem |die |das )?({party}) (?:ein |eine |einen |der |die |das |unter |gemeldet|mitgeteilt|über |am |den )',
        `(?:bei|mit|von|vom|durch) (?:der |dem |die |das )?({party}) (?:besteht|wurde|ist|hat|unter|gemeldet|am|mitgeteilt|eröffnet|geführt|abgeschlossen|über|in Höhe|seit)`,
        `(?:bei|mit|der|von) (?:der |dem |die )?(\\p{Lu}[^,;.]{2,80})(?:,|;|\\.(?! ?KG)|$)`,
        `^(?:Die |Der |Das )?({party}) (?:hat|meldete|teilte)(?: uns)? `,
      ],
    },
    {
      id: 'originalParty', type: 'party',
      labels: ['Ursprünglicher Gläubiger', 'Ursprungsgläubiger', 'Ursprünglich', 'Forderungsverkäufer', 'Übernommen von', 'Verkauft von', 'Erworben von', 'Früherer Gläubiger', 'Altgläubiger', 'Vorgläubiger', 'Herkunft der Forderung', 'Abgetreten von', 'Ursprünglicher Vertragspartner'],
      says: [`(?:übernommen|erworben|abgetreten|gekauft|angekauft)(?: wurde)? von (?:der |dem )?({party})(?:,|;|\\.(?! ?KG)|$|\\)| übernommen| erworben)`, `von (?:der |dem )?({party}) (?:übernommen|erworben|angekauft|abgetreten|gekauft)`, `ursprünglich(?:er Gläubiger)?:? (?:bei |von )?(?:der |die |dem )?({party})(?:,|;|\\.(?! ?KG)|$|\\))`],
    },
    {
      id: 'reference', type: 'number', looks: '^[\\d/. -]*\\d{4,}[\\d/. -]*$',
      labels: ['Kontonummer', 'Vertragsnummer', 'Nummer', 'Konto-Nr.', 'Vertrags-Nr.', 'Kartennummer', 'Forderungsnummer', 'Kunden-/Kontonummer', 'Konto-/Vertragsnummer', 'Konto- oder Vertragsnummer', 'Kreditnummer', 'Kundennummer', 'Nr.', 'Konto', 'Aktenzeichen', 'Konto-/Vertrags-Nr.', 'Vertragskonto', 'Geschäftsnummer', 'Nummer des Vertrags', 'Referenz', 'Kartenkonto', 'Az.'],
      says: ['(?:unter der |mit der |Nr\\.|der |zur )?(?:[\\p{L}-]*nummer|Nr\\.|Aktenzeichen|Az\\.):? ((?:\\d{1,3} [A-Z]{1,3} )?{number})'],
    },
    {
      id: 'amount', type: 'money',
      labels: ['Betrag', 'Kreditbetrag', 'Forderungsbetrag', 'Höhe', 'Kredithöhe', 'Saldo', 'Betrag in EUR', 'Forderungshöhe', 'Limit', 'Rahmen', 'Summe', 'Darlehensbetrag', 'Darlehenssumme', 'Gesamtbetrag', 'Höhe der Forderung', 'Kreditrahmen', 'Kreditsumme', 'Offener Betrag', 'Gesamtforderung'],
      says: ['({money})'],
    },
    {
      id: 'instalments', type: 'count',
      labels: ['Anzahl Raten', 'Raten', 'Anzahl der Raten', 'Ratenanzahl', 'Ratenzahl', 'Laufzeit in Raten', 'Raten gesamt', 'Gesamtzahl Raten', 'Zahl der Raten', 'Raten insgesamt', 'Monatsraten'],
      says: ['(\\d{1,3}) (?:Raten|Monatsraten|monatlichen? Raten|gleichen Raten)', 'Anzahl (?:der )?Raten:? (\\d{1,3})'],
    },
    {
      id: 'settledOn', type: 'date',
      labels: ['Erledigt am', 'Erledigt', 'Ausgeglichen am', 'Beglichen am', 'Bezahlt am', 'Erledigung', 'Erledigungsdatum', 'Datum der Erledigung', 'Zurückgezahlt am', 'Erledigt seit', 'Ausgleich am', 'Getilgt am', 'Beglichen', 'Forderung erledigt am'],
      says: [
        '(?:erledigt|beglichen|ausgeglichen|bezahlt|getilgt|Erledigung|Ausgleich|zurückgezahlt){at}({date})',
        'am ({date}) (?:(?:wurde|ist|als|die|diese|sie|Forderung|vollständig|ganz) )*(?:erledigt|beglichen|ausgeglichen|bezahlt|getilgt|zurückgezahlt)',
      ],
    },
    {
      id: 'reportedOn', type: 'date',
      labels: ['Gemeldet am', 'Gemeldet', 'Übermittelt am', 'Meldedatum', 'Datum der Meldung', 'Meldung vom', 'Mitgeteilt am', 'Eingemeldet am', 'Meldung am', 'Datum'],
      says: [
        '(?:Uns|Es|uns) wurden?(?: uns)? am ({date}) (?:von|durch) ',
        '^Am ({date}),? (?:hat|teilte|meldete|wurde(?:n)? uns|wurde von|wurde durch|berichtete|haben)',
        'hat(?: uns)? am ({date}) (?:(?!\\. ).){0,160}?(?:gemeldet|mitgeteilt|übermittelt|eingemeldet|informiert)',
        '(?:meldete|teilte)(?: uns)? am ({date})',
        '(?:gemeldet|mitgeteilt|übermittelt|eingemeldet|Meldung|Mitteilung){at}({date})',
        'am ({date})(?: von (?:(?!\\. |{date}).){2,80}?| durch (?:(?!\\. |{date}).){2,80}?)? (?:gemeldet|mitgeteilt|übermittelt|eingemeldet)',
      ],
    },
    {
      id: 'storedOn', type: 'date',
      labels: ['Gespeichert am', 'Gespeichert', 'Speicherdatum', 'Datum der Speicherung', 'Gespeichert seit', 'Speicherung am', 'Eingetragen am', 'Erfasst am'],
      says: ['(?:gespeichert|Speicherung|eingetragen|Speicherdatum){at}({date})', 'am ({date}) (?:bei uns |bei der SCHUFA )?gespeichert'],
    },
    {
      id: 'openedOn', type: 'date',
      labels: ['Eröffnet am', 'Vertragsbeginn', 'Beginn', 'Abgeschlossen am', 'Eröffnung', 'Abschluss', 'Vertragsabschluss', 'Laufzeitbeginn', 'Abschlussdatum', 'Vertragsdatum', 'Seit', 'Eröffnet', 'Eröffnungsdatum', 'Kontoeröffnung', 'Vertrag vom', 'Besteht seit', 'Vertrag seit', 'Laufend seit', 'Start', 'Ausgestellt am'],
      says: [
        '(?:eröffnet|abgeschlossen|Eröffnung|Vertragsbeginn|Beginn|geschlossen|Laufzeitbeginn|ausgegeben|Vertragsabschluss|Vertragsschluss|begonnen|begann|beginnt|besteht|läuft|Abschluss){at}({date})',
        'am ({date}) (?:eröffnet|abgeschlossen|geschlossen|begonnen|ausgegeben)',
        'am ({date}) (?:ein |eine |einen |das |der |den |die )[^.;]{3,60} (?:eröffnet|abgeschlossen)',
        '(?:Vertrag|vertrages|vertrags|konto|kontos|karte|kredits?|Vertrags) vom ({date})',
        'seit(?: dem)? ({date})(?! fällig)',
      ],
    },
    {
      id: 'firstDueOn', type: 'date',
      labels: ['Fälligkeit 1. Rate', 'Fälligkeit der 1. Rate', 'Erste Rate', 'Erste Rate am', 'Erste Rate fällig am', '1. Rate', '1. Rate am', 'Fällig seit', 'Erste Fälligkeit', 'Fällig am', 'Fälligkeit', 'Ratenbeginn', 'Fälligkeit erste Rate', 'Fällig ab', 'Erstmals fällig', 'Erste Rate fällig', 'Fälligkeitsdatum', 'Erstmals fällig am'],
      says: [
        '(?:erste[rn]? Rate|1\\. Rate|erstmals fällig|Fälligkeit|Ratenbeginn|fällig)(?: der 1\\. Rate| der ersten Rate)?{at}({date})',
        '(?:seit|am|zum)(?: dem)? ({date}) (?:erstmals )?fällig',
      ],
    },
    {
      id: 'lastDueOn', type: 'date',
      labels: ['Letzte Rate', 'Letzte Rate am', 'Letzte Rate fällig am', 'Fälligkeit letzte Rate', 'Fälligkeit der letzten Rate', 'Laufzeit bis', 'Letzte Fälligkeit', 'Laufzeitende', 'Ratenende', 'Letzte Rate fällig', 'Voraussichtliches Ende', 'Vereinbartes Ende', 'Schlussrate'],
      says: ['(?:letzten?r? Rate|Schlussrate|Laufzeit bis|Laufzeitende|Laufzeit endet){at}({date})'],
    },
    {
      id: 'closedOn', type: 'date',
      labels: ['Beendet am', 'Vertragsende', 'Ende', 'Geschlossen am', 'Beendigung', 'Beendet', 'Aufgelöst am', 'Gekündigt am', 'Ende des Vertrags', 'Gekündigt zum', 'Bis', 'Abgelöst am', 'Vertragsende am', 'Kündigung', 'Kontoauflösung'],
      says: [
        '(?:beendet|Vertragsende|aufgelöst|Beendigung|abgelöst|gekündigt|endete|endet|Ende des Vertrag(?:e?s)?|Das Ende){at}({date})',
        'am ({date}) (?:beendet|aufgelöst|gekündigt|abgelöst|zurückgeführt)',
        '(?:lief|dauerte|bestand) bis(?: zum)? ({date})',
      ],
    },
    {
      id: 'grantedOn', type: 'date',
      labels: ['Erteilt am', 'Erteilt', 'Erteilung', 'Restschuldbefreiung erteilt am', 'Datum der Erteilung', 'Erteilungsdatum'],
      says: [
        '(?:erteilt|Erteilung){at}({date})',
        'am ({date}) (?:wurde |ist )?(?:Ihnen )?(?:die )?(?:Restschuldbefreiung )?(?:durch [^,;.]{2,60} )?erteilt',
        'am ({date}) (?:wurde|hat)[^.;]{0,80} Restschuldbefreiung(?: erteilt)?',
      ],
    },
    {
      id: 'status', type: 'text',
      labels: ['Status', 'Stand', 'Zustand', 'Vertragsstatus', 'Forderungsstatus', 'Stand der Forderung', 'Hinweis', 'Kennzeichen'],
      says: ['(nicht erledigt|unerledigt|tituliert|bestritten|erledigt|beendet|beglichen|ausgeglichen|bezahlt|offen)'],
    },
  ],
  tables: [
    { requires: ['type', 'party'], minimum: 3 },
    { requires: ['party', 'amount'], minimum: 3 },
    { requires: ['party', 'reference'], minimum: 3 },
    { requires: ['type', 'reportedOn'], minimum: 3 },
    { requires: ['type', 'storedOn'], minimum: 3 },
    { requires: ['type', 'openedOn'], minimum: 3 },
  ],
  sentences: {
    when: [`${TYPE_WORDS}|[Kk]onto|grundpfandrechtlich`, '{date}'],
    not: ['Basisscore', 'Erfüllungswahrscheinlichkeit', '(?:Bonitäts|Konditionen|Kredit|Konditions)anfrage', 'angefragt', 'Anfrage (?:Kredit|zu|wegen)', 'personenbezogenen Daten'],
    starts: '(?<=[.;] )(?:(?:Uns|Es) wurden?(?: uns)? am {date}|Am {date},? (?:hat|wurde|teilte|meldete|haben)|\\p{Lu}(?:[^.;]|Co\\. ){2,90}? (?:hat|teilte|meldete)(?: uns)? am {date})',
  },
  title: { pattern: `^(?:\\d{1,2}[.)] )?((?:Kredit \\(grundpfandrechtlich[^)]*\\)|${TYPE_WORDS})(?: \\([^)]{2,40}\\))?)(?: ?[-–—|:,] ?.{2,80}| (?:bei|der|von) .{2,80})?$`, column: 'type' },
}
