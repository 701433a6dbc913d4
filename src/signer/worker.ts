import '../shell/lockdown.ts';
import { asSignerError } from '../core/defect.ts';
import { SignerError } from '../core/errors.ts';
import { type Hold, hold } from '../vault/lock.ts';
import { kdfBounds } from '../vault/schema.ts';
import { openVaultDoor } from '../vault/vault.ts';
import type { RequestName } from './api.ts';
import { knownChains } from './chains.ts';
import { loadAllParts } from './parts.ts';
import { holdUnlessAnswered } from './presence.ts';
import { labelOf } from './records/label.ts';
import { makeSigner, type SignerCore } from './signer.ts';
import { type FromWorker, nameOf, type Start, type ToWorker } from './wire.ts';

/**
 * The only holder of secrets. One worker in one tab at a time: a second tab is told so and may take over,
 * which ends the signer here along with everything it had in memory.
 */
const reads: ReadonlySet<RequestName> = new Set<RequestName>([
  'status',
  'wordsToConfirm',
  'revealWords',
  'measurePassword',
  'makePassphrase',
  'self',
  'card',
  'contacts',
  'contactWords',
  'walletWords',
  'wallets',
  'transcript',
  'ceremonies',
  'signedBefore',
  'ceremony',
  'bundle',
  'parcel',
  'audit',
  'report',
  'reportFile',
  'witnessed',
  'getDraft',
  'exports',
  'log',
  'findings',
  'practicePayment',
  'practiceRules',
  'practiceCheat',
  'answer',
  'networks',
  'watchOnly',
  'receivingAddress',
  'findAddress',
  'remembered',
  'watchKey',
  'cancelWork',
]);

const send = (message: FromWorker) => globalThis.postMessage(message);

let start: { name: string; gone: string | null; make: () => SignerCore } | null = null;
/** Milliseconds between checks for what has come in meanwhile. */
const breath = 40;
let lastBreath = 0;

async function breathe(done: number | null): Promise<void> {
  if (done !== null && performance.now() - lastBreath < breath) return;
  send({ work: done });
  if (done !== null) await new Promise((resolve) => setTimeout(resolve));
  lastBreath = performance.now();
}

let signer: SignerCore | null = null;
let held: Promise<Hold> | null = null;

function begin({ realm, seat, build, isInstalled, gone }: Start): void {
  if (!isInstalled) void loadAllParts();
  const name = nameOf({ realm, seat });
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  // A clock before 1970 would write times that nobody can read back.
  const now = () => Math.max(0, Date.now());
  const isOnline = () => realm === 'real' && navigator.onLine;
  // Practice protects nothing, and three vaults are made at once: the least that a vault accepts.
  const kdf = realm === 'real' ? {} : { kdf: practiceKdf };
  const make = () => {
    const door = openVaultDoor({ name, now, random, labelOf, ...kdf });
    return makeSigner({ door, chains: knownChains, realm, random, now, isOnline, build, breathe });
  };
  start = { name, gone, make };
}

const practiceKdf = {
  format: 2,
  iterations: kdfBounds.iterations.min,
  memoryKiB: kdfBounds.memoryKiB.min,
  passes: kdfBounds.passes.min,
} as const;

/** Errors: `other-tab` unless this tab holds the lock or the browser has no locks. */
async function signerHere(takeOver: boolean): Promise<SignerCore> {
  if (start === null) throw new SignerError('malformed', { where: 'start' });
  if (takeOver) held = hold(start.name, true);
  held ??= holdUnlessAnswered(start.name, start.gone);
  const mine = held;
  const state = await mine;
  if (state.state === 'taken') {
    if (held === mine) held = null;
    throw new SignerError('other-tab');
  }
  if (signer === null) {
    const made = start.make();
    signer = made;
    if (state.state === 'held') {
      send({ isHeld: true, holder: state.client });
      state.lost.then(async () => {
        send({ isHeld: false, holder: null });
        // Lost to another tab, or to this one if it took over twice: then the later hold stays.
        if (signer === made) signer = null;
        if (held === mine) held = null;
        await made.handle('lock', undefined).catch(() => undefined);
        send({ changed: true });
      });
    }
  }
  return signer;
}

async function answer({ id, name, input }: Extract<ToWorker, { id: number }>): Promise<void> {
  try {
    const here = await signerHere(name === 'takeOver');
    const output = await here.handle(name, input as never);
    send({ id, output });
    if (!reads.has(name)) send({ changed: true });
  } catch (error) {
    // An error that is not ours is a defect; its text could contain anything, so it does not leave the
    // worker.
    const { code, culprit, where, values, trace } = asSignerError(error, name);
    send({ id, error: { code, culprit, where, values, trace } });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('start' in data) begin(data.start);
  else void answer(data);
});
