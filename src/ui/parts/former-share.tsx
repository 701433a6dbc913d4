import { useState } from 'preact/hooks';
import type { Wallet } from '../../signer/api/wallets.ts';
import { ask, refresh } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/**
 * After a change of co-signers: says that others hold the wallet now, and shows the former key part until it
 * is deleted.
 */
export function FormerShare({ wallet }: { wallet: Wallet }) {
  const { isHandedOn, former } = wallet;
  return (
    <>
      {isHandedOn && (
        <Note tone="warning">
          <p>
            <strong>{t('wallet.handedOn')}</strong>
          </p>
          <p>{t('wallet.handedOnWhy')}</p>
        </Note>
      )}
      {former !== null && <Delete wallet={wallet} missing={former.missing} />}
    </>
  );
}

/** Two taps: it cannot be undone. */
function Delete({ wallet: { id, isHandedOn }, missing }: { wallet: Wallet; missing: string[] }) {
  const [isSure, setSure] = useState(false);
  const { busy, problem, run } = useTask();
  const drop = () =>
    run(async () => {
      await ask('dropFormerShares', { walletId: id });
      await refresh();
    });
  return (
    <Note tone="info">
      <p>
        <strong>{t('wallet.former')}</strong>
      </p>
      <p>
        {isHandedOn
          ? t('wallet.formerOut')
          : t('wallet.formerMissing', { names: formatNames(missing), count: missing.length })}
      </p>
      <ProblemNote problem={problem} />
      {isSure ? (
        <Button kind="danger" disabled={busy} onClick={drop}>
          {t('wallet.formerSure')}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{t('wallet.formerDelete')}</Button>
      )}
    </Note>
  );
}
