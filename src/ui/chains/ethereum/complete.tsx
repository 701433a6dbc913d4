import { goInstead } from '../../navigation/routes.ts';
import { Button } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { useTask } from '../../parts/use-task.ts';
import { choice, unfinished } from '../../state/arrivals.ts';
import { forgetKept, useKept } from '../../state/kept.ts';
import { ask } from '../../state/state.ts';
import { t } from '../../text/t.ts';
import { NetworkField, NonceField } from './network-field.tsx';

/** A request that does not name its network or the account's nonce. */
export function Complete() {
  const [chainId, setChainId] = useKept('complete/chain', '1');
  const [nonce, setNonce] = useKept('complete/nonce', '');
  const { busy, problem, run } = useTask();
  const open = unfinished.value;
  if (open === null) return <Missing isReview />;
  // The network is asked for first, so whoever is asked for the nonce has already given it.
  const hasChain = open.where === 'nonce';
  const submit = () =>
    run(async () => {
      const answers = {
        ...(hasChain ? {} : { chainId }),
        ...(nonce.trim() === '' ? {} : { nonce: nonce.trim() }),
      };
      const data = JSON.stringify({ hoarfrost: 'complete', request: open.request, ...answers });
      const received = await ask('receive', { data, source: 'text' });
      forgetKept('complete');
      if (received.kind === 'draft') goInstead('draft', received.id);
      if (received.kind !== 'choose-wallet') return;
      choice.value = { data, candidates: received.candidates };
      goInstead('choose');
    });
  return (
    <Page title={t('complete.title')} lead={t('complete.lead')}>
      <Form onSubmit={submit}>
        {!hasChain && <NetworkField value={chainId} onText={setChainId} />}
        <NonceField value={nonce} onText={setNonce} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy}>
          {t('complete.do')}
        </Button>
      </Form>
    </Page>
  );
}
