import { useId, useState } from 'preact/hooks';
import type { RulesText } from '../../signer/api/rules.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Whom the rules list. `group`: the word of the template, offered for whoever is added. */
export function RecipientsEditor(props: {
  wallet: Wallet;
  text: RulesText;
  group: string;
  onChange: (text: RulesText) => void;
}) {
  const { wallet, text, group, onChange } = props;
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [word, setWord] = useState<string | null>(null);
  const [chain, setChain] = useState(wallet.keys[0]!.chain);
  const { busy, problem, run } = useTask();
  const chainField = useId();
  const own = (word ?? group).trim();
  const add = () =>
    run(async () => {
      const read = await ask('ruleAddress', { walletId: wallet.id, chain, text: address });
      const one = { name: name.trim(), chain, address: read.address, groups: own === '' ? [] : [own] };
      onChange({ ...text, recipients: [...text.recipients, one] });
      setName('');
      setAddress('');
    });
  const remove = (index: number) =>
    onChange({ ...text, recipients: text.recipients.filter((_, i) => i !== index) });
  return (
    <section class="stack tight" aria-label={t('rules.recipients')}>
      <h2>{t('rules.recipients')}</h2>
      {text.recipients.map((one, i) => (
        <div key={`${one.chain}:${one.address}`} class="stack tight">
          <p>
            <strong>{one.name}</strong> {[...one.groups, nameOfChain(one.chain)].join(' · ')}
          </p>
          <Address text={one.address} />
          <Button kind="plain" onClick={() => remove(i)}>
            {t('edit.removeRecipient', { name: one.name })}
          </Button>
        </div>
      ))}
      <Field label={t('edit.recipientName')} value={name} onText={setName} maxLength={40} />
      {wallet.keys.length > 1 && (
        <div class="field">
          <label for={chainField}>{t('edit.recipientChain')}</label>
          <select
            id={chainField}
            class="input"
            value={chain}
            onChange={(event) => setChain(event.currentTarget.value)}
          >
            {wallet.keys.map((key) => (
              <option key={key.chain} value={key.chain}>
                {nameOfChain(key.chain)}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field label={t('edit.recipientAddress')} value={address} onText={setAddress} />
      <Field label={t('edit.recipientGroup')} value={word ?? group} onText={setWord} maxLength={40} />
      <ProblemNote problem={problem} />
      <Button icon="add" disabled={busy || name.trim() === '' || address.trim() === ''} onClick={add}>
        {t('edit.addRecipient')}
      </Button>
    </section>
  );
}
