import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Wallet } from '../../signer/api/wallets.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { CompareNote } from './compare-note.tsx';

/** The last wallet whose addresses the person asked to see anyway. */
const insisted = signal('');

/** A wallet's addresses. Until it was compared with the others they take one more deliberate tap. */
export function ComparedFirst({ wallet, children }: { wallet: Wallet; children: ComponentChildren }) {
  const { id, verified, epoch } = wallet;
  // After a change of co-signers the addresses are the same as before: they stay, and only the words are new.
  const isShown = verified !== null || epoch > 0 || insisted.value === id;
  return (
    <>
      <CompareNote wallet={wallet}>
        {!isShown && (
          <Button
            onClick={() => {
              insisted.value = id;
            }}
          >
            {t('wallet.showAnyway')}
          </Button>
        )}
      </CompareNote>
      {isShown && children}
    </>
  );
}
