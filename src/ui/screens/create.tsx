import type { ChainId } from '../../chains/key.ts';
import { limits } from '../../core/limits.ts';
import { uiOf } from '../chains/lookup.ts';
import { chainUis } from '../chains/registry.ts';
import { isFound } from '../commands/find.ts';
import { goInstead, hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Check, Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { few, Search } from '../parts/search.tsx';
import { ThresholdChoice } from '../parts/threshold-choice.tsx';
import { useTask } from '../parts/use-task.ts';
import { VerifiedTag } from '../parts/verified.tsx';
import { forgetKept, useKept } from '../state/kept.ts';
import { preferences } from '../state/preferences.ts';
import { ask, contacts, refresh, self } from '../state/state.ts';
import { t } from '../text/t.ts';

const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): T[] =>
  isIn ? [...list, item] : list.filter((other) => other !== item);

const isAloneChain = (chain: ChainId): boolean => uiOf(chain)?.isAlone === true;

/** Choosing a chain that needs a separate wallet deselects the others, and the other way round. */
const chosen = (chains: readonly ChainId[], chain: ChainId, isIn: boolean): ChainId[] => {
  const kept = isIn ? chains.filter((one) => !isAloneChain(chain) && !isAloneChain(one)) : chains;
  return toggled(kept, chain, isIn);
};

interface Typed {
  label: string;
  /** Ids of contacts. */
  people: string[];
  chains: ChainId[];
  threshold: number;
}

export const emptyCreate: Typed = {
  label: '',
  people: [],
  chains: chainUis.filter(({ isAlone }) => isAlone !== true).map(({ id }) => id),
  threshold: 2,
};

export function Create() {
  const [typed, setTyped] = useKept('create', emptyCreate);
  const { label, chains, threshold: wanted } = typed;
  // Contacts may have been removed meanwhile.
  const people = typed.people.filter((id) => contacts.value.some((contact) => contact.id === id));
  const [query, setQuery] = useKept('create/find', '');
  const shown = contacts.value.filter(
    ({ id, name, code }) => people.includes(id) || isFound(query, [name, code]),
  );
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const { busy, problem, run } = useTask();
  const total = people.length + 1;
  const offered = chainUis.filter(
    ({ id, isAlone }) => isAlone !== true || preferences.value.accounts || chains.includes(id),
  );
  const threshold = Math.max(2, Math.min(wanted, total));
  const isFull = people.length + 1 >= limits.participants;
  const strangers = contacts.value.filter(({ id, verified }) => people.includes(id) && verified === null);
  const submit = () =>
    run(async () => {
      const contactIds = contacts.value.map(({ id }) => id).filter((id) => people.includes(id));
      const { id } = await ask('startKeygen', { label, threshold, contactIds, chains });
      forgetKept('create');
      await refresh();
      goInstead('ceremony', id);
    });
  if (contacts.value.length === 0)
    return (
      <Page title={t('create.title')} lead={t('create.nobody')}>
        <LinkButton kind="primary" href={hrefTo('contacts')}>
          {t('home.contacts')}
        </LinkButton>
      </Page>
    );
  return (
    <Page title={t('create.title')} lead={t('create.lead')}>
      <Form onSubmit={submit}>
        <Field
          label={t('create.name')}
          hint={t('create.nameHint')}
          value={label}
          onText={(next) => change({ label: next })}
          maxLength={limits.nameChars}
        />
        <fieldset class="stack tight">
          <legend>{t('create.people')}</legend>
          {contacts.value.length > few && (
            <Search
              label={t('search.contacts')}
              value={query}
              onText={setQuery}
              found={shown.length}
              total={contacts.value.length}
            />
          )}
          <div class="choices">
            <Check checked disabled onChange={() => undefined}>
              {t('person.you', { name: self.value?.name ?? '' })}
            </Check>
            {shown.map(({ id, name, verified }) => (
              <Check
                key={id}
                checked={people.includes(id)}
                disabled={isFull && !people.includes(id)}
                onChange={(isIn) => change({ people: toggled(people, id, isIn) })}
              >
                {name} <VerifiedTag isCompared={verified !== null} />
              </Check>
            ))}
          </div>
        </fieldset>
        {strangers.length > 0 && <Note tone="warning">{t('create.unverified')}</Note>}
        <fieldset class="stack tight">
          <legend>{t('create.threshold')}</legend>
          {total < 2 ? (
            <p class="muted">{t('create.choosePeople')}</p>
          ) : (
            <ThresholdChoice
              total={total}
              threshold={threshold}
              onChange={(count) => change({ threshold: count })}
              isExplained
            />
          )}
        </fieldset>
        <fieldset class="stack tight">
          <legend>{t('create.chains')}</legend>
          <div class="choices">
            {offered.map(({ id: chain, name }) => (
              <Check
                key={chain}
                checked={chains.includes(chain)}
                onChange={(isIn) => change({ chains: chosen(chains, chain, isIn) })}
              >
                {t(name)}
              </Check>
            ))}
          </div>
          {chains.some(isAloneChain) && <Note tone="warning">{t('create.experimental')}</Note>}
        </fieldset>
        <ProblemNote problem={problem} />
        <Button
          type="submit"
          kind="primary"
          size="wide"
          disabled={busy || label.trim() === '' || people.length === 0 || chains.length === 0}
        >
          {t('create.do')}
        </Button>
      </Form>
    </Page>
  );
}
