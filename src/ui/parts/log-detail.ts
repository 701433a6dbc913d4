import type { LogLine } from '../../signer/api/device.ts';
import { isKey, t } from '../text/t.ts';

/** What more an entry says: a name as it was written down, or why the rules refused. */
export function detailOf({ code, detail }: LogLine): string | null {
  const reason = `error.not-allowed.${detail}`;
  return code === 'permit-refused' && isKey(reason) ? t(reason) : detail;
}
