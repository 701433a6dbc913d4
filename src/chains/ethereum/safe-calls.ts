import { ZeroAddress } from 'ethers';
import { controls, withEffects } from './effects.ts';
import { bytes, fact, number } from './facts.ts';
import { type Readers, table, whole } from './readers.ts';

const threshold = (value: bigint) => ({ threshold: number(value) });

/** Calls of the Safe to itself: they change who may spend from it. */
const ofSafe: Readers = {
  'addOwnerWithThreshold(address owner, uint256 threshold)': ([owner, n], _, view) => [
    withEffects(
      fact('ethereum.owner-add', 'danger', { owner: view.address(owner), ...threshold(n) }),
      controls(view, 'owner', owner),
    ),
  ],
  'removeOwner(address previous, address owner, uint256 threshold)': whole(([, owner, n], _, view) => [
    withEffects(
      fact('ethereum.owner-remove', 'danger', { owner: view.address(owner), ...threshold(n) }),
      controls(view, 'owner', null),
    ),
  ]),
  'swapOwner(address previous, address from, address owner)': whole(([, from, owner], _, view) => {
    const who = { from: view.address(from), owner: view.address(owner) };
    return [withEffects(fact('ethereum.owner-swap', 'danger', who), controls(view, 'owner', owner))];
  }),
  'changeThreshold(uint256 threshold)': ([n], _, view) => [
    withEffects(fact('ethereum.threshold', 'danger', threshold(n)), controls(view, 'threshold', null)),
  ],
  'enableModule(address module)': ([module], _, view) => [
    withEffects(
      fact('ethereum.module-enable', 'danger', { module: view.address(module) }),
      controls(view, 'module', module),
    ),
  ],
  'disableModule(address previous, address module)': whole(([, module], _, view) => [
    withEffects(
      fact('ethereum.module-disable', 'warning', { module: view.address(module) }),
      controls(view, 'module', null),
    ),
  ]),
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
