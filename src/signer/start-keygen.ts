import type { ChainId } from '../chains/key.ts';
import { tidyLabel } from '../core/codec.ts';
import { SignerError } from '../core/errors.ts';
import { limits } from '../core/limits.ts';
import { suiteIds } from '../protocol/suite.ts';
import { begin } from './ceremonies.ts';
import { contactOf, ownMember } from './people.ts';
import { openState, type SignerState } from './state.ts';

export async function startKeygen(
  signer: SignerState,
  input: { label: string; threshold: number; contactIds: string[]; chains: ChainId[] },
): Promise<string> {
  const state = openState(signer);
  const { chains, realm, random } = signer.env;
  const others = input.contactIds.map((id) => contactOf(state, id).member);
  const chosen = chains.filter((chain) => input.chains.includes(chain.id));
  const label = tidyLabel(input.label);
  if (label === '') throw new SignerError('bad-parameters', { where: 'name' });
  if (chosen.length === 0 || chosen.length !== input.chains.length || chosen.length > limits.keys)
    throw new SignerError('bad-parameters', { where: 'keys' });
  if (others.length + 1 > limits.participants || others.length === 0)
    throw new SignerError('bad-parameters', { where: 'participants' });
  return begin(signer, {
    kind: 'keygen',
    realm,
    label,
    threshold: input.threshold,
    keys: chosen
      .map(({ id, suite, scheme }) => ({ chain: id, suite, ...(scheme && { scheme }) }))
      .sort((a, b) => suiteIds.indexOf(a.suite) - suiteIds.indexOf(b.suite)),
    participants: [ownMember(state), ...others],
    nonce: random(16),
  });
}
