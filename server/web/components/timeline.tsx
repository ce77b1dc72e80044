// The course of a request: past = filled dot and solid line, next = thick ring, later = dotted. Late is said in words, never in red.
import type { ComponentChildren } from 'preact'

export type Moment = {
  state: 'done' | 'now' | 'later'
  when: string
  title: string
  text?: string
  /** When the text is in another language than the page. */
  lang?: string | undefined
  action?: ComponentChildren
}

export const Timeline = ({ moments }: { moments: Moment[] }) => (
  <ol class="time">
    {moments.map((moment) => (
      <li
        key={moment.title + moment.when}
        class={moment.state === 'later' ? undefined : moment.state}
      >
        <p class="small soft">{moment.when}</p>
        <p>
          <b>{moment.title}</b>
        </p>
        {moment.text ? (
          <p class="small" lang={moment.lang}>
            {moment.text}
          </p>
        ) : null}
        {moment.action}
      </li>
    ))}
  </ol>
)
