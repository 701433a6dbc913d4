import { useState } from 'preact/hooks';
import type { Fact } from '../../chains/review.ts';
import { limits } from '../../core/limits.ts';
import type { ListedRecipient } from '../../signer/api/recipients.ts';
import { goInstead, route } from '../navigation/routes.ts';
import { Button } from '../parts/button.tsx';
import { Sentence } from '../parts/fact.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** One recipient of this device: a new one, or one to change or remove. */
export function RecipientScreen() {
  const { id } = route.value;
  const { answer: list } = useAnswer('recipients', { of: null });
  if (list === null) return <Page title={t('app.loading')}>{null}</Page>;
  const one = list.find((other) => other.id === id) ?? null;
  if (id !== '' && one === null) return <Missing />;
  return <Editor key={id} one={one} />;
}

function Editor({ one }: { one: ListedRecipient | null }) {
  const [name, setName] = useState(one?.name ?? '');
  const [address, setAddress] = useState(one?.address ?? '');
  const [groups, setGroups] = useState(one?.groups.join('; ') ?? '');
  /** What looks similar to the address that was last checked. */
  const [seen, setSeen] = useState<{ of: string; notes: Fact[] }>({ of: '', notes: [] });
  const { busy, problem, run } = useTask();
  const isSure = seen.notes.length > 0 && seen.of === address;
  const save = () =>
    run(async () => {
      const typed = { id: one?.id ?? null, name, chain: '', address, groups, isSure };
      const { id, notes } = await ask('saveRecipient', typed);
      if (id === null) setSeen({ of: address, notes });
      else goInstead('recipients');
    });
  const remove = () =>
    run(async () => {
      await ask('removeRecipient', { id: one!.id });
      goInstead('recipients');
    });
  return (
    <Page title={t(one === null ? 'recipients.add' : 'recipients.change')}>
      <Form onSubmit={save}>
        <Field label={t('recipients.name')} value={name} onText={setName} maxLength={limits.nameChars} />
        <Field
          label={t('recipients.address')}
          hint={t('recipients.addressHint')}
          value={address}
          onText={setAddress}
        />
        <Field
          label={t('recipients.groups')}
          hint={t('recipients.groupsHint')}
          value={groups}
          onText={setGroups}
        />
        {isSure && <Alike notes={seen.notes} />}
        <ProblemNote problem={problem} />
        <Button
          type="submit"
          kind={isSure ? 'danger' : 'primary'}
          size="wide"
          disabled={busy || name.trim() === '' || address.trim() === ''}
        >
          {t(isSure ? 'recipients.saveSure' : 'recipients.save')}
        </Button>
      </Form>
      {one !== null && (
        <div class="stack tight">
          <Button kind="plain" disabled={busy} onClick={remove}>
            {t('recipients.remove', { name: one.name })}
          </Button>
          <p class="small muted">{t('recipients.removeHint')}</p>
        </div>
      )}
    </Page>
  );
}

/** Loud: whoever makes such addresses waits for somebody to copy one. */
export function Alike({ notes }: { notes: readonly Fact[] }) {
  return (
    <>
      {notes.map((fact, i) => (
        <Note key={i} tone="danger" live>
          <Sentence fact={fact} />
        </Note>
      ))}
    </>
  );
}
