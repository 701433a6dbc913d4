import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { deriveCharterHash } from '../../custody/charter.ts';
import { missingSignatures } from '../../custody/succession.ts';
import { writeBundle } from '../../protocol/bundle.ts';
import { type CharterContext, charter } from '../../protocol/charter.ts';
import type { CharterParams } from '../../protocol/charter-params.ts';
import { stopRound } from '../../protocol/envelope.ts';
import { deriveSessionId } from '../../protocol/session.ts';
import {
  charterOf,
  groupsOf,
  isInForce,
  nameOfIdentity,
  signedCharter,
  standingOf,
  standingWith,
} from '../charters.ts';
import { told } from '../log.ts';
import { put } from '../record-cache.ts';
import { charterView } from '../rules-view.ts';
import { openState } from '../state.ts';
import { walletOf } from '../wallets.ts';
import type { SignerKind } from './kind.ts';

/** Agreeing on a wallet's rules. */
export const charterKind: SignerKind<CharterParams, CharterContext, true> = {
  ceremony: charter,

  seat(state, { params }) {
    walletOf(state, bytesToHex(params.walletId));
    const { speakers } = params;
    const self = speakers.findIndex(({ identity }) => equalBytes(identity, state.identity.publicKey)) + 1;
    const members = speakers.map((one) => ({ ...one, staticKeys: [] }));
    return { sessionId: deriveSessionId(params), members, self: self === 0 ? null : self };
  },

  check(_, { params }) {
    charterOf(params);
  },

  context(signer, _, { self }, { params, hasAgreed }) {
    const state = openState(signer);
    const isEnough = (agreed: readonly number[]) => {
      const signers = agreed.map((index) => params.speakers[index - 1]!.identity);
      return isInForce(state, { charter: charterOf(params), signers });
    };
    return { params, self, hasAgreed, isEnough };
  },

  stored: (state, id) => (state.charters.get(id) === undefined ? undefined : true),
  isDone: (state, id) => state.charters.get(id) !== undefined,

  finish(signer, id, record) {
    const state = openState(signer);
    const { params, messages } = record;
    const said = messages.filter(({ round }) => round !== stopRound);
    const taken = { bundle: writeBundle(params, said), takenAt: signer.env.now() };
    const charter = charterOf(params);
    const before = standingOf(state, bytesToHex(params.walletId));
    const after = standingWith(state, signedCharter(params, said));
    // A charter agreed on alongside a freeze does not lift it.
    const lifts = before.isFrozen && !after.isFrozen;
    const code = charter.isFrozen ? 'frozen' : lifts ? 'unfrozen' : 'charter-taken';
    const subjects = [params.walletId, deriveCharterHash(charter)];
    return { record, writes: [put(state.charters, id, taken), told(signer, code, subjects)] };
  },

  isKept: () => true,

  isReadable(state, { params }) {
    try {
      charterKind.seat(state, { params });
      charterOf(params);
      return true;
    } catch (error) {
      if (error instanceof SignerError) return false;
      throw error;
    }
  },

  about(state, _, { params }) {
    const walletId = bytesToHex(params.walletId);
    const wallet = walletOf(state, walletId);
    const people = params.speakers.map(({ identity }, i) => ({
      index: i + 1,
      name: nameOfIdentity(state, walletId, identity),
      contactId: bytesToHex(identity),
      isSelf: equalBytes(identity, state.identity.publicKey),
    }));
    return { label: wallet.label, walletId, colourId: walletId, threshold: people.length, people };
  },

  details(signer, _, { params, messages }) {
    const state = openState(signer);
    const walletId = bytesToHex(params.walletId);
    const wallet = walletOf(state, walletId);
    const signed = isSafe(() => signedCharter(params, messages)) ?? {
      charter: charterOf(params),
      signers: [],
    };
    const missing = missingSignatures(groupsOf(wallet).at(-1)!, standingOf(state, walletId), signed);
    return { charter: charterView(state, params, missing) };
  },
};

function isSafe<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}
