import { ZeroAddress } from 'ethers';
import { controls, withEffects } from './effects.ts';
import { bytes, fact, number } from './facts.ts';
import { whole } from './raw-data.ts';
import { type Reader, table } from './readers.ts';

const threshold = (value: bigint) => ({ threshold: number(value) });

/** Calls of the Safe to itself: what they change is who may spend from it. */
const ofSafe: Record<string, Reader> = {
  'addOwnerWithThreshold(address owner, uint256 threshold)': ([owner, n], _, view) => [
    withEffects(
      fact('ethereum.owner-add', 'danger', { owner: view.address(owner), ...threshold(n) }),
      controls(view, 'owner', owner),
    ),
  ],
  'removeOwner(address previous, address owner, uint256 threshold)': ([, owner, n], call, view) =>
    whole(
      [
        withEffects(
          fact('ethereum.owner-remove', 'danger', { owner: view.address(owner), ...threshold(n) }),
          controls(view, 'owner', null),
        ),
      ],
      call,
    ),
  'swapOwner(address previous, address from, address owner)': ([, from, owner], call, view) => {
    const who = { from: view.address(from), owner: view.address(owner) };
    return whole(
      [withEffects(fact('ethereum.owner-swap', 'danger', who), controls(view, 'owner', owner))],
      call,
    );
  },
  'changeThreshold(uint256 threshold)': ([n], _, view) => [
    withEffects(fact('ethereum.threshold', 'danger', threshold(n)), controls(view, 'threshold', null)),
  ],
  'enableModule(address module)': ([module], _, view) => [
    withEffects(
      fact('ethereum.module-enable', 'danger', { module: view.address(module) }),
      controls(view, 'module', module),
    ),
  ],
  'disableModule(address previous, address module)': ([, module], call, view) =>
    whole(
      [
        withEffects(
          fact('ethereum.module-disable', 'warning', { module: view.address(module) }),
          controls(view, 'module', null),
        ),
      ],
      call,
    ),
  'setGuard(address guard)': ([guard], _, view) => [
    withEffects(
      guard === ZeroAddress
        ? fact('ethereum.guard-none', 'danger', {})
        : fact('ethereum.guard', 'danger', { guard: view.address(guard) }),
      controls(view, 'guard', guard === ZeroAddress ? null : guard),
    ),
  ],
  'setFallbackHandler(address handler)': ([handler], _, view) => [
    withEffects(
      fact('ethereum.fallback-handler', 'danger', { handler: view.address(handler) }),
      controls(view, 'fallback-handler', handler),
    ),
  ],
  'approveHash(bytes32 hash)': ([hash], _, view) => [
    withEffects(
      fact('ethereum.approve-hash', 'danger', { hash: bytes(hash) }),
      controls(view, 'approve-hash', null),
    ),
  ],
};

export const readOfSafe = table(ofSafe);
