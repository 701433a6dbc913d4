import { writeCbor } from '../core/codec.ts';
import { type LoggedSession, writeLogFile } from '../custody/log-file.ts';
import { writeBundle } from '../protocol/bundle.ts';
import { writeChain } from '../protocol/certificate-chain.ts';
import { asSignParams } from '../protocol/sign-params.ts';
import { identityScheme } from '../protocol/suite.ts';
import { ownHead } from './heads.ts';
import { told } from './log.ts';
import { type CeremonyRecord, readCeremony } from './records/ceremony.ts';
import { openState, type SignerState, type Unlocked } from './state.ts';
import { linksOf } from './transcript.ts';

/**
 * Everything that this device has logged, for an auditor, as one signed file. The export itself is logged
 * first.
 */
export async function exportLog(signer: SignerState): Promise<Uint8Array> {
  const state = openState(signer);
  await state.save(told(signer, 'log-exported'));
  const { identity, device, log, heads, wallets } = state;
  const held = heads.entries().map(([, head]) => head);
  const own = ownHead(state);
  const file = {
    identity: identity.publicKey,
    name: device.name,
    build: signer.env.build,
    at: signer.env.now(),
    logs: log.logs(),
    heads: [...(own === null ? [] : [own]), ...held.map(({ newest }) => newest)],
    conflicts: held.flatMap(({ conflict }) => (conflict === null ? [] : [conflict])),
    wallets: wallets.entries().map(([, wallet]) => writeCbor(writeChain(linksOf(wallet)))),
    sessions: signingsOf(state).map(toLogged),
    charters: state.charters.entries().map(([, { bundle }]) => bundle),
  };
  return writeLogFile(file, (message) => identityScheme.sign(message, identity.secretKey));
}

const toLogged = ({ params, messages, extra, signatures }: CeremonyRecord): LoggedSession => ({
  bundle: writeBundle(params, messages, extra),
  signatures,
});

/** Finished or not, including those in the archive. */
function signingsOf({ ceremonies, archive }: Unlocked): CeremonyRecord[] {
  const old = archive.entries().filter(([id]) => ceremonies.version(id) === 0);
  const all = [
    ...ceremonies.entries().map(([, record]) => record),
    ...old.map(([, bytes]) => readCeremony(bytes)),
  ];
  return all.filter(({ params }) => asSignParams(params) !== null);
}
