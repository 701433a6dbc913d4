import { withChecksum } from '../checksum.ts';
import { bigOf, bytesOf, hexOf } from '../hex.ts';
import { decodeArguments } from './decode.ts';
import { readSignature } from './keys.ts';

/**
 * Which tokens ParaSwap's swaps on Balancer V2 trade, where they carry a batch: the first and the last of its assets, which no path
 * of a descriptor can name for both kinds of batch. Read as Augustus 6.2 reads them (BalancerV2Utils._decodeBalancerV2Params).
 */

/** Augustus 6.2, at the same address on every network. */
const augustus = '0x6a000f20005980200259b80c5102003040001068';

const swapData =
  '(uint256 fromAmount, uint256 toAmount, uint256 quotedAmount, bytes32 metadata, uint256 beneficiaryAndApproveFlag) balancerData';
const functions = new Map(
  ['In', 'Out'].map((which) => {
    const key = `swapExactAmount${which}OnBalancerV2(${swapData}, uint256 partnerAndFee, bytes permit, bytes data)`;
    const { selector, inputs } = readSignature(key)!;
    return [selector, inputs] as const;
  }),
);

/** batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],(address,bool,address,bool),int256[],uint256) */
const batchSwap = '0x945bcec9';

export interface Traded {
  /** With checksum, the zero address for the chain's coin; null if it cannot be read. */
  paid: string | null;
  received: string | null;
}

/** Undefined if it is no such call. */
export function tradedOnBalancer(to: string, data: string): Traded | undefined {
  const inputs = to.toLowerCase() === augustus ? functions.get(data.slice(0, 10).toLowerCase()) : undefined;
  if (inputs === undefined) return undefined;
  const decoded = decodeArguments(inputs, bytesOf(data).subarray(4));
  const carried = decoded?.root.items?.find(({ name }) => name === 'data')?.content;
  if (carried === undefined || hexOf(carried.subarray(0, 4)) !== batchSwap) return undefined;
  const body = carried.subarray(4);
  const numberAt = (place: number) =>
    place + 32 <= body.length ? Number(bigOf(body.subarray(place, place + 32))) : NaN;
  const addressAt = (place: number) => {
    const word = body.subarray(place, place + 32);
    const isAddress = word.length === 32 && word.subarray(0, 12).every((byte) => byte === 0);
    return isAddress ? withChecksum(hexOf(word.subarray(12))) : null;
  };
  const assets = numberAt(64);
  const count = numberAt(assets);
  if (!(count >= 1 && count <= 100)) return { paid: null, received: null };
  const [first, last] = [addressAt(assets + 32), addressAt(assets + 32 * count)];
  // Given out: the assets stand in the order of the swaps, and those of such a batch begin at its end.
  const isGivenOut = numberAt(0) === 1;
  return isGivenOut ? { paid: last, received: first } : { paid: first, received: last };
}
