import type { ChainId } from '../../chains/chain.ts';
import { unfinished } from '../incoming.ts';
import { forgetKept, useKept } from '../kept.ts';
import { Button } from '../parts/button.tsx';
import { Check, TextArea } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { NetworkField, NonceField } from '../parts/network-field.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { goInstead, route } from '../routes.ts';
import { ask, walletById } from '../state.ts';
import { t } from '../text/t.ts';

/** Small forms that end in a review: a cancellation, a message, what an outside request left open. */

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

export function Message() {
  const { id } = route.value;
  const wallet = walletById(id);
  const [text, setText] = useKept(`form/${id}/message`, '');
  const [chain, setChain] = useKept<ChainId>(`form/${id}/message/chain`, wallet?.keys[0]?.chain ?? 'solana');
  const [chainId, setChainId] = useKept(`form/${id}/message/network`, '1');
  const { busy, problem, run } = useTask();
  if (wallet === undefined) return <Missing />;
  const { id: walletId, label, keys } = wallet;
  const submit = () =>
    run(async () => {
      const data = JSON.stringify({ hoarfrost: 'message', text, chainId });
      const draft =
        chain === 'ethereum'
          ? await ask('draft', { walletId, chain, data })
          : await ask('draftMessage', { walletId, chain, text });
      goInstead('draft', draft.id);
    });
  return (
    <Page title={t('message.title')} lead={t('message.lead', { label })}>
      <Form onSubmit={submit}>
        <fieldset class="stack tight">
          <legend>{t('create.chains')}</legend>
          <div class="choices">
            {keys.map((key) => (
              <Check
                type="radio"
                name="chain"
                checked={chain === key.chain}
                onChange={() => setChain(key.chain)}
              >
                {t(`chain.${key.chain}`)}
              </Check>
            ))}
          </div>
        </fieldset>
        {chain === 'ethereum' && <NetworkField value={chainId} onText={setChainId} />}
        <TextArea label={t('message.text')} hint={t('message.textHint')} value={text} onText={setText} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || text === ''}>
          {t('message.do')}
        </Button>
      </Form>
    </Page>
  );
}

/** An Ethereum request that does not name its network or the account's nonce. */
export function Complete() {
  const [chainId, setChainId] = useKept('complete/chain', '1');
  const [nonce, setNonce] = useKept('complete/nonce', '');
  const { busy, problem, run } = useTask();
  const open = unfinished.value;
  if (open === null) return <Missing />;
  const submit = () =>
    run(async () => {
      const answers = {
        ...(open.hasChain ? {} : { chainId }),
        ...(nonce.trim() === '' ? {} : { nonce: nonce.trim() }),
      };
      const data = JSON.stringify({ hoarfrost: 'complete', request: open.request, ...answers });
      const received = await ask('receive', { data, source: 'text' });
      forgetKept('complete');
      if (received.kind === 'draft') goInstead('draft', received.id);
    });
  return (
    <Page title={t('complete.title')} lead={t('complete.lead')}>
      <Form onSubmit={submit}>
        {!open.hasChain && <NetworkField value={chainId} onText={setChainId} />}
        <NonceField value={nonce} onText={setNonce} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy}>
          {t('complete.do')}
        </Button>
      </Form>
    </Page>
  );
}
