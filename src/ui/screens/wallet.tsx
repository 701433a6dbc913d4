import { useState } from 'preact/hooks';
import { limits } from '../../core/limits.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { isGoing, isSigning } from '../ceremonies/lookup.ts';
import { actionsOf } from '../chains/lookup.ts';
import { hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { CeremonyItem, DraftItem } from '../parts/ceremony-item.tsx';
import { ColourChoice } from '../parts/colour-choice.tsx';
import { CompareNote, needsComparing } from '../parts/compare-note.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { FormerShare } from '../parts/former-share.tsx';
import { Holders } from '../parts/holders.tsx';
import { LinkItem } from '../parts/link-item.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { WalletPairs } from '../parts/wallet-pairs.tsx';
import { RulesAlert } from '../rules/rules-alert.tsx';
import { mayPrepare, Watching } from '../rules/watching.tsx';
import { drafts } from '../state/drafts.ts';
import { ask, ceremonies, refresh, walletById } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';
import { SignedList } from './signed-list.tsx';

/**
 * The most frequent things come first: pay, receive, what is open, what was signed. Managing the wallet comes
 * below.
 */
export function WalletScreen() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  const { id, label, threshold, participants, isHandedOn } = wallet;
  const mayPay = !isHandedOn && mayPrepare(wallet);
  // A wallet that is still to be compared has one more thing to do before money is in it.
  const isFirst = needsComparing(wallet) ? {} : ({ kind: 'primary' } as const);
  return (
    <Page
      title={label}
      lead={t('wallet.rule', { threshold, total: participants.length })}
      mark={<WalletMark label={label} colour={wallet.colour} />}
      isWide
    >
      <FormerShare wallet={wallet} />
      <RulesAlert rules={wallet.rules} />
      <Watching wallet={wallet} />
      <div class="columns">
        <div class="stack wide">
          <div class="actions pair">
            {mayPay && (
              <LinkButton {...isFirst} size="big" icon="pay" href={hrefTo('pay', id)}>
                {t('wallet.toPay')}
              </LinkButton>
            )}
            <LinkButton size="big" icon="receive" href={hrefTo('receive', id)}>
              {t(isHandedOn ? 'wallet.addresses' : 'wallet.receive')}
            </LinkButton>
          </div>
          <CompareNote wallet={wallet} />
          <Open walletId={id} />
          <SignedList walletId={id} />
          <p class="small muted">{t('home.noBalances')}</p>
        </div>
        <div class="stack wide">
          <WalletPairs wallet={wallet} />
          <People wallet={wallet} />
          <More wallet={wallet} />
        </div>
      </div>
    </Page>
  );
}

/** Reviews that nobody has decided on, and ceremonies that wait for somebody. */
function Open({ walletId }: { walletId: string }) {
  const undecided = drafts.value.filter((draft) => draft.walletId === walletId);
  const going = ceremonies.value.filter((one) => one.walletId === walletId && isGoing(one));
  if (undecided.length + going.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('home.open')}</h2>
      <ul class="items">
        {undecided.map((draft) => (
          <li key={draft.id}>
            <DraftItem draft={draft} />
          </li>
        ))}
        {going.map((ceremony) => (
          <li key={ceremony.id}>
            <CeremonyItem ceremony={ceremony} isTold={isSigning(ceremony)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ wallet }: { wallet: Wallet }) {
  return (
    <section class="stack tight">
      <h2>{t('wallet.people')}</h2>
      <Holders wallet={wallet} />
      <LinkButton icon="people" href={hrefTo('people', wallet.id)}>
        {t('people.title')}
      </LinkButton>
    </section>
  );
}

/** Less frequent things, and the record that restores a lost device. */
function More({ wallet }: { wallet: Wallet }) {
  const { id, keys, isHandedOn } = wallet;
  const mayPay = !isHandedOn && mayPrepare(wallet);
  const own = !mayPay ? [] : actionsOf(keys).filter(({ among }) => among === undefined);
  return (
    <section class="stack tight">
      <h2>{t('wallet.manage')}</h2>
      <ul class="items">
        {mayPay && (
          <li>
            <LinkItem icon="sign" href={hrefTo('message', id)} label={t('wallet.message')} />
          </li>
        )}
        {own.map(({ place, label, icon }) => (
          <li key={place}>
            <LinkItem icon={icon} href={hrefTo(place, id)} label={t(label)} />
          </li>
        ))}
        {!isHandedOn && (
          <li>
            <LinkItem icon="check" href={hrefTo('rules', id)} label={t('rules.title')} />
          </li>
        )}
        <li>
          <LinkItem icon="file" href={hrefTo('record', id)} label={t('wallet.toRecord')} />
        </li>
      </ul>
      <p class="small muted">{t('wallet.recordHint')}</p>
      <Looks wallet={wallet} />
    </section>
  );
}

/** The name, the colour, when it was made. */
function Looks({ wallet }: { wallet: Wallet }) {
  const [label, setLabel] = useState(wallet.label);
  const { busy, problem, run } = useTask();
  const rename = () =>
    run(async () => {
      await ask('renameWallet', { id: wallet.id, label });
      await refresh();
    });
  return (
    <details>
      <summary>{t('wallet.more')}</summary>
      <div class="stack">
        <Form onSubmit={rename}>
          <Field
            label={t('create.name')}
            hint={t('wallet.nameHint')}
            value={label}
            onText={setLabel}
            maxLength={limits.nameChars}
          />
          <ProblemNote problem={problem} />
          <Button type="submit" disabled={busy || label.trim() === '' || label === wallet.label}>
            {t('wallet.rename')}
          </Button>
        </Form>
        <ColourChoice wallet={wallet} />
        <dl class="pairs small">
          <dt>{t('wallet.made')}</dt>
          <dd>{formatTime(wallet.createdAt)}</dd>
          <dt>{t('ceremony.code')}</dt>
          <dd class="mono">{wallet.code}</dd>
        </dl>
      </div>
    </details>
  );
}
