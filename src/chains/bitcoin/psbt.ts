import { bech32m } from '@scure/base';
import { Address, OutScript, Transaction } from '@scure/btc-signer';
import { bytesToHex, equalBytes } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import { type Account, type Branch, derivePlace, type Place, purpose } from './account.ts';
import { networks } from './networks.ts';

/**
 * What a PSBT (BIP-174, 370, 371) spends and pays. The library reads the format; what is ours is recomputed from the
 * key and the path, never taken on trust.
 */
export interface Spend {
  transaction: Transaction;
  inputs: Input[];
  outputs: Output[];
  /** Satoshis. */
  fee: bigint;
}

export interface Input {
  /** As block explorers write it. */
  txid: string;
  vout: number;
  amount: bigint;
  script: Uint8Array;
  sequence: number;
  /** Ours, and where; null for someone else's. */
  place: Place | null;
  /** Says that it is ours, and is not. */
  isFalseClaim: boolean;
  /** BIP-341: 0 (DEFAULT) or 1 (ALL). */
  sighash: 0 | 1;
}

export interface Output {
  amount: bigint;
  script: Uint8Array;
  place: Place | null;
  isFalseClaim: boolean;
}

/** The most coins of ours in one payment: as many as a ceremony may have digests. */
const maxOwnInputs = 256;
/** Places that a PSBT may claim, and those of them that may be wrong; each costs two multiplications. */
const maxClaims = maxOwnInputs + 64;
const maxWrongClaims = 4;
const maxInputs = 1_000;
const maxOutputs = 2_500;
/** 21 million coins. */
const maxMoney = 2_100_000_000_000_000n;

const bad = (where: string) => new SignerError('bad-transaction', { where });

/** What others wrote into it and we do not recognise goes back unchanged. */
const options = {
  unknown: 'ignore',
  allowUnknownOutputs: true,
  allowUnknownInputs: true,
  disableScriptCheck: true,
  allowUnknownVersion: true,
} as const;

/** Errors: `bad-transaction` with the place in `where`, `too-large`. */
export function readPsbt(bytes: Uint8Array): Transaction {
  const transaction = guarded('bad-transaction', () => Transaction.fromPSBT(bytes, options), 'psbt');
  if (transaction.inputsLength > maxInputs || transaction.outputsLength > maxOutputs)
    throw new SignerError('too-large', { where: 'psbt' });
  if (transaction.inputsLength === 0 || transaction.outputsLength === 0) throw bad('psbt');
  if (transaction.version < 1 || transaction.version > 3) throw bad('version');
  return transaction;
}

/** The only way to write it, in the version it came in. */
export const writePsbt = (transaction: Transaction): Uint8Array =>
  guarded('bad-transaction', () => transaction.toPSBT(), 'psbt');

/** Coins and payments before anyone asks whose they are. */
interface Parts {
  transaction: Transaction;
  coins: Coin[];
  payments: Payment[];
  fee: bigint;
}

/**
 * What costs little is checked here, so that a hostile file is refused before any key is derived for it. Errors:
 * `bad-transaction`.
 */
export function readParts(transaction: Transaction): Parts {
  const coins = Array.from({ length: transaction.inputsLength }, (_, i) => readCoin(transaction, i));
  const payments = Array.from({ length: transaction.outputsLength }, (_, i) => readPayment(transaction, i));
  const outpoints = new Set(coins.map(({ txid, vout }) => `${txid}:${vout}`));
  if (outpoints.size !== coins.length) throw bad('inputs');
  const sum = (parts: readonly { amount: bigint }[]) => parts.reduce((all, { amount }) => all + amount, 0n);
  const fee = sum(coins) - sum(payments);
  if (fee < 0n || sum(coins) > maxMoney) throw bad('amounts');
  return { transaction, coins, payments, fee };
}

/** Errors: `bad-transaction`, `too-large`; `not-needed` where no coin in it is the account's. */
export function readSpend({ transaction, coins, payments, fee }: Parts, account: Account): Spend {
  const claims = new Claims(account, coins, payments);
  const inputs = coins.map(({ derivations, ...coin }, i) => {
    const owner = claims.check(coin.script, derivations);
    if (owner.place !== null) checkOwn(transaction, i);
    return { ...coin, ...owner };
  });
  const own = inputs.filter(({ place }) => place !== null);
  if (own.length === 0) throw new SignerError('not-needed');
  if (own.length > maxOwnInputs) throw new SignerError('too-large', { where: 'inputs' });
  const outputs = payments.map(({ derivations, ...payment }) => ({
    ...payment,
    ...claims.check(payment.script, derivations),
  }));
  return { transaction, inputs, outputs, fee };
}

/** Whether a script is ours, judged by the paths claimed for it. */
class Claims {
  readonly #account: Account;
  #right = 0;
  #wrong = 0;

  /** Errors: `too-large` for more claims than can be right. */
  constructor(account: Account, coins: readonly Claimed[], payments: readonly Claimed[]) {
    this.#account = account;
    const countIn = (all: readonly Claimed[]) =>
      all.reduce((sum, { derivations }) => sum + this.#placesIn(derivations).length, 0);
    const spent = countIn(coins);
    if (spent > maxOwnInputs + maxWrongClaims) throw new SignerError('too-large', { where: 'inputs' });
    if (spent + countIn(payments) > maxClaims) throw new SignerError('too-large', { where: 'derivations' });
  }

  check(script: Uint8Array, derivations: Derivations): { place: Place | null; isFalseClaim: boolean } {
    for (const { key, branch, index } of this.#placesIn(derivations)) {
      const place = derivePlace(this.#account, branch, index);
      if (equalBytes(place.script, script) && equalBytes(place.internalKey, key)) {
        this.#right++;
        return { place, isFalseClaim: false };
      }
      if (this.#wrong++ < maxWrongClaims) continue;
      // All of them wrong: another network's account has the same fingerprint, and this is of that.
      throw this.#right === 0
        ? new SignerError('not-needed')
        : new SignerError('too-large', { where: 'derivations' });
    }
    return { place: null, isFalseClaim: this.#claimedIn(derivations).length > 0 };
  }

  #claimedIn(derivations: Derivations) {
    return (derivations ?? []).filter(([, { der }]) => der.fingerprint === this.#account.fingerprint);
  }

  #placesIn(derivations: Derivations): { key: Uint8Array; branch: Branch; index: number }[] {
    return this.#claimedIn(derivations).flatMap(([key, { hashes, der }]) => {
      const at = placeOf(this.#account, der.path);
      // A leaf hash means a script path; none of our addresses has one.
      return at === null || hashes.length > 0 ? [] : [{ key, ...at }];
    });
  }
}

/** PSBT_IN_ / PSBT_OUT_TAP_BIP32_DERIVATION (BIP-371): x-only key, leaf hashes, origin. */
type Derivations =
  | readonly (readonly [
      Uint8Array,
      { hashes: readonly Uint8Array[]; der: { fingerprint: number; path: readonly number[] } },
    ])[]
  | undefined;

const hardened = 0x80000000;

/** The path from the master as the descriptor's origin says, or from the extended key where a wallet left that out. */
function placeOf(account: Account, path: readonly number[]): { branch: Branch; index: number } | null {
  const origin = [purpose + hardened, networks[account.network].coinType + hardened, hardened];
  const hasOrigin = path.length === 5 && origin.every((step, i) => path[i] === step);
  if (!hasOrigin && path.length !== 2) return null;
  const [branch, index] = path.slice(-2) as [number, number];
  return (branch === 0 || branch === 1) && index < hardened ? { branch, index } : null;
}

interface Claimed {
  derivations: Derivations;
}

type Coin = Omit<Input, 'place' | 'isFalseClaim'> & Claimed;

function readCoin(transaction: Transaction, i: number): Coin {
  const where = `input ${i + 1}`;
  const fields = transaction.getInput(i);
  const { txid, index, sequence = 0xffffffff, witnessUtxo, sighashType } = fields;
  if (txid === undefined || index === undefined) throw bad(where);
  // BIP-341 signs the amounts and scripts of all inputs, so all of them have to be here.
  const spent = witnessUtxo ?? fields.nonWitnessUtxo?.outputs[index];
  if (spent === undefined || spent.amount > maxMoney) throw bad(`${where}: witness_utxo`);
  const { amount, script } = spent;
  const sighash = sighashType === 1 ? 1 : 0;
  const derivations = fields.tapBip32Derivation;
  return { txid: bytesToHex(txid), vout: index, amount, script, sequence, sighash, derivations };
}

/** A coin of ours is spent by its key alone, over everything. Errors: `bad-transaction`. */
function checkOwn(transaction: Transaction, i: number): void {
  const where = `input ${i + 1}`;
  const { sighashType, ...fields } = transaction.getInput(i);
  if (sighashType !== undefined && sighashType !== 0 && sighashType !== 1) throw bad(`${where}: sighash`);
  if (fields.tapLeafScript?.length || fields.tapMerkleRoot?.length || fields.tapScriptSig?.length)
    throw bad(`${where}: script path`);
  if (
    fields.finalScriptSig?.length ||
    fields.redeemScript !== undefined ||
    fields.witnessScript !== undefined
  )
    throw bad(`${where}: script`);
}

type Payment = Omit<Output, 'place' | 'isFalseClaim'> & Claimed;

function readPayment(transaction: Transaction, i: number): Payment {
  const { amount, script, tapBip32Derivation } = transaction.getOutput(i);
  if (amount === undefined || script === undefined || amount > maxMoney) throw bad(`output ${i + 1}`);
  return { amount, script, derivations: tapBip32Derivation };
}

/** Null for a script that has no address. */
export function addressOf(script: Uint8Array, account: Account): string | null {
  const network = networks[account.network].address;
  try {
    const read = OutScript.decode(script);
    // Pushed in another way it reads the same, and is no longer what the address means (BIP-141 "witness program").
    if (equalBytes(OutScript.encode(read), script)) return Address(network).encode(read);
  } catch {
    // Nothing that the library knows.
  }
  return witnessAddressOf(script, network.bech32);
}

/** Of a witness version that is not in use yet (BIP-141: OP_1 to OP_16, then 2 to 40 bytes), as BIP-350 writes it. */
function witnessAddressOf(script: Uint8Array, prefix: string): string | null {
  const [op = 0, length = 0] = script;
  const isWitness = op >= 0x51 && op <= 0x60 && length >= 2 && length <= 40 && script.length === length + 2;
  if (!isWitness) return null;
  return bech32m.encode(prefix, [op - 0x50, ...bech32m.toWords(script.subarray(2))]);
}

/** An address of any network, as it is written in effects. Errors: `bad-address`. */
export function readRecipient(text: string): string {
  for (const { address } of Object.values(networks))
    try {
      const coder = Address(address);
      return coder.encode(coder.decode(text.trim()));
    } catch {
      // Of another network, or none.
    }
  throw new SignerError('bad-address', { where: 'recipient' });
}
