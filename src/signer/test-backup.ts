import { equalBytes } from '../core/bytes.ts';
import { SignerError } from '../core/errors.ts';
import { deriveIdentity } from '../protocol/identity.ts';
import { bringBack, isSame } from './bring-back.ts';
import { told } from './log.ts';
import { put } from './record-cache.ts';
import { testKey } from './records/backup-test.ts';
import { openState, type SignerState } from './state.ts';
import { readWords } from './words.ts';

/**
 * Proves that the words, with a transcript if one is given (handed over by a co-signer or in a file), recover
 * this device's shares. Changes nothing but the date of the test. Errors: `wrong-words`; for the transcript
 * `unknown-wallet`, `malformed`, `bad-certificate`, ... as in reading it.
 */
export async function testBackup(
  signer: SignerState,
  input: { words: string; transcript: Uint8Array | null },
): Promise<{ wallets: string[]; testedAt: number }> {
  const state = openState(signer);
  const identity = deriveIdentity(readWords(input.words));
  if (!equalBytes(identity.publicKey, state.identity.publicKey)) throw new SignerError('wrong-words');
  const stored = state.wallets.entries().sort(([, a], [, b]) => a.createdAt - b.createdAt);
  const own = stored.filter(([, { shares }]) => shares.length > 0).map(([, r]) => r.transcript);
  const transcripts = input.transcript === null ? own : [input.transcript];
  const proved = transcripts.map((blob) => {
    const { id, result } = bringBack(signer, identity, blob);
    const record = state.wallets.get(id);
    if (record === undefined) throw new SignerError('unknown-wallet');
    if (!isSame(result, record)) throw new SignerError('wrong-backup', { where: 'transcript' });
    return record.label;
  });
  const testedAt = signer.env.now();
  await state.save(put(state.tests, testKey, testedAt), told(signer, 'backup-tested'));
  return { wallets: proved, testedAt };
}
