// What just happened, said once at the head of a page and read out to who cannot see it.
export const Notice = ({ text }: { text: string | null }) =>
  text ? (
    <p class="notice" role="status">
      {text}
    </p>
  ) : null
