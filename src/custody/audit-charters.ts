import { bytesToHex, equalBytes } from '../core/bytes.ts';
import type { Placed, Records } from './audit-records.ts';
import type { Answer, AuditedDevice, AuditedSession, AuditInput, Finding } from './audited.ts';
import { type Charter, deriveCharterHash } from './charter.ts';

/** Which rules each device had accepted, in the order it logged them. */
export class Charters {
  readonly #byHash = new Map<string, Charter>();

  constructor(
    private readonly input: AuditInput,
    private readonly records: Records,
  ) {
    for (const charter of input.charters) this.#byHash.set(bytesToHex(deriveCharterHash(charter)), charter);
  }

  named(hash: Uint8Array | null | undefined, walletId: Uint8Array): Charter | null {
    const charter = hash == null ? undefined : this.#byHash.get(bytesToHex(hash));
    return charter !== undefined && equalBytes(charter.walletId, walletId) ? charter : null;
  }

  /** Whether anything here says that a wallet ever had rules. */
  isRuled(walletId: Uint8Array): boolean {
    const { charters, devices } = this.input;
    return (
      charters.some((one) => equalBytes(one.walletId, walletId)) ||
      devices.some((device) => this.records.takings(device, walletId).length > 0)
    );
  }

  /** Whether a device had logged any rules of the wallet before a given entry. */
  hadRules(device: AuditedDevice, walletId: Uint8Array, before: Placed): boolean {
    return this.records.takings(device, walletId).some(({ place }) => place < before.place);
  }

  /**
   * Null if the rules that a payment was requested under were the ones its signer's device kept at that
   * moment.
   */
  faultAt(
    device: AuditedDevice,
    { walletId, permit }: AuditedSession,
    before: Placed,
  ): [Answer, string] | null {
    const taken = this.records.takings(device, walletId).filter(({ place }) => place < before.place);
    if (taken.length === 0) return ['unknown', 'charter-not-logged'];
    const known = taken.flatMap(({ charterHash }) => this.named(charterHash, walletId) ?? []);
    const number = Math.max(...known.map((one) => one.number));
    const newest = new Set(known.filter((one) => one.number === number));
    const fork = this.input.forks.find((one) => one.number === number && equalBytes(one.walletId, walletId));
    if (fork !== undefined && newest.size > 1) return ['broken', 'signed-in-fork'];
    const isNamed = [...newest].some((one) => equalBytes(deriveCharterHash(one), permit!.charterHash!));
    if (known.length < taken.length) return isNamed ? null : ['unknown', 'charter-missing'];
    return isNamed ? null : ['broken', 'charter-other'];
  }

  /** One for each device and ruled wallet, and one for whoever signed two charters with the same number. */
  findings(): Finding[] {
    const check = 'charters-followed' as const;
    const wallets = new Map(this.input.charters.map(({ walletId }) => [bytesToHex(walletId), walletId]));
    for (const device of this.input.devices)
      for (const { code, subjects } of device.logs.flat())
        if (code === 'charter-taken' && subjects[0] !== undefined)
          wallets.set(bytesToHex(subjects[0]), subjects[0]);
    const followed = this.input.devices.flatMap((device) =>
      [...wallets.values()].flatMap((walletId): Finding[] => {
        const about = bytesToHex(device.identity);
        const answer = this.#order(device, walletId);
        return answer === null ? [] : [{ check, answer: answer[0], about, why: answer[1] }];
      }),
    );
    const culprits = this.input.forks.flatMap((fork) => fork.culprits.map(bytesToHex));
    const named = [...new Set(culprits)].map(
      (about): Finding => ({ check, answer: 'broken', about, why: 'charter-two' }),
    );
    return [...named, ...followed];
  }

  /** Null for a log that says nothing about the wallet's rules. */
  #order(device: AuditedDevice, walletId: Uint8Array): [Answer, string] | null {
    const taken = this.records.takings(device, walletId);
    if (taken.length === 0) return null;
    const starts = device.logs.map((_, i) => device.logs.slice(0, i).flat().length);
    let number = 0;
    let log = 0;
    let isWhole = true;
    for (const { place, charterHash } of taken) {
      // A device restored from its words alone accepts the rules again from the first one, in another log.
      const own = starts.findLastIndex((start) => start <= place);
      if (own !== log) [log, number] = [own, 0];
      const charter = this.named(charterHash, walletId);
      if (charter === null) isWhole = false;
      else if (charter.number < number) return ['broken', 'charter-back'];
      else number = charter.number;
    }
    return isWhole ? ['kept', 'charters-followed'] : ['unknown', 'charter-missing'];
  }
}
