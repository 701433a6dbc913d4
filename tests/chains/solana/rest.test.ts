import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/chains/review.ts';
import { deriveAssociated } from '../../../src/chains/solana/associated.ts';
import { isFixed, programs } from '../../../src/chains/solana/programs.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { orderReview } from '../../../src/ui/parts/review-order.ts';
import { at, call, type Shape, u8, u64 } from './corpus.ts';
import { describedShapes as shapes } from './corpus-all.ts';
import { bob, context, payloadOf, wallet, wire } from './support.ts';

/** Its amounts are rounded: the quote and the slippage that make up the least that comes are not told apart. */
const isSwap = ({ says }: Shape) => /^Swap (at most|what earlier steps)/.test(says);
/** Its calls are read as calls, which don't say the rights of accounts either. */
const isKept = ({ says }: Shape) => says.startsWith('Put 1 call into');

/** What a person sees of an instruction without opening the fine print; null if it is refused. */
function seen(instruction: Shape['instruction']): string | null {
  try {
    const review = solana.review(payloadOf(wire([instruction])), context);
    const { warnings, gistParts, open } = orderReview(review);
    const shown = [review.title, ...warnings, ...gistParts, ...open.map(({ fact }) => fact)].map(bare);
    return JSON.stringify(shown, (_, one) => (typeof one === 'bigint' ? `${one}n` : one));
  } catch (error) {
    if (error instanceof SignerError) return null;
    throw error;
  }
}

/** Effects are for rules, not for eyes. */
const bare = ({ code, values, parts = [] }: Fact): unknown => [code, values, parts.map(bare)];

const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((one) => [one, ...flat(one.parts ?? [])]);
function eventAuthorityOf(instruction: Shape['instruction']): string {
  const { actions } = solana.review(payloadOf(wire([instruction])), context);
  const roles = flat(actions).filter(
    ({ values: { role } }) => role?.type === 'text' && role.text === 'event authority',
  );
  const [account] = roles.map(({ values }) => values.account);
  return account?.type === 'address' ? account.text : '';
}

/** Roles of accounts that a person sees without opening the fine print. */
const rolesOpen = (instruction: Shape['instruction']): string[] =>
  orderReview(solana.review(payloadOf(wire([instruction])), context)).gistParts.flatMap(
    ({ values: { role } }) => (role?.type === 'text' ? [role.text] : []),
  );

const ownUsdc = deriveAssociated(wallet.address, at('USDC'), programs.token);

describe('what stands open below the sentence of a call', () => {
  it.each(shapes.filter((one) => !isSwap(one) && !isKept(one)))(
    'is every byte of its arguments that the sentence does not say, unless it is a swap, which says it all: $name',
    ({ instruction, name }) => {
      const before = seen(instruction);
      for (let at = 0; at < instruction.data!.length; at++) {
        const data = instruction.data!.map((byte, i) => (i === at ? byte ^ 1 : byte));
        expect(seen({ ...instruction, data }) === before, `${name}, byte ${at}`).toBe(false);
      }
    },
  );

  it.each(shapes.filter((one) => !isSwap(one)))(
    'is every account, except those that every such call has: $name',
    ({ instruction, name }) => {
      const before = seen(instruction);
      const accounts = instruction.accounts!;
      const anchors = eventAuthorityOf(instruction);
      for (const [at, { address }] of accounts.entries()) {
        if (isFixed(address) || [instruction.programAddress, wallet.address, anchors].includes(address))
          continue;
        const other = accounts.map((one, i) => (i === at ? { ...one, address: bob.address } : one));
        const isTold = seen({ ...instruction, accounts: other }) !== before;
        expect(isTold || `${name}, account ${at}`).toBe(true);
      }
    },
  );

  it('is a swap without its route, but with the mint of a token that has no name here', () => {
    const open = (name: string) => {
      const { instruction } = shapes.find((one) => one.name === name)!;
      return orderReview(solana.review(payloadOf(wire([instruction])), context)).gistParts;
    };
    expect(open('Jupiter route, second version').map(({ code }) => code)).toEqual([
      'sol.token-owner-unknown',
    ]);
    expect(open('Pump.fun: buy')[1]!.code).toBe('sol.on-top');
    expect(open('Pump.fun: buy')[2]!.values.role).toEqual({ type: 'text', text: 'mint' });
  });

  it('is an address in a second role, although the sentence names it in the first', () => {
    const takenBy = (authority: string, to: string) =>
      rolesOpen(
        call(
          'SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy',
          `pool* list* withdrawer split* ${to}* ${authority} me! shares* fees* poolMint* clock tokenProgram stakeProgram`,
          u8(10),
          u64(77),
        ),
      );
    expect(takenBy('me', 'newStake')).not.toContain('stake authority');
    expect(takenBy('newStake', 'newStake')).toContain('stake authority');
    expect(takenBy(programs.system, 'newStake')).toContain('stake authority');
    expect(takenBy('newStake', 'newStake')).not.toContain('stake to receive');
  });

  it('is the account that a swap takes from, if nothing tells which token that is', () => {
    const swap = (...accounts: string[]) =>
      rolesOpen(
        call(
          '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8',
          `tokenProgram amm* authority coinVault* pcVault* ${accounts.join(' ')} me!`,
          u8(16),
          u64(5),
          u64(6),
        ),
      );
    expect(swap(`${ownUsdc}*`, 'target*')).toEqual([]);
    expect(swap('source*', `${ownUsdc}*`)).toEqual(['user source token account']);
  });
});
