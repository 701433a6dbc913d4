import { call, key, type Shape, text, u8, u32, u64 } from './corpus.ts';

const system = '11111111111111111111111111111111';
const token = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
const token2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb';
const stake = 'Stake11111111111111111111111111111111111111';
const vote = 'Vote111111111111111111111111111111111111111';
const memo = 'MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr';
const ed25519 = 'Ed25519SigVerify111111111111111111111111111';
const clock = 'SysvarC1ock11111111111111111111111111111111';
const history = 'SysvarStakeHistory1111111111111111111111111';
const config = 'StakeConfig11111111111111111111111111111111';

const shape = (name: string, instruction: Shape['instruction'], says: string): Shape => ({
  name,
  instruction,
  says,
});

/** What this build reads by itself. */
export const ownShapes: readonly Shape[] = [
  shape('SOL', call(system, 'me*! bob*', u32(2), u64(1_500_000_000)), 'Send 1.5 SOL from me to bob'),
  shape(
    'USDC',
    call(token, 'source* USDC target* me!', u8(12), u64(2_500_000), u8(6)),
    'Send 2.5 USDC (token USDC) from token account source to token account target, by me',
  ),
  shape(
    'a token with a hook',
    call(token2022, 'source* coin target* me! hookProgram hookState*', u8(12), u64(2_500_000), u8(6)),
    'Send 2.5 (token coin) from token account source to token account target, by me',
  ),
  shape(
    'permission',
    call(token, 'source* bob me!', u8(4), u64(5)),
    'Allow bob to take up to 5 smallest units of a token whose name isn’t known here out of token account source, by me',
  ),
  shape('close', call(token, 'source* me* me!', u8(9)), 'Close source and send the SOL in it to me, by me'),
  shape(
    'hidden amounts',
    call(token2022, 'source* coin target* instructions me!', u8(27, 7), u64(1)),
    'A confidential token call, which hides its amounts. Its data: 070100000000000000',
  ),
  shape(
    'stake',
    call(stake, `stakeAccount* validator ${clock} ${history} ${config} me!`, u32(2)),
    'Stake stakeAccount with validator validator, by me',
  ),
  shape(
    'unstake',
    call(stake, `stakeAccount* ${clock} me!`, u32(5)),
    'Stop staking with stakeAccount, by me',
  ),
  shape(
    'vote account: withdraw',
    call(vote, 'voteAccount* bob* me!', u32(3), u64(7_000_000_000)),
    'Withdraw 7 SOL from vote account voteAccount to bob, by me',
  ),
  shape(
    'vote account: new withdrawer',
    call(vote, `voteAccount* ${clock} me!`, u32(1), key('bob'), u32(1)),
    'Let bob alone withdraw from vote account voteAccount from now on, by me',
  ),
  shape(
    'vote account: commission',
    call(vote, 'voteAccount* me!', u32(5), u8(8)),
    'Change the commission of vote account voteAccount to 8 percent, by me',
  ),
  shape('memo', call(memo, 'me!', text('Rent').slice(4)), 'Note: Rent'),
  shape(
    'signatures checked beside',
    call(ed25519, '', u8(1, 0, 16, 0)),
    'Have 1 other signatures checked; moves nothing. Its data: 001000',
  ),
  shape(
    'a tip',
    call(system, 'me*! 96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5*', u32(2), u64(1_000_000)),
    'Tip 0.001 SOL from me to Jito tips, so that whoever builds the block takes this transaction soon',
  ),
];
