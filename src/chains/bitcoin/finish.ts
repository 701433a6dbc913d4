import { base64, hex } from '@scure/base';
import { SignerError } from '../../core/errors.ts';
import type { Export } from '../chain.ts';
import type { Account } from './account.ts';
import { deriveSpendDigests } from './digests.ts';
import { deriveTxid } from './inputs.ts';
import { deriveProof, writeProof } from './message.ts';
import type { MessagePayload } from './payload.ts';
import { readPsbt, type Spend, writePsbt } from './psbt.ts';
import { isValidSignature, outputKeyOf } from './verify.ts';

/** What leaves the device. `signatures`: 64 bytes for each digest, in the same order. Errors: `bad-chain-signature`. */
export function finishSpend(spend: Spend, signatures: readonly Uint8Array[]): Export[] {
  const digests = deriveSpendDigests(spend);
  if (signatures.length !== digests.length) throw new SignerError('bad-chain-signature');
  // A copy, so that what was reviewed stays as it was.
  const transaction = readPsbt(writePsbt(spend.transaction));
  digests.forEach(({ input, digest }, i) => {
    const { script, sighash } = spend.inputs[input]!;
    const signature = signatures[i]!;
    if (!isValidSignature(outputKeyOf(script), digest, signature))
      throw new SignerError('bad-chain-signature');
    const tapKeySig = sighash === 0 ? signature : new Uint8Array([...signature, sighash]);
    // Whatever was there as finished was not signed by this group, and would leave in place of the real
    // signature.
    transaction.updateInput(input, { tapKeySig, finalScriptWitness: undefined } as object, true);
  });
  const psbt = writePsbt(transaction);
  const name = `bitcoin-${deriveTxid(transaction).slice(0, 8)}`;
  const signed: Export = {
    code: 'bitcoin.psbt',
    fileName: `${name}.psbt`,
    text: base64.encode(psbt),
    bytes: psbt,
    codes: [
      { form: 'bbqr', type: 'P', bytes: psbt },
      { form: 'ur', type: 'psbt', bytes: psbt },
    ],
  };
  const raw = finalise(psbt);
  if (raw === null) return [signed];
  const whole: Export = {
    code: 'bitcoin.transaction',
    fileName: `${name}.txn`,
    text: hex.encode(raw),
    codes: [
      { form: 'bbqr', type: 'T', bytes: raw },
      { form: 'ur', type: 'bytes', bytes: raw },
    ],
  };
  return [whole, signed];
}

/** The whole transaction as nodes accept it, or null while others have to sign. */
function finalise(psbt: Uint8Array): Uint8Array | null {
  const transaction = readPsbt(psbt);
  try {
    for (let i = 0; i < transaction.inputsLength; i++) {
      const { finalScriptSig, finalScriptWitness } = transaction.getInput(i);
      if (!finalScriptSig?.length && !finalScriptWitness?.length) transaction.finalizeIdx(i);
    }
    return transaction.extract();
  } catch {
    return null;
  }
}

/**
 * BIP-322 in its "simple" form, which verifiers take with the address and the text. Errors:
 * `bad-chain-signature`.
 */
export function finishMessage(
  account: Account,
  payload: MessagePayload,
  signatures: readonly Uint8Array[],
): Export[] {
  const { place, digest } = deriveProof(account, payload);
  const [signature] = signatures;
  if (signatures.length !== 1 || !isValidSignature(outputKeyOf(place.script), digest, signature!))
    throw new SignerError('bad-chain-signature');
  const name = `bitcoin-message-${place.address.slice(-8)}`;
  return [{ code: 'bitcoin.message-signature', fileName: `${name}.txt`, text: writeProof(signature!) }];
}
