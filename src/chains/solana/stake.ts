import type { Fact, Value } from '../review.ts';
import { type Account, type Call, lamports, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import { stakeConfig, sysvars } from './programs.ts';

/**
 * Stake program: `StakeInstruction`, bincode, u32 tag 0 to 17 (15, redelegation, never came into force). Sysvars may be left
 * out (solana-program/stake, program/src/processor.rs).
 */
export function readStake(call: Call): Reading {
  const tag = call.u32();
  switch (tag) {
    case 0: {
      const [staker, withdrawer] = [call.key(), call.key()];
      // Zero means none here; in a later change it removes the lockup.
      const parts = lockup(call.i64() || null, call.u64() || null, call.keyOrZero());
      const stake = call.account().value;
      call.sysvars(sysvars.rent);
      const action = fact('sol.stake-initialize', 'info', { stake, staker, withdrawer }, parts);
      // A custodian alone locks nothing yet, but may do so later.
      return { action, risks: parts.length > 0 ? [fact('sol.risk-stake-lockup', 'warning', { stake })] : [] };
    }
    case 1: {
      const [newAuthority, role] = [call.key(), call.u32()];
      const stake = call.account();
      call.sysvars(sysvars.clock);
      return authorize(call, stake, call.signing(), newAuthority, role, []);
    }
    case 2: {
      const [stake, vote] = [call.account().value, call.account().value];
      call.sysvars(sysvars.clock, sysvars.stakeHistory, stakeConfig);
      return { action: fact('sol.stake-delegate', 'info', { stake, vote, authority: call.signing().value }) };
    }
    case 3:
    case 16:
    case 17: {
      const units = call.u64();
      const [from, to, authority] = [call.account(), call.account(), call.signing()];
      const values = {
        amount: lamports(units),
        stake: from.value,
        to: to.value,
        authority: authority.value,
      };
      const codes = { 3: 'sol.stake-split', 16: 'sol.stake-move', 17: 'sol.stake-move-lamports' } as const;
      return { action: fact(codes[tag], 'info', values), move: { from, to, units, kind: 'sol' } };
    }
    case 4: {
      const units = call.u64();
      const [stake, to] = [call.account(), call.account()];
      call.sysvars(sysvars.clock, sysvars.stakeHistory);
      const authority = call.signing().value;
      const values = { amount: lamports(units), stake: stake.value, to: to.value, authority };
      return {
        action: fact('sol.stake-withdraw', 'info', values, custodian(call)),
        move: { from: stake, to, units, kind: 'sol' },
      };
    }
    case 5: {
      const stake = call.account().value;
      call.sysvars(sysvars.clock);
      return { action: fact('sol.stake-deactivate', 'info', { stake, authority: call.signing().value }) };
    }
    case 6:
    case 12: {
      const [time, epoch] = [call.option(() => call.i64()), call.option(() => call.u64())];
      const given = tag === 6 ? call.option(() => call.key()) : null;
      const [stake, authority] = [call.account().value, call.signing().value];
      const keeper = tag === 12 && call.accountsLeft > 0 ? call.signing().value : given;
      const parts = lockup(time, epoch, keeper);
      return {
        action: fact('sol.stake-lockup', 'warning', { stake, authority }, parts),
        risks: [fact('sol.risk-stake-lockup', 'warning', { stake })],
      };
    }
    case 7: {
      const [stake, from] = [call.account().value, call.account().value];
      call.sysvars(sysvars.clock, sysvars.stakeHistory);
      return { action: fact('sol.stake-merge', 'info', { stake, from, authority: call.signing().value }) };
    }
    case 8: {
      const [newAuthority, role, seed, owner] = [call.key(), call.u32(), call.string(), call.key()];
      const [stake, base] = [call.account(), call.signing()];
      call.sysvars(sysvars.clock);
      return authorize(call, stake, base, newAuthority, role, [
        fact('sol.seed', 'info', { base: base.value, seed, owner }),
      ]);
    }
    case 9: {
      const stake = call.account().value;
      // What isn't this sysvar is taken for the staker, so one from a table could be either.
      if (call.next?.address === null) throw new Unreadable();
      call.sysvars(sysvars.rent);
      const values = { stake, staker: call.account().value, withdrawer: call.signing().value };
      return { action: fact('sol.stake-initialize', 'info', values) };
    }
    case 10: {
      const role = call.u32();
      const stake = call.account();
      call.sysvars(sysvars.clock);
      const authority = call.signing();
      return authorize(call, stake, authority, call.signing().value, role, []);
    }
    case 11: {
      const [role, seed, owner] = [call.u32(), call.string(), call.key()];
      const [stake, base] = [call.account(), call.signing()];
      call.sysvars(sysvars.clock);
      const newAuthority = call.signing().value;
      return authorize(call, stake, base, newAuthority, role, [
        fact('sol.seed', 'info', { base: base.value, seed, owner }),
      ]);
    }
    case 13:
      return { action: fact('sol.stake-minimum', 'info', {}) };
    case 14: {
      const values = { stake: call.account().value, vote: call.account().value };
      return { action: fact('sol.stake-delinquent', 'info', { ...values, reference: call.account().value }) };
    }
    default:
      throw new Unreadable();
  }
}

function authorize(
  call: Call,
  stake: Account,
  authority: Account,
  newAuthority: Value,
  role: number,
  parts: Fact[],
): Reading {
  if (role > 1) throw new Unreadable();
  const values = { stake: stake.value, authority: authority.value, newAuthority };
  const all = [...parts, ...custodian(call)];
  const gains = { stake: stake.value, newAuthority };
  return role === 0
    ? {
        action: fact('sol.stake-authorize-staker', 'warning', values, all),
        risks: [fact('sol.risk-stake-staker', 'warning', gains)],
      }
    : {
        action: fact('sol.stake-authorize-withdrawer', 'warning', values, all),
        risks: [fact('sol.risk-stake-withdrawer', 'danger', gains)],
      };
}

/** The lockup's custodian may come last, and then signs. */
const custodian = (call: Call): Fact[] =>
  call.accountsLeft === 0 ? [] : [fact('sol.as-custodian', 'notice', { custodian: call.signing().value })];

function lockup(time: bigint | null, epoch: bigint | null, keeper: Value | null): Fact[] {
  const parts: Fact[] = [];
  if (time !== null)
    parts.push(fact('sol.lockup-until', 'notice', { time: { type: 'time', unixSeconds: time } }));
  if (epoch !== null) parts.push(fact('sol.lockup-epoch', 'notice', { epoch: number(epoch) }));
  if (keeper) parts.push(fact('sol.custodian', 'notice', { custodian: keeper }));
  return parts;
}
