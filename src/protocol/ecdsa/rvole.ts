import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { mod, readScalar, writeScalar } from './curve.ts';
import { bitOf, expand, rows, startExpand, toScalars, u16, wideBytes, xored } from './hash.ts';

/**
 * Random vector oblivious linear evaluation (DKLs23, eprint 2023/765, Protocol 5.2): the sender's two secrets, times the
 * receiver's χ, as sums of two shares. A third, random input hides the secrets in the check.
 */
const inputs = 3;
const used = 2;
/** τ || η || μ. */
export const rvoleBytes: number = rows * inputs * 32 + 32 + 32;

/** g of a direction: 416 scalars, public. */
export const deriveGadget = (d: Uint8Array): bigint[] => toScalars(expand('gadget', wideBytes(rows), d));

/** χ: the sum of the gadget over the receiver's choice bits. */
export function deriveChi(gadget: readonly bigint[], beta: Uint8Array): bigint {
  return mod(gadget.reduce((sum, g, j) => (bitOf(beta, j) ? sum + g : sum), 0n));
}

/** The pads of a column: one for each input. */
function padsUnder(id: Uint8Array): (j: number, column: Uint8Array) => bigint[] {
  const pad = startExpand('pad', id);
  return (j, column) => toScalars(pad(wideBytes(inputs), u16(j), column));
}

function makeMix(id: Uint8Array, tau: Uint8Array): (v: readonly bigint[]) => bigint {
  const [theta0, theta1] = toScalars(expand('theta', wideBytes(used), id, tau)) as [bigint, bigint];
  return (v) => mod(v[2]! + theta0 * v[0]! + theta1 * v[1]!);
}

const hashMixes = (id: Uint8Array, mixes: readonly bigint[]) =>
  expand('mu', 32, id, ...mixes.map(writeScalar));

/** The sender. `columns` from w, `delta` 32 bytes, `secrets` = r, sk and the random third. Shares: c_0, c_1. */
export function multiplyAsSender(
  id: Uint8Array,
  columns: readonly Uint8Array[],
  delta: Uint8Array,
  gadget: readonly bigint[],
  secrets: readonly [bigint, bigint, bigint],
): { message: Uint8Array; shares: [bigint, bigint] } {
  const padOf = padsUnder(id);
  const p0 = columns.map((column, j) => padOf(j, column));
  const tau = columns.flatMap((column, j) => {
    const p1 = padOf(j, xored(column, delta));
    return secrets.map((secret, i) => writeScalar(p0[j]![i]! - p1[i]! + secret));
  });
  const all = concatBytes(...tau);
  const mix = makeMix(id, all);
  const message = concatBytes(all, writeScalar(mix(secrets)), hashMixes(id, p0.map(mix)));
  const share = (i: number) => mod(-p0.reduce((sum, pad, j) => sum + gadget[j]! * pad[i]!, 0n));
  return { message, shares: [share(0), share(1)] };
}

/** The receiver. `columns` from v. Shares d_0, d_1; null if the check fails. Throws on invalid scalars. */
export function multiplyAsReceiver(
  id: Uint8Array,
  columns: readonly Uint8Array[],
  beta: Uint8Array,
  gadget: readonly bigint[],
  message: Uint8Array,
): [bigint, bigint] | null {
  if (message.length !== rvoleBytes) throw new Error('rvole length');
  const tauBytes = rows * inputs * 32;
  const tau = message.subarray(0, tauBytes);
  const eta = readScalar(message.slice(tauBytes, tauBytes + 32));
  const mix = makeMix(id, tau);
  const padOf = padsUnder(id);
  const x = columns.map((column, j) =>
    padOf(j, column).map((pad, i) => {
      const at = (j * inputs + i) * 32;
      const sent = readScalar(tau.slice(at, at + 32));
      return bitOf(beta, j) ? mod(pad + sent) : pad;
    }),
  );
  const mixes = x.map((row, j) => mod(mix(row) - (bitOf(beta, j) ? eta : 0n)));
  if (!equalBytes(hashMixes(id, mixes), message.subarray(tauBytes + 32))) return null;
  const share = (i: number) => mod(x.reduce((sum, row, j) => sum + gadget[j]! * row[i]!, 0n));
  return [share(0), share(1)];
}
