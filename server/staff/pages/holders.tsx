// What key holders and researchers see: split keys and lendings, without any letter; the records that their account opens.
import type { Campaign } from '../../../extract/index.ts'
import type { CeremonyRow } from '../../store/index.ts'
import { Button, Token } from '../../web/components/form.tsx'
import { textLang, textOf } from '../../web/language.ts'
import type { Lent } from '../lend.ts'
import { type Signed, StaffPage } from './desk.tsx'

type KeysProps = Signed & { ceremonies: CeremonyRow[]; lent: Lent[] }

export const Keys = ({ ceremonies, lent, ...signed }: KeysProps) => {
  const { w, frame } = signed
  const { s } = frame
  return (
    <StaffPage {...signed} title={w.keys.title}>
      <p class="lead">{w.keys.lead}</p>
      <h2>{w.keys.ceremonies}</h2>
      {ceremonies.length === 0 ? <p>{w.keys.noCeremony}</p> : null}
      <dl class="facts">
        {ceremonies.map(({ campaign, made_at, threshold, holders, rehearsed_at }) => (
          <div key={`${campaign}-${made_at}`}>
            <dt>{campaign}</dt>
            <dd>
              {w.keys.ceremony(threshold, holders.join(', '), s.instant(made_at))}{' '}
              {rehearsed_at ? w.keys.rehearsed(s.instant(rehearsed_at)) : w.keys.never}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{w.keys.lent}</h2>
      {lent.length === 0 ? <p>{w.keys.noLent}</p> : null}
      <dl class="facts">
        {lent.map(({ id, reviewer, until, state }) => (
          <div key={id}>
            <dt>{w.keys.to(reviewer, s.instant(until))}</dt>
            <dd>
              {w.keys.states[state]}
              <form method="post" action={`/team/leihen/${id}`}>
                <Token frame={frame} />
                <div class="row">
                  <Button look="stop">{w.keys.end}</Button>
                </div>
              </form>
            </dd>
          </div>
        ))}
      </dl>
    </StaffPage>
  )
}

export const RecordsPage = ({ campaigns, ...signed }: Signed & { campaigns: Campaign[] }) => {
  const { w, frame } = signed
  return (
    <StaffPage {...signed} title={w.data.title}>
      <p class="lead">{w.data.lead}</p>
      {campaigns.length === 0 ? <p>{w.data.none}</p> : null}
      <ul class="plain">
        {campaigns.map(({ id, title }) => (
          <li key={id}>
            <form method="post" action={`/team/daten/${id}.csv`} lang={textLang(title, frame.t)}>
              <Token frame={frame} />
              <div class="row">
                <Button>{w.data.download(textOf(title, frame.t))}</Button>
              </div>
            </form>
          </li>
        ))}
      </ul>
    </StaffPage>
  )
}
