import { useState } from 'preact/hooks';
import type { ChainId } from '../../chains/chain.ts';
import { limits } from '../../core/limits.ts';
import type { Wallet } from '../../signer/api.ts';
import { actionsOf, nameOfChain, uiOf } from '../chains/lookup.ts';
import { go, hrefTo, route } from '../navigation/routes.ts';
import { LargeAddress } from '../parts/address.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysIn } from '../parts/carry-in.tsx';
import { ColourChoice } from '../parts/colour-choice.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { FormerShare } from '../parts/former-share.tsx';
import { Holders } from '../parts/holders.tsx';
import { Missing } from '../parts/missing.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { QrStill } from '../parts/qr-still.tsx';
import { useTask } from '../parts/use-task.ts';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { ask, refresh, walletById } from '../state/state.ts';
import { formatTime, t } from '../text/t.ts';
import { SignedList } from './signed-list.tsx';

export function WalletScreen() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  const { label, threshold, participants } = wallet;
  return (
    <Page
      title={label}
      lead={t('wallet.rule', { threshold, total: participants.length })}
      mark={<WalletMark label={label} colour={wallet.colour} />}
      isWide
    >
      <FormerShare wallet={wallet} />
      <div class="columns">
        <Addresses key={wallet.id} wallet={wallet} />
        <div class="stack wide">
          {!wallet.isHandedOn && <Sign wallet={wallet} />}
          <People wallet={wallet} />
          <SignedList walletId={wallet.id} />
          <Keep wallet={wallet} />
        </div>
      </div>
    </Page>
  );
}

/** Until the wallet was compared with the others, its address takes one more deliberate tap. */
function Addresses({ wallet }: { wallet: Wallet }) {
  const [isInsisting, setInsisting] = useState(false);
  // After a change of co-signers the addresses are those of before: they stay, and only the words are new.
  const isShown = wallet.verified !== null || wallet.epoch > 0 || isInsisting;
  return (
    <section class="stack" aria-label={t('wallet.addresses')}>
      {wallet.verified === null && !wallet.isHandedOn && (
        <Note tone="warning">
          <p>
            <strong>{t('wallet.compareFirst')}</strong>
          </p>
          <p>{t(wallet.epoch > 0 ? 'wallet.compareAnew' : 'wallet.compareWhy')}</p>
          <div class="actions">
            <LinkButton kind="primary" href={hrefTo('compare', wallet.id)}>
              {t('wallet.compare')}
            </LinkButton>
            {!isShown && <Button onClick={() => setInsisting(true)}>{t('wallet.showAnyway')}</Button>}
          </div>
        </Note>
      )}
      {isShown &&
        wallet.keys.map(({ chain, address }) => (
          <article class="card">
            <h2>{t('wallet.address', { chain: nameOfChain(chain) })}</h2>
            <QrStill text={address} label={t('wallet.addressCode', { chain: nameOfChain(chain) })} />
            <LargeAddress text={address} />
            <CopyAddress address={address} />
            <AddressNote chain={chain} />
          </article>
        ))}
      <p class="small muted">{t('home.noBalances')}</p>
    </section>
  );
}

function AddressNote({ chain }: { chain: ChainId }) {
  const Note = uiOf(chain)?.AddressNote;
  return Note === undefined ? null : <Note />;
}

function CopyAddress({ address }: { address: string }) {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button icon="copy" onClick={copy}>
        {t('wallet.copy')}
      </Button>
      <p role="status" class="small">
        {isCopied === null ? '' : t(isCopied ? 'carry.copied' : 'carry.copyFailed')}
      </p>
    </>
  );
}

function Sign({ wallet: { id, keys } }: { wallet: Wallet }) {
  const actions = actionsOf(keys).map(({ place, label, icon, isFirst = false }) => ({
    isFirst,
    link: (
      <LinkButton key={place} icon={icon} href={hrefTo(place, id)}>
        {t(label)}
      </LinkButton>
    ),
  }));
  return (
    <section class="card">
      <h2>{t('wallet.sign')}</h2>
      <p>{t('wallet.signHow')}</p>
      <Button kind="primary" icon="scan" onClick={() => go('scan')}>
        {t('wallet.signScan')}
      </Button>
      <div class="actions pair">
        <OtherWaysIn />
      </div>
      <div class="stack tight">
        {actions.filter(({ isFirst }) => isFirst).map(({ link }) => link)}
        <LinkButton icon="sign" href={hrefTo('message', id)}>
          {t('wallet.message')}
        </LinkButton>
        {actions.filter(({ isFirst }) => !isFirst).map(({ link }) => link)}
      </div>
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

/** The record that restores a lost device, the name, the colour, when it was made. */
function Keep({ wallet }: { wallet: Wallet }) {
  const [label, setLabel] = useState(wallet.label);
  const { busy, problem, run } = useTask();
  const rename = () =>
    run(async () => {
      await ask('renameWallet', { id: wallet.id, label });
      await refresh();
    });
  return (
    <section class="stack tight">
      <h2>{t('wallet.record')}</h2>
      <p>{t('wallet.recordHint')}</p>
      <LinkButton icon="file" href={hrefTo('record', wallet.id)}>
        {t('wallet.toRecord')}
      </LinkButton>
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
    </section>
  );
}
