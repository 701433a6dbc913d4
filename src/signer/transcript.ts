import { SignerError } from '../core/errors.ts';
import { readBundle } from '../protocol/bundle.ts';
import { asKeygenParams, type KeygenParams } from '../protocol/keygen-params.ts';
import type { WalletRecord } from './records.ts';

const readParamsOf = new WeakMap<WalletRecord, KeygenParams>();

/** The parameters that a wallet was made under; read from its transcript once. */
export function paramsOf(record: WalletRecord): KeygenParams {
  const known = readParamsOf.get(record);
  if (known !== undefined) return known;
  const params = asKeygenParams(readBundle(record.transcript).params);
  if (params === null) throw new SignerError('malformed', { where: 'transcript' });
  readParamsOf.set(record, params);
  return params;
}
