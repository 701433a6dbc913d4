import 'fake-indexeddb/auto';
import type { Chain } from '../../src/chains/chain.ts';
import type { SignerError } from '../../src/core/errors.ts';
import type { CeremonyView } from '../../src/signer/api/ceremonies.ts';
import type { Contact } from '../../src/signer/api/people.ts';
import type { Received } from '../../src/signer/api/received.ts';
import type { Wallet } from '../../src/signer/api/wallets.ts';
import type { Input, Output, RequestName } from '../../src/signer/api.ts';
import { labelOf } from '../../src/signer/records/label.ts';
import { makeSigner, type SignerCore } from '../../src/signer/signer.ts';
import type { Environment } from '../../src/signer/state.ts';
import { openVaultDoor } from '../../src/vault/vault.ts';
import { seededRandom } from './peers.ts';

/**
 * Devices in memory: the real signer over the real vault, with a person who carries bytes between them. A
 * test drops, repeats, reorders or alters what is carried; nothing else connects two devices.
 */
export const password = 'seven frozen ferns under glass';

let made = 0;

export class Device {
  signer: SignerCore;
  readonly database: string;
  clock = 1_700_000_000_000;
  online = false;
  build = new Uint8Array();
  words: string[] = [];
  /** Between two pieces of a long computation; counts from the next page on. */
  breathe: Environment['breathe'];

  constructor(
    readonly name: string,
    readonly chains: readonly Chain[],
    readonly seed = name,
  ) {
    this.database = `device-${++made}-${name}`;
    this.signer = this.start();
  }

  /** A new page over what is stored: memory, nonces included, is gone. */
  start(): SignerCore {
    const random = seededRandom(`${this.seed}/${++made}`);
    const kdf = { format: 2, iterations: 600_000, memoryKiB: 8, passes: 1 } as const;
    const now = () => this.clock++;
    const door = openVaultDoor({ name: this.database, now, random, labelOf, kdf });
    const { build, breathe } = this;
    const isOnline = () => this.online;
    const chains = this.chains.map((chain) => ({ load: async () => chain, ...chain }));
    this.signer = makeSigner({
      door,
      chains,
      realm: 'real',
      random,
      now,
      isOnline,
      build,
      ...(breathe && { breathe }),
    });
    return this.signer;
  }

  call<N extends RequestName>(
    name: N,
    ...input: Input<N> extends undefined ? [] : [Input<N>]
  ): Promise<Output<N>> {
    return this.signer.handle(name, input[0] as Input<N>);
  }

  async setUp(): Promise<this> {
    this.words = (await this.call('create', { name: this.name, password })).words;
    const { positions } = await this.call('wordsToConfirm');
    await this.call('confirmWords', {
      words: Object.fromEntries(positions.map((at) => [at, this.words[at - 1]!])),
    });
    return this;
  }

  /** Closed in the middle and opened again. */
  async reopen(): Promise<void> {
    this.start();
    await this.call('unlock', { password });
  }

  receive(data: Uint8Array | string): Promise<Received> {
    return this.call('receive', { data, source: 'scan' });
  }

  /** One hand-over of a ceremony: this device scans what the other shows. */
  async scan(other: Pick<Device, 'call'>, id: string): Promise<CeremonyView> {
    await this.receive(await other.call('bundle', { id }));
    return this.call('ceremony', { id });
  }

  async self(): Promise<Contact> {
    return this.call('self');
  }
}

export async function setUpDevices(
  names: readonly string[],
  chains: readonly Chain[],
  seed = '',
): Promise<Device[]> {
  return Promise.all(names.map((name) => new Device(name, chains, `${seed}/${name}`).setUp()));
}

/** What one hands to another, wherever it runs. */
export type Reachable = Pick<Device, 'chains' | 'call' | 'receive' | 'scan' | 'self'>;

/** Every device gets every other's card. */
export async function exchangeCards(devices: readonly Reachable[]): Promise<void> {
  for (const to of devices)
    for (const from of devices) if (to !== from) await to.receive(await from.call('card'));
}

/** Key generation along the ring, everyone agreeing; counts hand-overs. */
export async function makeWallet(
  devices: readonly Reachable[],
  threshold: number,
  label = 'Treasury',
  chains = devices[0]!.chains.map(({ id }) => id),
): Promise<{ id: string; handOvers: number; wallets: Wallet[] }> {
  const first = devices[0]!;
  const contactIds = await Promise.all(devices.slice(1).map(async (device) => (await device.self()).id));
  const { id } = await first.call('startKeygen', { label, threshold, contactIds, chains });
  const isDone = async () =>
    (await Promise.all(devices.map((d) => d.call('wallets')))).every((w) => w.some((x) => x.id === id));
  let handOvers = 0;
  for (let at = 0; !(await isDone()); at = (at + 1) % devices.length) {
    const to = devices[(at + 1) % devices.length]!;
    const view = await to.scan(devices[at]!, id);
    if (view.state === 'invited') await to.call('join', { id });
    if (++handOvers > 6 * devices.length) throw new Error('the ring does not end');
  }
  const wallets = await Promise.all(
    devices.map(async (d) => (await d.call('wallets')).find((w) => w.id === id)!),
  );
  return { id, handOvers, wallets };
}

/** The code with which a request is refused; fails if it is not refused. */
export async function refusal(request: Promise<unknown>): Promise<SignerError> {
  try {
    await request;
  } catch (error) {
    return error as SignerError;
  }
  throw new Error('not refused');
}
