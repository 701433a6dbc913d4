import * as v from 'valibot';
import { compareBytes, equalBytes } from '../core/bytes.ts';
import { bytesOf, listOf, readCbor } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { deriveHash } from '../core/words.ts';
import type { Identity } from './identity.ts';
import type { ExtraFormat } from './kind.ts';
import type { SignParams } from './sign-params.ts';
import { identityScheme } from './suite.ts';

/** Approval by somebody who does not sign, for what a permit asks for. Signers approve by committing. */
export interface Approval {
  /** Identity key, 32 bytes. */
  identity: Uint8Array;
  /** 64 bytes over `approvalMessage`. */
  signature: Uint8Array;
}

/** 32 bytes, which identify a permit. `permit`: its bytes as custody writes them. */
export const permitHashOf = (permit: Uint8Array): Uint8Array => deriveHash('hoarfrost/v1/permit', permit);

/** What an approval signs, 32 bytes. */
const approvalMessage = (permit: Uint8Array): Uint8Array =>
  deriveHash('hoarfrost/v1/approval', permitHashOf(permit));

export const makeApproval = (identity: Identity, permit: Uint8Array): Approval => ({
  identity: identity.publicKey,
  signature: identityScheme.sign(approvalMessage(permit), identity.secretKey),
});

/** CDDL `approvals = [1*40 [identity, bytes .size 64]]`, by identity key, ascending. */
const shape = listOf(v.strictTuple([bytesOf(32), bytesOf(64)]), limits.charterMembers, 1);

/** Who approved, carried with the messages of a signing: by any path, in any order. */
export const approvals: ExtraFormat<SignParams, Approval[] | undefined> = {
  read(bytes, { permit }) {
    if (bytes === null) return undefined;
    if (permit === undefined) throw new SignerError('malformed', { where: 'approvals' });
    const list = readCbor(shape, bytes, 'approvals').map(([identity, signature]) => ({
      identity,
      signature,
    }));
    if (list.some((one, i) => i > 0 && compareBytes(list[i - 1]!.identity, one.identity) >= 0))
      throw new SignerError('not-canonical', { where: 'approvals' });
    return list;
  },

  write: (list) =>
    list === undefined || list.length === 0
      ? null
      : list.map(({ identity, signature }) => [identity, signature]),

  /** Errors: `bad-signature`, for the whole bundle; `too-large` for more than anybody's rules can ask for. */
  merge({ permit }, held = [], incoming = []) {
    const fresh = incoming.filter(({ identity }) => !held.some((one) => equalBytes(one.identity, identity)));
    for (const { identity, signature } of fresh)
      if (!identityScheme.verify(signature, approvalMessage(permit!), identity))
        throw new SignerError('bad-signature', { where: 'approval' });
    const extra = [...held, ...fresh].sort((a, b) => compareBytes(a.identity, b.identity));
    if (extra.length > limits.charterMembers) throw new SignerError('too-large', { where: 'approvals' });
    return { extra: extra.length === 0 ? undefined : extra, changed: fresh.length > 0 };
  },
};
