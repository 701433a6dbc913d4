import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { isGoing } from '../ceremonies/lookup.ts';
import { isFound } from '../commands/find.ts';
import { go, hrefTo } from '../navigation/routes.ts';
import { AskToKeep } from '../parts/ask-to-keep.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysIn } from '../parts/carry-in.tsx';
import { CeremonyItem, DraftItem } from '../parts/ceremony-item.tsx';
import { needsComparing } from '../parts/compare-note.tsx';
import { Findings, isWalletMissing } from '../parts/findings.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { few, Search } from '../parts/search.tsx';
import { VerifiedTag } from '../parts/verified.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { Contradictions } from '../parts/witnessed.tsx';
import { drafts } from '../state/drafts.ts';
import { useKept } from '../state/kept.ts';
import { ceremonies, contacts, isDeletedUnvisited, isStorageKept, wallets } from '../state/state.ts';
import { formatNames, t } from '../text/t.ts';

const isOpen = (one: CeremonyView) => isGoing(one) || (one.state === 'done' && one.hasNews);

export function Home() {
  const open = ceremonies.value.filter(isOpen);
  return (
    <Page title={t('home.title')} isRoot isWide>
      <Findings />
      <Contradictions version={ceremonies.value} />
      <div class="columns">
        <section class="stack" aria-label={t('home.in')}>
          <Button kind="primary" size="big" icon="scan" onClick={() => go('scan')}>
            {t('do.scan')}
          </Button>
          <p class="small muted">{t('home.scanHint')}</p>
          <div class="actions pair">
            <OtherWaysIn />
          </div>
          <StorageNote />
        </section>
        <div class="stack wide">
          {open.length + drafts.value.length > 0 && <GoingOn open={open} />}
          <Wallets />
        </div>
      </div>
    </Page>
  );
}

function StorageNote() {
  const isDeleted = isDeletedUnvisited();
  const isEvicted = isStorageKept.value === false;
  if (!isDeleted && !isEvicted) return null;
  return (
    <Note tone="warning">
      {isDeleted && <p>{t('storage.sevenDays')}</p>}
      {isEvicted && <p>{t('storage.notKept')}</p>}
      {isEvicted && <AskToKeep kind="plain" />}
    </Note>
  );
}

function GoingOn({ open }: { open: CeremonyView[] }) {
  return (
    <section class="stack tight">
      <h2>{t('home.open')}</h2>
      <ul class="items">
        {drafts.value.map((draft) => (
          <li key={draft.id}>
            <DraftItem draft={draft} />
          </li>
        ))}
        {open.map((ceremony) => (
          <li>
            <CeremonyItem ceremony={ceremony} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wallets() {
  const all = wallets.value;
  const [query, setQuery] = useKept('find/wallets', '');
  const found = all.filter(({ label, code, keys, participants }) =>
    isFound(query, [
      label,
      code,
      ...keys.map(({ address }) => address),
      ...participants.map(({ name }) => name),
    ]),
  );
  return (
    <section class="stack tight">
      <h2>{t('home.wallets')}</h2>
      {all.length === 0 && isWalletMissing() ? (
        <p>{t('found.noWallet')}</p>
      ) : all.length === 0 ? (
        <FirstSteps />
      ) : (
        <div class="stack">
          {all.length > few && (
            <Search
              label={t('search.wallets')}
              value={query}
              onText={setQuery}
              found={found.length}
              total={all.length}
            />
          )}
          <ul class="items">
            {found.map((wallet) => (
              <li key={wallet.id}>
                <WalletItem wallet={wallet} />
              </li>
            ))}
          </ul>
          <div class="row">
            <LinkButton icon="add" href={hrefTo('create')}>
              {t('home.create')}
            </LinkButton>
            <LinkButton icon="people" href={hrefTo('contacts')}>
              {t('home.contacts')}
            </LinkButton>
          </div>
          <p class="small muted">{t('home.noBalances')}</p>
        </div>
      )}
    </section>
  );
}

function WalletItem({ wallet }: { wallet: Wallet }) {
  const { id, label, colour, threshold, participants, verified } = wallet;
  return (
    <a class="item" data-item href={hrefTo('wallet', id)}>
      <WalletMark label={label} colour={colour} />
      <span class="what">
        <strong>{label}</strong>
        <span class="small muted">
          {t('wallet.rule', { threshold, total: participants.length })} ·{' '}
          {formatNames(participants.map(({ name }) => name))}
        </span>
      </span>
      {(verified !== null || needsComparing(wallet)) && <VerifiedTag isCompared={verified !== null} />}
    </a>
  );
}

/** Nothing here yet: what to do, in order. */
function FirstSteps() {
  const hasPeople = contacts.value.length > 0;
  return (
    <div class="card">
      <p>{t('home.empty')}</p>
      <ol class="facts steps">
        <li>
          <div class="stack tight">
            <p>{t('home.step1')}</p>
            <LinkButton href={hrefTo('me')} {...(hasPeople ? {} : { kind: 'primary' })}>
              {t('home.showCard')}
            </LinkButton>
          </div>
        </li>
        <li>
          <div class="stack tight">
            <p>{t('home.step2')}</p>
            <p class="small muted">{t('home.peopleCount', { count: contacts.value.length })}</p>
          </div>
        </li>
        <li>
          <div class="stack tight">
            <p>{t('home.step3')}</p>
            <LinkButton href={hrefTo('create')} {...(hasPeople ? { kind: 'primary' } : {})}>
              {t('home.create')}
            </LinkButton>
          </div>
        </li>
      </ol>
    </div>
  );
}
