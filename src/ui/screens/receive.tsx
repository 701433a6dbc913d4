import type { ChainId } from '../../chains/key.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { actionsOf, nameOfChain, uiOf } from '../chains/lookup.ts';
import { hrefTo, route } from '../navigation/routes.ts';
import { LargeAddress } from '../parts/address.tsx';
import { LinkButton } from '../parts/button.tsx';
import { ComparedFirst } from '../parts/compared-first.tsx';
import { CopyAddress } from '../parts/copy-address.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { QrStill } from '../parts/qr-still.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/** The wallet's addresses. */
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
  return (
    <section class="stack" aria-label={t('wallet.addresses')}>
      <ComparedFirst wallet={wallet}>
        {wallet.keys.map((key) => (
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
      </ComparedFirst>
    </section>
  );
}

function AddressNote({ chain }: { chain: ChainId }) {
  const Note = uiOf(chain)?.AddressNote;
  return Note === undefined ? null : <Note />;
}
