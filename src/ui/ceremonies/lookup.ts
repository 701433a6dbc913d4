import type { CeremonyView } from '../../signer/api/ceremonies.ts';
import { t } from '../text/t.ts';
import type { CeremonyUi } from './ceremony-ui.ts';
import { ceremonyUis } from './registry.ts';

/** Every kind that the signer shows has an entry: a test checks that the two lists agree. */
export function ceremonyUiOf({ kind }: Pick<CeremonyView, 'kind'>): CeremonyUi {
  const found = ceremonyUis.find((one) => one.kind === kind);
  if (found === undefined) throw new Error('a ceremony without screens');
  return found;
}

export const titleOf = (ceremony: Pick<CeremonyView, 'kind' | 'label'>): string =>
  t(ceremonyUiOf(ceremony).title, { label: ceremony.label });

/** Whether it signs something, whatever its kind. */
export const isSigning = ({ payloads }: Pick<CeremonyView, 'payloads'>): boolean => payloads.length > 0;

/** Whether its wallet is still being made. */
export const isMaking = ({ walletId }: Pick<CeremonyView, 'walletId'>): boolean => walletId === null;

/** Not settled one way or the other. */
export const isGoing = ({ state }: Pick<CeremonyView, 'state'>): boolean =>
  state === 'invited' || state === 'open' || state === 'void';
