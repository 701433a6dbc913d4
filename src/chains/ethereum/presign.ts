import { dataLength, dataSlice, getAddress } from 'ethers';
import { checkOwner, time } from './approvals.ts';
import { calls, withEffects } from './effects.ts';
import { bytes, fact } from './facts.ts';
import { hasUsualAddresses } from './networks.ts';
import { table, whole } from './readers.ts';

/** CoW Protocol's settlement (GPv2Settlement), at the same address on all its networks; null where it cannot be. */
export const cowSettlementOn = (chainId: number): string | null =>
  hasUsualAddresses(chainId) ? '0x9008D19f58AAbD9eD0D60971565AA8510560ab41' : null;

/**
 * An order approved by its UID: hash of the order (32 bytes), owner (20), end (4). What it sells, and for how
 * much, is not in it.
 */
export const readPresign = table({
  'setPreSignature(bytes orderUid, bool signed)': whole(([uid, signed], call, view) => {
    if (dataLength(uid) !== 56) {
      const odd = fact('ethereum.call-not-canonical', 'danger', {
        to: view.address(call.to),
        selector: bytes('0xec6cb13f'),
      });
      return [withEffects(odd, calls(view, call.to, null))];
    }
    const order = bytes(dataSlice(uid, 0, 32));
    if (!signed)
      return [
        withEffects(fact('ethereum.presign-end', 'info', { order }), calls(view, call.to, 'presign-end')),
      ];
    const owner = getAddress(dataSlice(uid, 32, 52));
    checkOwner(owner, view);
    const until = time(BigInt(dataSlice(uid, 52)));
    const said = fact('ethereum.presign', 'danger', { order, until, contract: view.address(call.to) });
    // Nobody here knows what it sells.
    return [withEffects(said, calls(view, call.to, null))];
  }),
});
