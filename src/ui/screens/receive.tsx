import { useState } from 'preact/hooks';
import type { ChainId } from '../../chains/chain.ts';
import type { Wallet } from '../../signer/api.ts';
import { actionsOf, nameOfChain, uiOf } from '../chains/lookup.ts';
import { hrefTo, route } from '../navigation/routes.ts';
import { LargeAddress } from '../parts/address.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { CompareNote } from '../parts/compare-note.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { QrStill } from '../parts/qr-still.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/** The wallet's addresses. Until it was compared with the others they take one more deliberate tap. */
export function ReceiveScreen() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  const { label, colour, isHandedOn } = wallet;
  return (
    <Page
      title={t(isHandedOn ? 'wallet.addresses' : 'wallet.receive')}
      lead={label}
      mark={<WalletMark label={label} colour={colour} />}
    >
      <Addresses wallet={wallet} />
    </Page>
  );
}

function Addresses({ wallet }: { wallet: Wallet }) {
  const [isInsisting, setInsisting] = useState(false);
  // After a change of co-signers the addresses are those of before: they stay, and only the words are new.
  const isShown = wallet.verified !== null || wallet.epoch > 0 || isInsisting;
  return (
    <section class="stack" aria-label={t('wallet.addresses')}>
      <CompareNote wallet={wallet}>
        {!isShown && <Button onClick={() => setInsisting(true)}>{t('wallet.showAnyway')}</Button>}
      </CompareNote>
      {isShown &&
        wallet.keys.map((key) => (
          <article key={key.chain} class="card">
            <h2>{t('wallet.address', { chain: nameOfChain(key.chain) })}</h2>
            <QrStill text={key.address} label={t('wallet.addressCode', { chain: nameOfChain(key.chain) })} />
            <LargeAddress text={key.address} />
            <CopyAddress address={key.address} />
            {actionsOf([key])
              .filter(({ among }) => among === 'receive')
              .map(({ place, label, icon }) => (
                <LinkButton key={place} icon={icon} href={hrefTo(place, wallet.id)}>
                  {t(label)}
                </LinkButton>
              ))}
            <AddressNote chain={key.chain} />
          </article>
        ))}
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
