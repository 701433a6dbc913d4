import type { LogLine } from '../../signer/api/device.ts';
import { isKey, t } from '../text/t.ts';

/** The additional detail of an entry: a name as it was logged, or why the rules refused. */
export function detailOf({ code, detail }: LogLine): string | null {
  const reason = `error.not-allowed.${detail}`;
  return code === 'permit-refused' && isKey(reason) ? t(reason) : detail;
}
