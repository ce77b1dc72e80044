// What changed from one letter to the next, as the pack says it: sentences, and rows of a table where there are some.
import type { ChangesSaid } from '../../../reports/index.ts'
import { FigureTable } from './figure-table.tsx'

export const ChangesPart = ({ changes }: { changes: ChangesSaid[] }) => (
  <>
    {changes.map(({ title, text, parts }) => (
      <section key={text.join()} class="card">
        <h2>{title}</h2>
        {text.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {parts.map((part) => (
          <div key={part.label}>
            <h3>{part.label}</h3>
            {part.text.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {part.table ? (
              <div class="scroll" tabindex={0} role="group" aria-label={part.label}>
                <FigureTable
                  caption={part.label}
                  columns={part.table.head}
                  rows={part.table.rows}
                />
              </div>
            ) : null}
          </div>
        ))}
      </section>
    ))}
  </>
)
