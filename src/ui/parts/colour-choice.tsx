import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { ask, type Problem, refresh, toProblem } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Check } from './field.tsx';
import { ProblemNote } from './problem.tsx';
import { WalletMark } from './wallet-mark.tsx';

const colours = Array.from({ length: limits.walletColours }, (_, i) => i);

/**
 * Each colour with its name. It is selected at once and stored as soon as possible, because arrow keys move
 * faster than storage.
 */
export function ColourChoice({ wallet: { id, label, colour } }: { wallet: Wallet }) {
  const [chosen, setChosen] = useState(colour);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = async (next: number) => {
    setChosen(next);
    setProblem(null);
    try {
      await ask('colourWallet', { id, colour: next });
    } catch (error) {
      setChosen(colour);
      setProblem(toProblem(error));
    }
    await refresh();
  };
  return (
    <fieldset class="stack tight">
      <legend>{t('colour.title')}</legend>
      <div class="choices colours">
        {colours.map((one) => (
          <Check
            key={one}
            type="radio"
            name="colour"
            checked={chosen === one}
            onChange={() => void choose(one)}
          >
            <span class="row">
              <WalletMark label={label} colour={one} />
              {t(`colour.${one as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`)}
            </span>
          </Check>
        ))}
      </div>
      <p class="small muted">{t('colour.hint')}</p>
      <ProblemNote problem={problem} />
    </fieldset>
  );
}
