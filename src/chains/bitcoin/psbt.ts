import { Transaction } from '@scure/btc-signer';
import { bytesToHex } from '../../core/bytes.ts';
import { guarded, SignerError } from '../../core/errors.ts';
import type { Account, Place } from './account.ts';
import { type Claimed, Claims, maxOwnInputs } from './claims.ts';

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
  /** It says that it is ours, but is not. */
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

/** Errors: `bad-transaction`, `too-large`; `not-needed` if no coin in it is the account's. */
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
