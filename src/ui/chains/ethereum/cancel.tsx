import { goInstead, route } from '../../navigation/routes.ts';
import { Button } from '../../parts/button.tsx';
import { Form } from '../../parts/form.tsx';
import { Missing } from '../../parts/missing.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { useTask } from '../../parts/use-task.ts';
import { useKept } from '../../state/kept.ts';
import { ask, walletById } from '../../state/state.ts';
import { t } from '../../text/t.ts';
import { NetworkField, NonceField } from './network-field.tsx';

/** An empty transaction with the nonce of a signed one, which voids that one. */
export function Cancel() {
  const { id } = route.value;
  const wallet = walletById(id);
  const [chainId, setChainId] = useKept(`form/${id}/cancel/chain`, '1');
  const [nonce, setNonce] = useKept(`form/${id}/cancel/nonce`, '');
  const { busy, problem, run } = useTask();
  if (wallet === undefined) return <Missing />;
  const submit = () =>
    run(async () => {
      const data = JSON.stringify({ hoarfrost: 'cancel', chainId, nonce });
      const draft = await ask('draft', { walletId: wallet.id, chain: 'ethereum', data });
      goInstead('draft', draft.id);
    });
  return (
    <Page title={t('cancel.title')} lead={t('cancel.lead')}>
      <Form onSubmit={submit}>
        <NetworkField value={chainId} onText={setChainId} />
        <NonceField value={nonce} onText={setNonce} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy}>
          {t('cancel.do')}
        </Button>
      </Form>
    </Page>
  );
}
