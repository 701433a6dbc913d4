// Expensive to create, cheap to use.
let graphemes: Intl.Segmenter | undefined;

/** The first character as people see it: a letter with its accents, or a whole emoji. */
function initialOf(label: string): string {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const [first] = graphemes.segment(label);
  return (first?.segment ?? '').toLocaleUpperCase();
}

/** Colour and initial of a wallet, next to its name and never instead of it. */
export function WalletMark({ label, colour }: { label: string; colour: number }) {
  return (
    <span class={`mark mark-${colour}`} aria-hidden="true">
      {initialOf(label)}
    </span>
  );
}
