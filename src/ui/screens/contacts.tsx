import { isFound } from '../commands/find.ts';
import { hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysIn, ScanPanel } from '../parts/carry-in.tsx';
import { openTail } from '../parts/carry-out.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { few, Search } from '../parts/search.tsx';
import { VerifiedTag } from '../parts/verified.tsx';
import { useKept } from '../state/kept.ts';
import { contacts } from '../state/state.ts';
import { t } from '../text/t.ts';

export function Contacts() {
  const { tail } = route.value;
  const [query, setQuery] = useKept('find/contacts', '');
  if (tail === 'scan')
    return (
      <Page title={t('scan.title')} lead={t('scan.leadCard')}>
        <ScanPanel />
      </Page>
    );
  const all = contacts.value;
  const found = all.filter(({ name, code }) => isFound(query, [name, code]));
  return (
    <Page title={t('contacts.title')} lead={t('contacts.lead')}>
      <div class="stack">
        <div class="actions pair">
          <LinkButton icon="person" href={hrefTo('me')}>
            {t('contacts.mine')}
          </LinkButton>
          <Button icon="scan" kind="primary" onClick={() => openTail('scan')}>
            {t('contacts.scan')}
          </Button>
          <OtherWaysIn />
          <LinkButton icon="pay" href={hrefTo('recipients')}>
            {t('recipients.title')}
          </LinkButton>
        </div>
        {all.length > few && (
          <Search
            label={t('search.contacts')}
            value={query}
            onText={setQuery}
            found={found.length}
            total={all.length}
          />
        )}
        {all.length === 0 ? (
          <p class="card">{t('contacts.empty')}</p>
        ) : (
          <ul class="items">
            {found.map((contact) => (
              <li>
                <a class="item" data-item href={hrefTo('contact', contact.id)}>
                  <Icon name="person" />
                  <span class="what">
                    <strong>{contact.name}</strong>
                    <span class="small muted mono">{contact.code}</span>
                  </span>
                  <VerifiedTag isCompared={contact.verified !== null} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}
