import { useState } from 'preact/hooks';
import type { WatchOnly } from '../../../chains/chain.ts';
import type { Wallet } from '../../../signer/api/wallets.ts';
import { saveFile } from '../../../transport/file.ts';
import { makeUrStream, urFragment } from '../../../transport/ur.ts';
import { writeTaprootAccount } from '../../../transport/ur-bitcoin.ts';
import { route } from '../../navigation/routes.ts';
import { Button } from '../../parts/button.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Note } from '../../parts/note.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { QrShow } from '../../parts/qr-show.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useTask } from '../../parts/use-task.ts';
import { walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';
import { firstNetwork, NetworkChoice } from './network-choice.tsx';

/** The account for an online wallet, which sees, builds and broadcasts payments but signs nothing. */
export function Watch() {
  const wallet = walletById(route.value.id);
  return wallet === undefined ? <Missing /> : <Opened wallet={wallet} />;
}

function Opened({ wallet }: { wallet: Wallet }) {
  const [network, setNetwork] = useState(firstNetwork(wallet));
  return (
    <Page title={t('bitcoin.watch.title')} lead={t('bitcoin.watch.lead')}>
      <Note>{t('bitcoin.watch.privacy')}</Note>
      <NetworkChoice wallet={wallet} value={network} onPick={setNetwork} />
      <Forms walletId={wallet.id} network={network} />
    </Page>
  );
}

function Forms({ walletId, network }: { walletId: string; network: number }) {
  const { answer, problem } = useAnswer('watchOnly', { walletId, chain: 'bitcoin', network });
  if (answer === null) return <ProblemNote problem={problem} />;
  return (
    <>
      <section class="card stack">
        <h2>{t('bitcoin.watch.descriptor')}</h2>
        <QrShow message={answer.descriptor} label={t('bitcoin.watch.descriptor')} />
        <CopyText text={answer.descriptor} label={t('bitcoin.watch.descriptor')} />
      </section>
      <details>
        <summary>{t('bitcoin.watch.ur')}</summary>
        <AccountCode account={answer.account} />
      </details>
      <details>
        <summary>{t('bitcoin.watch.core')}</summary>
        <CoreFile text={answer.importDescriptors} />
      </details>
    </>
  );
}

function AccountCode({ account }: { account: WatchOnly['account'] }) {
  return (
    <QrShow message={makeUrStream(writeTaprootAccount(account), urFragment)} label={t('bitcoin.watch.ur')} />
  );
}

function CoreFile({ text }: { text: string }) {
  const { busy, problem, run } = useTask();
  return (
    <div class="stack">
      <CopyText text={text} label={t('bitcoin.watch.core')} />
      <Button icon="save" disabled={busy} onClick={() => run(() => saveFile('importdescriptors.json', text))}>
        {t('do.saveFile')}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
