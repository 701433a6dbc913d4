import type { Received } from '../../signer/api/received.ts';
import { hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { arrival } from '../state/arrivals.ts';
import { ask, refresh, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

type News = Extract<Received, { kind: 'epoch' }>;

/**
 * What came in is from before or after a change of a wallet's co-signers, or was such a change: what that
 * means, and what to do.
 */
export function EpochNewsScreen() {
  const wallet = walletById(route.value.id);
  const received = arrival.value?.received;
  if (wallet === undefined || received?.kind !== 'epoch' || received.walletId !== wallet.id)
    return <Missing />;
  const { news, name, codes } = received;
  const [own, other] = codes ?? ['', ''];
  const values = { name: name ?? t('epoch.someone'), own, other };
  // Somebody who only watches never had a key part to hand on, and goes on watching.
  const said = news === 'handed-on' && wallet.isWatched ? 'watched' : news;
  return (
    <Page title={t(`epoch.${said}`)} mark={<WalletMark label={wallet.label} colour={wallet.colour} />}>
      <Note tone={['stepped', 'watched', 'current'].includes(said) ? 'ok' : 'warning'} live>
        {t(`epoch.${said}.next`, values)}
      </Note>
      {news === 'branch' && <TakeOther received={received} />}
      {news === 'former' && (
        <LinkButton kind="primary" icon="show" href={hrefTo('record', wallet.id, 'show')}>
          {t('epoch.show')}
        </LinkButton>
      )}
      <LinkButton icon="wallet" href={hrefTo('wallet', wallet.id)}>
        {t('ceremony.toWallet')}
      </LinkButton>
    </Page>
  );
}

/** Only people can know which of two finished changes everybody else uses. */
function TakeOther({ received }: { received: News }) {
  const { busy, problem, run } = useTask();
  const take = () =>
    run(async () => {
      await ask('takeBranch', { walletId: received.walletId });
      await refresh();
      arrival.value = { received: { ...received, news: 'stepped', codes: null }, source: 'scan' };
    });
  return (
    <>
      <ProblemNote problem={problem} />
      <Button disabled={busy} onClick={take}>
        {t('epoch.branch.do')}
      </Button>
    </>
  );
}
