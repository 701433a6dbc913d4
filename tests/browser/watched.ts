import { solana } from '../../src/chains/solana/solana.ts';
import { readBlob } from '../../src/core/blob.ts';
import { bytesToHex, equalBytes, readHex } from '../../src/core/bytes.ts';
import { readParcel } from '../../src/core/parcel.ts';
import { type Bundle, readBundle } from '../../src/protocol/bundle.ts';
import { advance } from '../../src/protocol/ceremony.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { keygen } from '../../src/protocol/keygen.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { readWords } from '../../src/signer/words.ts';
import { readArmor } from '../../src/transport/armor.ts';
import { Oracle } from '../prove/oracle.ts';
import { asKey } from '../support/chain-keys.ts';
import type { Device } from './harness.ts';
import { control, goHome, press } from './people.ts';

/**
 * Ceremonies of real browsers, carried as text, with an oracle that remembers everything any screen ever
 * showed.
 */
export type State = 'absent' | 'invited' | 'void' | 'stopped' | 'done' | 'open';

/** What a device carries is a bundle, or a parcel with one. */
const bundleIn = (blob: Uint8Array): Uint8Array =>
  readBlob(blob).kind === 'parcel' ? readParcel(blob).find((one) => readBlob(one).kind === 'bundle')! : blob;

export class Watched {
  readonly oracle = new Oracle();
  readonly #keys = new Map<string, readonly GroupKey[]>();

  /** The ceremonies that this device lists, by their codes: addresses mean something only in one page. */
  async codes(device: Device): Promise<string[]> {
    await goHome(device);
    const links = device.page.getByRole('main').getByRole('link');
    const texts = await links.evaluateAll((all) => all.map((link) => link.textContent ?? ''));
    return texts.flatMap((text) => codeIn.exec(text) ?? []);
  }

  /** Opens a ceremony; `text` is what the device shows for it, null if it shows nothing. */
  async look(device: Device, code: string): Promise<{ state: State; text: string | null }> {
    const { page } = device;
    if (!(await open(device, code))) return { state: 'absent', text: null };
    const names = /^(Take part|Approve and sign|Start the next attempt|Copy text)$/;
    await page.getByRole('button', { name: names }).first().waitFor();
    const has = async (name: string) => (await control(device, name).count()) > 0;
    const says = async (text: string | RegExp) => (await page.getByText(text).count()) > 0;
    if ((await has('Take part')) || (await has('Approve and sign'))) return { state: 'invited', text: null };
    if (await has('Start the next attempt')) return { state: 'void', text: null };
    const isRecord = (await page.getByRole('heading', { name: 'Recovery record', level: 1 }).count()) > 0;
    const isDone = (await says('The wallet is ready')) || (await says('All required signatures collected'));
    const isStopped = await says(/^Nothing was signed|^No wallet was made/);
    await press(device, 'Copy text');
    const text = await device.field('Text to send').inputValue();
    this.watch(text);
    return { state: isDone || isRecord ? 'done' : isStopped ? 'stopped' : 'open', text };
  }

  watch(text: string): Bundle {
    const bundle = readBundle(bundleIn(readArmor(text)!));
    const { params } = bundle;
    if (params.kind === 'sign') {
      const keys = this.#keys.get(bytesToHex(params.walletId));
      // A wallet that was just made and is not known yet has signed nothing.
      if (keys !== undefined)
        this.oracle.watch(
          bundle,
          params.payloads.map(
            ({ key, bytes }) => solana.digests(bytes, asKey(keys[key]!.commitment[0]!))[0]!.digest,
          ),
        );
    }
    return bundle;
  }

  /** Takes a finished key generation in, as the owner of these words understands it. Returns the wallet's id. */
  knowWallet(text: string, words: readonly string[]): string {
    const { params, sessionId, messages } = this.watch(text);
    if (params.kind !== 'keygen') throw new Error('no key generation');
    const identity = deriveIdentity(readWords(words.join(' ')));
    const members = params.participants;
    const self = members.findIndex((member) => equalBytes(member.identity, identity.publicKey)) + 1;
    const held = mergeMessages(sessionId, members, [], messages).messages;
    const random = (length: number) => new Uint8Array(length);
    const context = { params, self, identity, hasAgreed: false, random, build: new Uint8Array(), memo: {} };
    const { result } = advance(keygen, context, { sessionId, members, self }, identity, held);
    const id = bytesToHex(sessionId);
    this.#keys.set(id, result!.keys);
    this.oracle.knowWallet(readHex(id), result!.keys);
    return id;
  }
}

const codeIn = /[0-9A-Z]{4}-[0-9A-Z]{4}/;

/**
 * At home if it is in progress; otherwise among what its wallet signed, or as the wallet that it made. False
 * if it is nowhere.
 */
async function open(device: Device, code: string): Promise<boolean> {
  const { page } = device;
  const link = page.getByRole('main').getByRole('link', { name: code });
  await goHome(device);
  if ((await link.count()) > 0) {
    await link.click();
    return true;
  }
  const wallets = page.getByRole('main').getByRole('link', { name: / of \d+ (people )?sign/ });
  for (let i = 0; i < (await wallets.count()); i++) {
    await wallets.nth(i).click();
    await page.getByRole('link', { name: 'Show or save the recovery record' }).waitFor();
    if ((await link.count()) > 0) {
      await link.click();
      return true;
    }
    if ((await page.getByText(code).count()) > 0) {
      await press(device, 'Show or save the recovery record');
      return true;
    }
    await goHome(device);
  }
  return false;
}
