// What a reader needs to check a finding, folded: rule, sources, law, review and limits.
import type { ComponentChildren } from 'preact'
import type { Finding as FindingShape } from '../../../extract/index.ts'
import { findingWords } from '../finding-words.ts'
import { findingLang } from '../language.ts'
import type { Frame } from '../frame.ts'

/** A finding's rule, sources, law and limits: everything a reader needs to check it. */
export const FindingDetails = ({ frame, finding }: { frame: Frame; finding: FindingShape }) => {
  const { t, s } = frame
  const { rule, grounds, caveats } = finding
  const part = (name: string, content: ComponentChildren) => (
    <div>
      <dt>{name}</dt>
      <dd>{content}</dd>
    </div>
  )
  return (
    <details>
      <summary>{t.findings.details}</summary>
      <dl class="facts">
        {part(t.findings.rule, t.findings.ruleLine(rule.id, rule.version, s.day(rule.validFrom)))}
        {rule.sources.length > 0
          ? part(
              t.findings.sources,
              rule.sources.map((source) => <div key={source}>{source}</div>),
            )
          : null}
        {grounds.length > 0
          ? part(
              t.findings.law,
              grounds.map((ground) => (
                <div key={ground.law + ground.article}>
                  {ground.article} {ground.law}, {t.findings.asOf(s.day(ground.asOf))}.{' '}
                  {ground.text}
                </div>
              )),
            )
          : null}
        {part(t.findings.review, rule.reviewed === 'yes' ? t.findings.reviewed : t.findings.draft)}
        {caveats.length > 0
          ? part(
              t.findings.limits,
              findingWords(finding, t).caveats.map((text) => (
                <div key={text} lang={findingLang(t)}>
                  {text}
                </div>
              )),
            )
          : null}
      </dl>
    </details>
  )
}
