import { actionsOf, tableNotesOf } from '../chains/lookup.ts';
import { go, hrefTo, route } from '../navigation/routes.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { OtherWaysIn } from '../parts/carry-in.tsx';
import { FormerShare } from '../parts/former-share.tsx';
import { Missing } from '../parts/missing.tsx';
import { Page } from '../parts/page.tsx';
import { WalletMark } from '../parts/wallet-mark.tsx';
import { walletById } from '../state/state.ts';
import { t } from '../text/t.ts';

/**
 * Every way to make a payment: typed here, or made elsewhere and brought in. All of them lead to the review.
 */
export function PayScreen() {
  const wallet = walletById(route.value.id);
  if (wallet === undefined) return <Missing />;
  const { id, label, colour, keys, isHandedOn } = wallet;
  const typed = actionsOf(keys).filter(({ among }) => among === 'pay');
  return (
    <Page title={t('wallet.toPay')} lead={label} mark={<WalletMark label={label} colour={colour} />}>
      {isHandedOn ? (
        <FormerShare wallet={wallet} />
      ) : (
        <>
          {typed.length > 0 && (
            <section class="stack tight">
              <h2>{t('pay.typed')}</h2>
              {typed.map(({ place, label: name, icon }) => (
                <LinkButton key={place} icon={icon} href={hrefTo(place, id)}>
                  {t(name)}
                </LinkButton>
              ))}
              {tableNotesOf(keys).map((note) => (
                <p class="small muted">{t(note)}</p>
              ))}
            </section>
          )}
          <section class="stack tight">
            <h2>{t('pay.brought')}</h2>
            <p>{t('wallet.signHow')}</p>
            <Button kind="primary" icon="scan" onClick={() => go('scan')}>
              {t('wallet.signScan')}
            </Button>
            <div class="actions pair">
              <OtherWaysIn />
            </div>
          </section>
        </>
      )}
    </Page>
  );
}
