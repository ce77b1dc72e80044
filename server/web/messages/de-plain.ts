// German in plain language (Einfache Sprache) for the key pages: start, give, consent, wait, review, findings, receipt, withdraw.
// One thought a sentence, common words, long words taken apart or explained. What is not said here is said by the German catalogue.
import { de, type Messages, s } from './de.ts'
import { first, tied } from '../speech.ts'

const places = (n: number) => (n === 1 ? 'Eine Stelle' : `${first(s.count(n))} Stellen`)

export const plain: Messages = {
  ...de,
  name: 'Einfache Sprache',
  lang: 'de-simple',
  papers: 'de-plain',
  frame: {
    ...de.frame,
    letters: 'Briefe',
    findings: 'Ergebnis',
    requests: 'Antwort-Briefe',
    export: 'Alles speichern',
    withdraw: 'Alles löschen',
    privacy: 'Schutz Ihrer Daten',
    steps: ['Lesen', 'Prüfen', 'Ergebnis', 'Antwort-Briefe'],
  },
  common: {
    ...de.common,
    unsaid: 'Das möchte ich nicht sagen',
    errorsTitle: (n) => (n === 1 ? 'Etwas fehlt noch' : `${first(s.count(n))} Dinge fehlen noch`),
    badDate: 'Schreiben Sie das Datum so: 03.06.2022.',
    badAmount: 'Schreiben Sie den Betrag so: 312,40.',
    badNumber: 'Schreiben Sie nur die Zahl. Zum Beispiel: 97,53.',
  },
  start: {
    ...de.start,
    get: 'Wir prüfen Ihren Brief. Wir sagen Ihnen: Das ist falsch. Und Sie bekommen fertige Briefe. Damit können Sie sich wehren.',
    time: 'Das dauert ungefähr 10 Minuten. Sie brauchen Ihren Brief und ein Handy oder einen Computer.',
    have: 'Ich habe den Brief',
    need: 'Ich habe noch keinen Brief',
    back: 'Waren Sie schon einmal hier?',
    backLink: 'Hier geht es weiter',
    dataTitle: 'Was passiert mit meinem Brief?',
    data: (days, unconfirmed) => [
      'Wir speichern den Brief so, dass Fremde ihn nicht lesen können.',
      `Wir löschen die Bilder vom Brief nach ${tied(days, 'Tagen')}. Wenn Sie nicht weitermachen, löschen wir nach ${tied(unconfirmed, 'Tagen')} alles.`,
      'Niemand erfährt von uns Ihren Namen oder Ihre Adresse.',
      'Sie können jeden Tag sagen: Löscht alles.',
    ],
    whoTitle: 'Wer macht das hier?',
    countTitle: 'So viele machen mit',
    countOf: 'Menschen haben ihren Brief schon gegeben.',
    tooFew: 'Es sind noch weniger als 10 Menschen.',
    samplesTitle: 'Drei Briefe zum Üben',
    samples: 'Diese Briefe sind erfunden. Sie können damit alles ausprobieren.',
    howTitle: 'So geht es',
    how: [
      'Sie machen Fotos von Ihrem Brief.',
      'Wir lesen den Brief. Sie schauen: Haben wir richtig gelesen?',
      'Sie sehen, was falsch ist.',
      'Sie bekommen fertige Briefe. Die schicken Sie selbst ab.',
    ],
  },
  give: {
    ...de.give,
    title: 'Den Brief zeigen',
    lead: 'Wir brauchen alle Seiten von einem Brief. Machen Sie von jeder Seite ein Foto. Oder wählen Sie eine Datei.',
    photo: 'Foto machen',
    photoHint: 'Ein Foto für jede Seite. Legen Sie die Seite flach hin. Machen Sie es hell.',
    files: 'Datei wählen',
    filesHint: 'Zum Beispiel ein PDF. Höchstens 20 Dateien.',
    chosen: 'Ihre Seiten',
    purposes: {
      findings: 'Dürfen wir Ihren Brief prüfen?',
      analysis: 'Dürfen wir Ihren Brief mitzählen?',
      publication: 'Darf die Wissenschaft die Zahlen bekommen?',
      contact: 'Dürfen wir Ihnen schreiben?',
    },
    consentTitle: 'Was erlauben Sie uns?',
    consentLead:
      'Nur die erste Frage ist wichtig für Ihr Ergebnis. Bei den anderen Fragen können Sie Nein sagen oder nichts. Beides heißt Nein. Sie bekommen genau dasselbe.',
    needed: 'das brauchen wir',
    free: 'freiwillig',
    send: 'Brief abschicken',
    lost: 'Das Internet ist weg. Ihre Seiten sind noch da. Warten Sie kurz. Es geht von selbst weiter.',
    missing: {
      files: 'Es fehlt noch ein Foto oder eine Datei.',
      findings: 'Sagen Sie Ja oder Nein: Dürfen wir den Brief prüfen?',
      findingsNo:
        'Sie haben Nein gesagt. Dann lesen wir den Brief nicht. Und wir speichern nichts.',
      email: 'Es fehlt noch Ihre E-Mail-Adresse.',
    },
    keep: 'Wählen Sie die Fotos bitte noch einmal aus.',
  },
  receipt: {
    ...de.receipt,
    arrivedTitle: 'Ihr Brief ist da. Schreiben Sie jetzt diese Zeichen auf',
    arrivedLead: 'Diese Zeichen sind wie ein Schlüssel. Damit kommen Sie wieder hierher.',
    once: 'Sie sehen die Zeichen nur jetzt. Wenn Sie die Zeichen verlieren, kann niemand mehr helfen. Wir auch nicht.',
    lost: 'Haben Sie die Zeichen verloren? Dann kann niemand mehr Ihre Seite öffnen. Wir auch nicht.',
    how: 'Schreiben Sie die Zeichen auf einen Zettel. Oder drucken Sie die Zeichen aus.',
    copied: 'Kopiert.',
    noted: 'Ich habe alles aufgeschrieben',
    enterTitle: 'Zeichen eingeben',
    enterLead: 'Tippen Sie die Zeichen von Ihrem Zettel ab. Groß oder klein ist egal.',
    enter: 'Ihre Zeichen',
    enterHint: '5 Gruppen mit je 4 Zeichen',
    open: 'Weiter',
    wrong:
      'Diese Zeichen kennen wir nicht. Schauen Sie genau auf Ihren Zettel. Stimmt jedes Zeichen?',
    missing: 'Geben Sie die Zeichen ein.',
    homeTitle: 'Ihre Seite',
    homeLead: 'Hier ist alles, was zu Ihrem Brief gehört.',
    expired: 'Sie waren lange nicht hier. Geben Sie Ihre Zeichen noch einmal ein.',
    close: 'Seite schließen',
  },
  consent: {
    ...de.consent,
    title: 'Was Sie erlaubt haben',
    lead: 'Sie können jedes Ja und jedes Nein ändern.',
    back: 'Wollen Sie gar nicht mehr mitmachen? Dann löschen Sie alles. Das geht hier:',
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
  waiting: {
    ...de.waiting,
    reading: (p, of) => `Wir lesen gerade ${tied('Seite', p)} von ${of}`,
    readingOne: 'Wir lesen gerade Ihren Brief',
    lead: (seconds) =>
      `Das dauert noch ungefähr ${tied(seconds, 'Sekunden')}. Sie können das Handy weglegen. Mit Ihren Zeichen kommen Sie wieder hierher.`,
    findingsTitle: 'Wir rechnen',
    findingsLead: 'Das dauert nur ein paar Sekunden.',
    doneTitle: 'Wir haben Ihren Brief gelesen',
    doneLead: (n) =>
      n === 0
        ? 'Schauen Sie jetzt: Haben wir richtig gelesen?'
        : `${places(n)} konnten wir nicht gut lesen. Bitte helfen Sie uns.`,
    check: 'Jetzt nachschauen',
  },
  review: {
    ...de.review,
    doubtTitle: (n) =>
      n === 0
        ? 'Wir konnten alles gut lesen'
        : n === 1
          ? 'Eine Stelle konnten wir nicht gut lesen'
          : `${places(n)} konnten wir nicht gut lesen`,
    lead: 'Sie sehen ein Stück von Ihrem Brief. Darunter steht, was wir gelesen haben. Stimmt das? Wenn Sie es nicht wissen, machen Sie nichts.',
    leadSure:
      'Schauen Sie alles an. Ist etwas falsch? Dann ändern Sie es. Am Ende drücken Sie auf den Knopf.',
    unsure: 'nicht sicher:',
    ok: 'Stimmt',
    notThere: 'Das steht nicht da',
    confirm: 'Alles stimmt',
    confirmHint: 'Damit sagen Sie: So steht es in meinem Brief. Dann prüfen wir.',
    unknownLead:
      'Schreiben Sie ab, was Sie im Brief sehen. Auch ohne das bekommen Sie zwei fertige Briefe von uns.',
  },
  findings: {
    ...de.findings,
    overdue: (n) =>
      n === 1
        ? 'Ein Eintrag muss gelöscht werden.'
        : `${first(s.count(n))} Einträge müssen gelöscht werden.`,
    contradiction: (n) =>
      n === 1 ? 'Eine Sache ist falsch.' : `${first(s.count(n))} Sachen sind falsch.`,
    sums: (n) =>
      n === 1 ? 'Eine Rechnung stimmt nicht.' : `${first(s.count(n))} Rechnungen stimmen nicht.`,
    unexplained: (n) =>
      n === 1 ? 'Bei einer Sache fehlt der Grund.' : `Bei ${s.count(n)} Sachen fehlt der Grund.`,
    clean: 'Wir haben keinen Fehler gefunden.',
    cleanMore: 'Das heißt aber nicht: Der Score ist gerecht.',
    rest: 'Sonst haben wir keinen Fehler gefunden.',
    lead: (n, open, notes, none, untestable) =>
      [
        `Wir haben ${n === 1 ? 'eine Sache' : tied(n, 'Sachen')} geprüft.`,
        open > 0 ? `Gegen ${s.count(open)} davon können Sie etwas tun.` : '',
        notes > 0 ? `${first(s.count(notes))} sollen Sie nur wissen.` : '',
        none > 0 ? `${first(s.count(none))} sind in Ordnung.` : '',
        untestable > 0 ? `${first(s.count(untestable))} konnten wir nicht prüfen.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    overview: 'Das haben wir geprüft',
    prepare: 'Antwort-Briefe ansehen',
    pack: 'Alle Beweise herunterladen',
    into: 'In den Antwort-Brief',
    change: 'Was kann sich ändern?',
    lower: 'Achtung: Der Score kann auch schlechter werden.',
    details: 'Mehr dazu',
    limits: 'Das wissen wir nicht',
    draft: 'Das hat noch kein Anwalt geprüft',
  },
  withdraw: {
    ...de.withdraw,
    title: 'Alles löschen',
    lead: 'Wir löschen Ihren Brief und alles, was dazu gehört. Danach ist alles weg. Das kann man nicht zurückholen.',
    goesTitle: 'Das löschen wir',
    goes: [
      'Ihren Brief und alle Fotos',
      'alles, was wir gelesen haben',
      'das Ergebnis und die fertigen Briefe',
      'die Schlüssel dazu. Kopien davon sind nach 7 Tagen weg.',
    ],
    stays:
      'Vielleicht haben wir schon Zahlen veröffentlicht. Diese Zahlen können wir nicht zurückholen. Ihr Name steht dort nicht.',
    first: 'Wollen Sie vorher alles speichern?',
    delete: 'Ja, alles löschen',
    keep: 'Nein, nicht löschen',
    done: 'Ihr Brief, alle Fotos und alle Antworten sind gelöscht.',
    keepPage: 'Sie können diese Seite drucken. Dann haben Sie einen Beweis.',
  },
}
