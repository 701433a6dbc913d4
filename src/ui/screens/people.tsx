import type { Wallet } from '../../signer/api/wallets.ts';
import { go, hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { namesOf, needsComparing, uncomparedIn } from '../parts/compare-note.tsx';
import { Holders } from '../parts/holders.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { WhatIs } from '../parts/what-is.tsx';
import { fillIn } from '../state/kept.ts';
import { contactById, walletById } from '../state/state.ts';
import { t } from '../text/t.ts';
import { emptyCreate } from './create.tsx';

/** What goes wrong with people and their devices, most urgent first; the answers are those in help. */
const troubles = ['help.lost', 'people.away', 'help.leaves', 'help.fewer'] as const;

/** Who holds the shares of a wallet, how many may be missing, and what to do if one is. */
export function People() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  const { label, colour, threshold, participants } = wallet;
  const spare = participants.length - threshold;
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead', { label })}
      mark={<WalletMark label={label} colour={colour} />}
      isWide
    >
      <div class="columns">
        <section class="stack" aria-label={t('people.holders')}>
          <p>
            <strong>{t('wallet.rule', { threshold, total: participants.length })}.</strong>{' '}
            {spare === 0 ? t('create.ruleAll') : t('create.ruleSome', { count: spare })}
          </p>
          {needsComparing(wallet) && (
            <Note tone="warning">{t('people.strangers', { names: namesOf(uncomparedIn(wallet)) })}</Note>
          )}
          <Holders wallet={wallet} />
          <p class="small muted">{t('people.known')}</p>
          <WhatIs term="share" />
        </section>
        <section class="stack">
          <div class="stack tight">
            <h2>{t('people.trouble')}</h2>
            {troubles.map((trouble) => (
              <details key={trouble} class="card">
                <summary>{t(trouble)}</summary>
                <p>{t(`${trouble}.answer`)}</p>
              </details>
            ))}
          </div>
          {!wallet.isHandedOn && (
            <LinkButton kind="primary" icon="people" href={hrefTo('change', wallet.id)}>
              {t('change.title')}
            </LinkButton>
          )}
          <Again wallet={wallet} />
          <LinkButton icon="help" href={hrefTo('help')}>
            {t('help.title')}
          </LinkButton>
        </section>
      </div>
    </Page>
  );
}

/**
 * Shares cannot be taken back: if one was stolen, the money moves to another wallet, started here with the
 * same people.
 */
function Again({ wallet: { participants, threshold, keys } }: { wallet: Wallet }) {
  const begin = () => {
    const people = participants
      .map(({ contactId }) => contactId)
      .filter((id) => contactById(id) !== undefined);
    fillIn('create', { ...emptyCreate, people, threshold, chains: keys.map(({ chain }) => chain) });
    go('create');
  };
  return (
    <div class="stack tight">
      <p>{t('people.again')}</p>
      <Button icon="add" onClick={begin}>
        {t('people.againDo')}
      </Button>
    </div>
  );
}
