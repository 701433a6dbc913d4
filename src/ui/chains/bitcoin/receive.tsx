import { useState } from 'preact/hooks';
import type { Wallet } from '../../../signer/api/wallets.ts';
import { route } from '../../navigation/routes.ts';
import { LargeAddress } from '../../parts/address.tsx';
import { Button } from '../../parts/button.tsx';
import { ComparedFirst } from '../../parts/compared-first.tsx';
import { CopyAddress } from '../../parts/copy-address.tsx';
import { Field } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Note } from '../../parts/note.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { QrStill } from '../../parts/qr-still.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useTask } from '../../parts/use-task.ts';
import { ask, walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';
import { firstNetwork, NetworkChoice } from './network-choice.tsx';

/** An address that nobody has been given yet, and a check whether an address somebody shows is ours. */
export function Receive() {
  const wallet = walletById(route.value.id);
  return wallet === undefined ? <Missing /> : <Opened wallet={wallet} />;
}

function Opened({ wallet }: { wallet: Wallet }) {
  const [network, setNetwork] = useState(firstNetwork(wallet));
  return (
    <Page title={t('bitcoin.receive.title')} lead={t('bitcoin.receive.lead')}>
      <ComparedFirst wallet={wallet}>
        <NextAddress key={network} walletId={wallet.id} network={network} />
      </ComparedFirst>
      <NetworkChoice wallet={wallet} value={network} onPick={setNetwork} />
      <Check walletId={wallet.id} />
    </Page>
  );
}

function NextAddress({ walletId, network }: { walletId: string; network: number }) {
  const [index, setIndex] = useState<number | null>(null);
  const { answer, problem } = useAnswer('receivingAddress', { walletId, chain: 'bitcoin', network, index });
  if (answer === null) return <ProblemNote problem={problem} />;
  const { address, index: shown } = answer;
  return (
    <section class="card stack" aria-live="polite">
      <h2>{t('bitcoin.receive.number', { number: shown })}</h2>
      <QrStill text={address.toUpperCase()} label={t('bitcoin.receive.label', { address })} />
      <LargeAddress text={address} />
      <CopyAddress key={address} address={address} />
      <div class="actions pair">
        <Button onClick={() => setIndex(shown + 1)}>{t('bitcoin.receive.next')}</Button>
        {shown > 0 && <Button onClick={() => setIndex(shown - 1)}>{t('bitcoin.receive.previous')}</Button>}
      </div>
    </section>
  );
}

type Found = Awaited<ReturnType<typeof find>>;
const find = (walletId: string, address: string) =>
  ask('findAddress', { walletId, chain: 'bitcoin', address });

function Check({ walletId }: { walletId: string }) {
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const { busy, problem, run } = useTask();
  const type = (text: string) => {
    setAddress(text);
    setFound(null);
  };
  return (
    <section class="card">
      <Form onSubmit={() => run(async () => setFound(await find(walletId, address)))}>
        <h2>{t('bitcoin.check.title')}</h2>
        <Field label={t('bitcoin.check.field')} value={address} onText={type} maxLength={200} />
        <Button type="submit" disabled={busy || address.trim() === ''}>
          {t('bitcoin.check.action')}
        </Button>
        <ProblemNote problem={problem} />
        {found !== null && (
          <Note tone={found.place === null ? 'warning' : 'ok'} live>
            {sentenceOf(found)}
          </Note>
        )}
      </Form>
    </section>
  );
}

function sentenceOf({ place, searched }: Found): string {
  if (place === null) return t('bitcoin.check.no', { count: searched });
  return t(place.isChange ? 'bitcoin.check.change' : 'bitcoin.check.yes', { path: place.path });
}
