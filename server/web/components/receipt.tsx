// The receipt, shown once: dashed frame (cut here), five groups of four, the sentence that nobody can replace it, QR in print.
import type { Messages } from '../messages/index.ts'
import { Button } from './form.tsx'
import { Icon } from './icon.tsx'
import { qrSvg } from '../qr.ts'

/** Splits a receipt into its groups of four, whatever separators it came with. */
export const groupsOf = (receipt: string): string[] =>
  receipt.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? []

export const Receipt = ({ t, receipt }: { t: Messages; receipt: string }) => {
  const groups = groupsOf(receipt)
  return (
    <section class="receipt" aria-labelledby="beleg-titel">
      <p class="scissors">
        <Icon name="scissors" />
      </p>
      <h2 id="beleg-titel">
        <Icon name="receipt" /> {t.receipt.title}
      </h2>
      <p class="code" id="beleg-code" dir="ltr" translate={false}>
        {groups.map((group) => (
          <bdi key={group}>{group}</bdi>
        ))}
      </p>
      <p>
        {t.receipt.how} {t.receipt.once}
      </p>
      <div class="pair">
        <Button look="second" icon="print" type="button" id="drucken" hidden>
          {t.receipt.print}
        </Button>
        <Button look="second" icon="copy" type="button" id="kopieren" hidden>
          {t.receipt.copy}
        </Button>
      </div>
      <p role="status" id="kopiert" data-text={t.receipt.copied} />
      <div
        class="qr"
        aria-hidden="true"
        // Our own drawing of our own characters.
        dangerouslySetInnerHTML={{ __html: qrSvg(groups.join('')) }}
      />
    </section>
  )
}
