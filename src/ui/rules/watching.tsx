import type { Wallet } from '../../signer/api/wallets.ts';
import { Note } from '../parts/note.tsx';
import { formatNames, t } from '../text/t.ts';

/** Somebody who only watches prepares no payments. */
export const mayPrepare = ({ isWatched, rules }: Wallet): boolean =>
  !isWatched || rules.roles.some((role) => role !== 'auditor');

/** Why a device without a key part shows less. */
export function Watching({ wallet }: { wallet: Wallet }) {
  const { isWatched, rules } = wallet;
  if (!isWatched) return null;
  const roles = formatNames(rules.roles.map((role) => t(`role.${role}`)));
  return (
    <Note>
      <p>{rules.roles.length === 0 ? t('rules.noRole') : t('rules.watching', { roles })}</p>
      {!mayPrepare(wallet) && <p>{t('rules.watchingNoPay')}</p>}
    </Note>
  );
}
