import { useId, useState } from 'preact/hooks';
import type { Recipient, RulesText } from '../../signer/api/rules.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { saveFile, writeFileName } from '../../transport/file.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { Address } from '../parts/address.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { TableOfRecipients } from '../recipients/table.tsx';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** Recipients already on this device's list, a table from a spreadsheet, and the way back into one. */
function FromElsewhere(props: { wallet: Wallet; text: RulesText; onChange: (text: RulesText) => void }) {
  const { wallet, text, onChange } = props;
  const { answer: own } = useAnswer('recipients', { of: null });
  const [taken, setTaken] = useState(0);
  const { busy, problem, run } = useTask();
  const isListed = ({ chain, address }: Recipient) =>
    text.recipients.some((one) => one.chain === chain && one.address === address);
  const left = (own ?? []).filter((one) => !isListed(one));
  // A recipient with the same address takes the new name.
  const take = (list: readonly Recipient[]) => {
    const isNew = ({ chain, address }: Recipient) =>
      list.some((one) => one.chain === chain && one.address === address);
    const plain = list.map(({ name, chain, address, groups }) => ({ name, chain, address, groups }));
    onChange({ ...text, recipients: [...text.recipients.filter((one) => !isNew(one)), ...plain] });
    setTaken(list.length);
  };
  const save = () =>
    run(async () => {
      const bytes = await ask('recipientsFile', { walletId: wallet.id });
      await saveFile(writeFileName([wallet.label, t('recipients.fileName')], '.csv'), bytes);
    });
  return (
    <>
      {left.length > 0 && (
        <Button icon="people" onClick={() => take(left)}>
          {t('recipients.take')}
        </Button>
      )}
      <details>
        <summary>{t('recipients.import')}</summary>
        <TableOfRecipients isOwn={false} onTake={async (_, { list }) => take(list)} />
      </details>
      {(wallet.rules.current?.recipients.length ?? 0) > 0 && (
        <Button icon="save" disabled={busy} onClick={save}>
          {t('recipients.export')}
        </Button>
      )}
      <ProblemNote problem={problem} />
      <p role="status" class={taken === 0 ? 'hidden-label' : 'small muted'}>
        {taken > 0 && t('recipients.taken', { count: taken })}
      </p>
    </>
  );
}

/** The recipients in the rules. `group`: the template's group name, offered for anybody who is added. */
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
      const groups = [...new Set(own.split(';').map((one) => one.trim()))].filter((one) => one !== '');
      const one = { name: name.trim(), chain: read.chain, address: read.address, groups: groups.sort() };
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
      <FromElsewhere wallet={wallet} text={text} onChange={onChange} />
    </section>
  );
}
