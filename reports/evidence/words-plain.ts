// Words of the summary in plain German ("Einfache Sprache"): short sentences, everyday words, one thought a sentence.

export const PLAIN = {
  title: 'Das Wichtigste in einfacher Sprache',
  lead: (count: number, checks: number) =>
    count === 0
      ? `Wir haben ${checks} Dinge geprüft. Wir haben keinen Fehler gefunden. Das heißt nicht: Der Score ist gerecht.`
      : `Wir haben ${checks} Dinge geprüft. ${count === 1 ? 'Eine Sache ist uns aufgefallen.' : `${count} Dinge sind uns aufgefallen.`}`,
  facts: 'Um wen und was es geht',
  found: 'Was uns aufgefallen ist',
  page: (page: string) => `Mehr dazu: Seite ${page}.`,
  /** How sure a finding is, by its strength. */
  sure: {
    contradiction: 'Das ist sicher.',
    unexplained: 'Das ist sicher. Warum es so ist, wissen wir nicht.',
    indication: 'Das ist nicht sicher. Es ist ein Hinweis.',
    context: 'Das ist nur ein Vergleich.',
  },
  unclear: 'Vielleicht steht es heute nicht mehr da. Fragen Sie nach einem neuen Brief.',
  lawful: 'Das ist erlaubt.',
  next: 'Was Sie jetzt tun können',
  ready: (n: number) =>
    n === 0
      ? 'Es ist noch kein Brief fertig. Auf den letzten Seiten steht, was fehlt.'
      : n === 1
        ? 'Ein Brief ist fertig. Er liegt in dieser Mappe. Sie müssen ihn unterschreiben und abschicken.'
        : `${n} Briefe sind fertig. Sie liegen in dieser Mappe. Sie müssen sie unterschreiben und abschicken.`,
  help: 'Sie brauchen Hilfe? Gehen Sie mit dieser Mappe zu einer Beratungs-Stelle.',
  limits:
    'Diese Mappe zeigt, was auf Ihrem Brief steht. Sie zeigt nicht, was die Auskunftei sonst noch weiß. Kein Anwalt hat diese Mappe geprüft.',
}
