import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask, refresh } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Leads from a finished ceremony to its wallet; `each`: what everybody still needs. */
export function ToWallet({ ceremony, each }: { ceremony: CeremonyView; each: string }) {
  const { walletId, showNext } = ceremony;
  return (
    <>
      {walletId !== null && (
        <LinkButton
          {...(showNext === null ? { kind: 'primary' } : {})}
          size="big"
          icon="wallet"
          href={hrefTo('wallet', walletId)}
        >
          {t('ceremony.toWallet')}
        </LinkButton>
      )}
      <Everywhere ceremony={ceremony} each={each} />
    </>
  );
}

/** A device cannot know that the others have finished; the people who see their screens can. */
function Everywhere({ ceremony: { id, showNext }, each }: { ceremony: CeremonyView; each: string }) {
  const { busy, problem, run } = useTask();
  if (showNext === null) return <p class="muted">{t('ceremony.doneRest')}</p>;
  const settle = () =>
    run(async () => {
      await ask('settleCeremony', { id });
      await refresh();
    });
  return (
    <div class="stack tight">
      <p class="muted">{each}</p>
      <ProblemNote problem={problem} />
      <Button icon="check" disabled={busy} onClick={settle}>
        {t('ceremony.doneEverywhere')}
      </Button>
    </div>
  );
}
