import { limits } from '../../core/limits.ts';
import { t } from '../text/t.ts';
import { Check } from './field.tsx';

const places = Array.from({ length: limits.walletColours }, (_, i) => i);

/** The first character as people see it: a letter with its accents, or a whole emoji. */
function initialOf(label: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(label);
  return (first?.segment ?? '').toLocaleUpperCase();
}

/** Colour and initial of a wallet, beside its name and never in place of it. */
export function WalletMark({ label, colour }: { label: string; colour: number }) {
  return (
    <span class={`mark mark-${colour}`} aria-hidden="true">
      {initialOf(label)}
    </span>
  );
}

/** Each colour with its name. */
export function ColourChoice(props: { label: string; value: number; onChoose: (colour: number) => void }) {
  const { label, value, onChoose } = props;
  return (
    <fieldset class="stack tight">
      <legend>{t('colour.title')}</legend>
      <div class="choices colours">
        {places.map((colour) => (
          <Check
            key={colour}
            type="radio"
            name="colour"
            checked={value === colour}
            onChange={() => onChoose(colour)}
          >
            <span class="row">
              <WalletMark label={label} colour={colour} />
              {t(`colour.${colour as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}
            </span>
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
