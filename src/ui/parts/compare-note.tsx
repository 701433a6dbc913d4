import type { ComponentChildren } from 'preact';
import type { Participant } from '../../signer/api/people.ts';
import type { Wallet } from '../../signer/api/wallets.ts';
import { hrefTo } from '../navigation/routes.ts';
import { formatNames, t } from '../text/t.ts';
import { LinkButton } from './button.tsx';
import { Note } from './note.tsx';

export const needsComparing = ({ verified, isHandedOn }: Wallet): boolean => verified === null && !isHandedOn;

/** The others in the wallet whom nobody has compared here in any way. */
export const uncomparedIn = ({ participants, uncompared }: Wallet): Participant[] =>
  participants.filter(({ index }) => uncompared.includes(index));

export const namesOf = (people: readonly Participant[]): string =>
  formatNames(people.map(({ name }) => name));

/**
 * Shown wherever money could come in, until the wallet was compared with the others; `children`: what else
 * can be done.
 */
export function CompareNote({ wallet, children }: { wallet: Wallet; children?: ComponentChildren }) {
  if (!needsComparing(wallet)) return null;
  return (
    <Note tone="warning">
      <p>
        <strong>{t('wallet.compareFirst')}</strong>
      </p>
      <p>
        {t(wallet.epoch > 0 ? 'wallet.compareAnew' : 'wallet.compareWhy', {
          names: namesOf(uncomparedIn(wallet)),
        })}
      </p>
      <div class="actions">
        <LinkButton kind="primary" href={hrefTo('compare', wallet.id)}>
          {t('wallet.compare')}
        </LinkButton>
        {children}
      </div>
    </Note>
  );
}
