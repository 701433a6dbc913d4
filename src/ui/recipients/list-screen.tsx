import { saveFile, writeFileName } from '../../transport/file.ts';
import { nameOfChain } from '../chains/lookup.ts';
import { isFound } from '../commands/find.ts';
import { hrefTo } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { few, Search } from '../parts/search.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useTask } from '../parts/use-task.ts';
import { useKept } from '../state/kept.ts';
import { ask } from '../state/state.ts';
import { t } from '../text/t.ts';

/** This device's recipients, by name: added, changed, and carried to and from a spreadsheet. */
export function RecipientsScreen() {
  const { answer: list, problem: unread } = useAnswer('recipients', { of: null });
  const [query, setQuery] = useKept('find/recipients', '');
  const { busy, problem, run } = useTask();
  const all = list ?? [];
  const found = all.filter(({ name, address, groups }) => isFound(query, [name, address, ...groups]));
  const save = () =>
    run(async () => {
      const bytes = await ask('recipientsFile', { walletId: null });
      await saveFile(writeFileName([t('recipients.fileName')], '.csv'), bytes);
    });
  return (
    <Page title={t('recipients.title')} lead={t('recipients.lead')}>
      <div class="stack">
        <div class="actions pair">
          <LinkButton kind="primary" icon="add" href={hrefTo('recipient')}>
            {t('recipients.add')}
          </LinkButton>
          <LinkButton icon="file" href={hrefTo('table')}>
            {t('recipients.import')}
          </LinkButton>
          {all.length > 0 && (
            <Button icon="save" disabled={busy} onClick={save}>
              {t('recipients.export')}
            </Button>
          )}
        </div>
        <ProblemNote problem={unread ?? problem} />
        {all.length > few && (
          <Search
            label={t('recipients.search')}
            value={query}
            onText={setQuery}
            found={found.length}
            total={all.length}
          />
        )}
        {list !== null && all.length === 0 && <p class="card">{t('recipients.empty')}</p>}
        <ul class="items">
          {found.map(({ id, name, chain, address, groups }) => (
            <li key={id}>
              <a class="item" data-item href={hrefTo('recipient', id)}>
                <Icon name="person" />
                <span class="what">
                  <strong>{name}</strong>
                  <span class="small muted">{[...groups, nameOfChain(chain)].join(' · ')}</span>
                  <span class="small muted mono">{address}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <p class="small muted">{t('recipients.rules')}</p>
      </div>
    </Page>
  );
}
