import type { Wallet } from '../../signer/api/wallets.ts';
import { pairCost } from '../ceremonies/cost.ts';
import { go } from '../navigation/routes.ts';
import { ask, ceremonies, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';
import { Button } from './button.tsx';
import { CostNote } from './cost-note.tsx';
import { ProblemNote } from './problem.tsx';
import { useTask } from './use-task.ts';

/** The co-signers this device can sign with, for a wallet that signs by ECDSA. */
export function WalletPairs({ wallet }: { wallet: Wallet }) {
  const { busy, problem, run } = useTask();
  const { id, pairs, participants } = wallet;
  if (pairs === null) return null;
  /** A pairing that waits for the other device is continued: a second one would only be one more to finish. */
  const waiting = (index: number) =>
    ceremonies.value.find(
      ({ kind, walletId, state, people }) =>
        kind === 'pair' && walletId === id && state === 'open' && people.some((one) => one.index === index),
    );
  const start = (index: number) =>
    run(async () => {
      const begun = waiting(index);
      if (begun !== undefined) return go('ceremony', begun.id);
      const ceremony = await ask('startPair', { walletId: id, index });
      await refresh();
      go('ceremony', ceremony.id);
    });
  return (
    <section class="stack tight">
      <h2>{t('pairs.title')}</h2>
      <p class="small muted">{t('pairs.lead')}</p>
      <ul class="items">
        {pairs.map(({ index, state }) => {
          const name = participants.find((one) => one.index === index)?.name ?? '';
          return (
            <li key={index} class="pairing">
              <span>{t(`pairs.${state}`, { name })}</span>
              <Button disabled={busy} onClick={() => start(index)}>
                {t(waiting(index) ? 'pairs.continue' : state === 'none' ? 'pairs.pair' : 'pairs.again', {
                  name,
                })}
              </Button>
            </li>
          );
        })}
      </ul>
      <CostNote cost={pairCost} />
      <ProblemNote problem={problem} />
    </section>
  );
}
