import type { Export } from '../chains/chain.ts';
import { bytesToHex, readHex } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import type { SignResult } from '../protocol/sign-context.ts';
import { asSignParams, type SignParams } from '../protocol/sign-params.ts';
import type { Answer } from './api/payments.ts';
import { ceremonyOf, evaluate } from './ceremony-run.ts';
import { exported } from './history.ts';
import { told } from './log.ts';
import { put } from './record-cache.ts';
import type { CeremonyRecord } from './records/ceremony.ts';
import { openState, type SignerState } from './state.ts';
import { walletKey } from './wallet-key.ts';
import { walletOf } from './wallets.ts';

/** From the result of a signing to the bytes that leave the device. */

/**
 * A finished signing: its parameters and one signature for each payload. Errors: `ceremony-over` if it is not
 * finished.
 */
function signedOf(signer: SignerState, id: string) {
  const record = ceremonyOf(openState(signer), id);
  const params = asSignParams(record.params);
  if (params === null) throw new SignerError('bad-parameters', { where: 'kind' });
  const result = evaluate(signer, record).result as SignResult | undefined;
  if (result === undefined) throw new SignerError('ceremony-over');
  return { record, params, signatures: result.signatures };
}

/** One list of exports for each payload. The first request for them is logged. */
export async function exports(
  signer: SignerState,
  { ceremonyId }: { ceremonyId: string },
): Promise<Export[][]> {
  const { record, params, signatures } = signedOf(signer, ceremonyId);
  const walletId = bytesToHex(params.walletId);
  const wallet = walletOf(openState(signer), walletId);
  const ways = params.payloads.map(({ key, bytes }, i) => {
    const { chain, groupKey } = walletKey(signer, walletId, wallet, key);
    return chain.finish(bytes, groupKey, signatures[i]!);
  });
  await noteExported(signer, ceremonyId, record, params);
  return ways;
}

async function noteExported(
  signer: SignerState,
  id: string,
  record: CeremonyRecord,
  { walletId }: SignParams,
): Promise<void> {
  const state = openState(signer);
  if (record.history.some(({ code }) => code === exported)) return;
  const history = [...record.history, { code: exported, name: null, at: signer.env.now() }].slice(-200);
  await state.save(
    put(state.ceremonies, id, { ...record, history }),
    told(signer, 'exported', [walletId, readHex(id)]),
  );
}

/** The answer to another wallet's request: the bare signature, under the id that the request had. */
export async function answer(signer: SignerState, { ceremonyId }: { ceremonyId: string }): Promise<Answer> {
  const { record, params, signatures } = signedOf(signer, ceremonyId);
  await noteExported(signer, ceremonyId, record, params);
  const { requestId } = record;
  const { key, bytes } = params.payloads[0]!;
  const walletId = bytesToHex(params.walletId);
  const { chain, groupKey } = walletKey(signer, walletId, walletOf(openState(signer), walletId), key);
  const signature = chain.answer?.(bytes, groupKey, signatures[0]!) ?? signatures[0]![0]!;
  return { requestId: requestId.length === 0 ? null : requestId, signature };
}
