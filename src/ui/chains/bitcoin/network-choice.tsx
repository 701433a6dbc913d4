import { useId } from 'preact/hooks';
import type { Wallet } from '../../../signer/api/wallets.ts';
import { useAnswer } from '../../parts/use-answer.ts';
import { t } from '../../text/t.ts';

/** In practice the account is on a test network, and none of its addresses can be sent real money. */
const isOnTest = ({ keys }: Wallet) =>
  keys.some(({ chain, address }) => chain === 'bitcoin' && address.startsWith('tb1'));
const main = 0;
const signet = 2;
export const firstNetwork = (wallet: Wallet): number => (isOnTest(wallet) ? signet : main);

/** Each network's account has its own addresses. */
export function NetworkChoice({
  wallet,
  value,
  onPick,
}: {
  wallet: Wallet;
  value: number;
  onPick: (network: number) => void;
}) {
  const id = useId();
  const { answer } = useAnswer('networks', { chain: 'bitcoin' });
  const offered = answer?.filter(({ isTest }) => isTest || !isOnTest(wallet)) ?? [];
  return (
    <div class="field">
      <label for={id}>{t('bitcoin.watch.network')}</label>
      <select
        id={id}
        class="input"
        value={String(value)}
        onChange={(event) => onPick(Number(event.currentTarget.value))}
      >
        {offered.map(({ id: network, name, isTest }) => (
          <option key={network} value={String(network)}>
            {isTest ? t('pay.test', { name }) : name}
          </option>
        ))}
      </select>
    </div>
  );
}
