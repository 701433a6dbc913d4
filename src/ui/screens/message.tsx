import type { ChainId } from '../../chains/key.ts';
import { nameOfChain, uiOf } from '../chains/lookup.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Check, TextArea } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { useKept } from '../state/kept.ts';
import { ask, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/** A text to be signed as a message on one of the wallet's chains. */
export function Message() {
  const { id } = route.value;
  const wallet = walletById(id);
  const [text, setText] = useKept(`form/${id}/message`, '');
  const [chain, setChain] = useKept(`form/${id}/message/chain`, wallet?.keys[0]?.chain);
  const ui = uiOf(chain);
  const [more, setMore] = useKept(`form/${id}/message/more`, ui?.message?.initial ?? '');
  const { busy, problem, run } = useTask();
  if (wallet === undefined || chain === undefined || ui === null) return <Missing />;
  const { id: walletId, label, keys } = wallet;
  const choose = (next: ChainId) => {
    setChain(next);
    setMore(uiOf(next)?.message?.initial ?? '');
  };
  const submit = () =>
    run(async () => {
      const { message } = ui;
      const draft =
        message === undefined
          ? await ask('draftMessage', { walletId, chain, text })
          : await ask('draft', { walletId, chain, data: message.write(text, more) });
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
                onChange={() => choose(key.chain)}
              >
                {nameOfChain(key.chain)}
              </Check>
            ))}
          </div>
        </fieldset>
        {ui.message && <ui.message.Fields value={more} onText={setMore} />}
        <TextArea label={t('message.text')} hint={t('message.textHint')} value={text} onText={setText} />
        <ProblemNote problem={problem} />
        <Button type="submit" kind="primary" size="wide" disabled={busy || text === ''}>
          {t('message.do')}
        </Button>
      </Form>
    </Page>
  );
}
