/** Programs and accounts whose meaning is fixed by the network, with the names people know them by. */
export const programs = {
  system: '11111111111111111111111111111111',
  token: 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA',
  token2022: 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb',
  associated: 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL',
  memo1: 'Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo',
  memo: 'MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr',
  compute: 'ComputeBudget111111111111111111111111111111',
  stake: 'Stake11111111111111111111111111111111111111',
  tables: 'AddressLookupTab1e1111111111111111111111111',
  loader: 'BPFLoaderUpgradeab1e11111111111111111111111',
  vote: 'Vote111111111111111111111111111111111111111',
  ed25519: 'Ed25519SigVerify111111111111111111111111111',
  secp256k1: 'KeccakSecp256k11111111111111111111111111111',
  secp256r1: 'Secp256r1SigVerify1111111111111111111111111',
} as const;

export const sysvars = {
  clock: 'SysvarC1ock11111111111111111111111111111111',
  rent: 'SysvarRent111111111111111111111111111111111',
  recentBlockhashes: 'SysvarRecentB1ockHashes11111111111111111111',
  stakeHistory: 'SysvarStakeHistory1111111111111111111111111',
  instructions: 'Sysvar1nstructions1111111111111111111111111',
} as const;

/** Unused since stake accounts lost their configuration, but tools still pass it. */
export const stakeConfig = 'StakeConfig11111111111111111111111111111111';

/**
 * Mints that a treasurer knows by symbol. The symbol belongs to the mint address, which only its issuer has; decimals were
 * fixed when the mint was made, and no mint can change them.
 */
export const mints: Readonly<Record<string, { symbol: string; decimals: number }>> = {
  So11111111111111111111111111111111111111112: { symbol: 'SOL', decimals: 9 },
  EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v: { symbol: 'USDC', decimals: 6 },
  Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB: { symbol: 'USDT', decimals: 6 },
};

const names: Readonly<Record<string, string>> = {
  [programs.system]: 'System Program',
  [programs.token]: 'Token Program',
  [programs.token2022]: 'Token-2022 Program',
  [programs.associated]: 'Associated Token Account Program',
  [programs.memo1]: 'Memo Program (v1)',
  [programs.memo]: 'Memo Program',
  [programs.compute]: 'Compute Budget Program',
  [programs.stake]: 'Stake Program',
  [programs.tables]: 'Address Lookup Table Program',
  [programs.loader]: 'BPF Upgradeable Loader',
  [programs.vote]: 'Vote Program',
  [programs.ed25519]: 'Ed25519 Program',
  [programs.secp256k1]: 'Secp256k1 Program',
  [programs.secp256r1]: 'Secp256r1 Program',
  [sysvars.clock]: 'Sysvar Clock',
  [sysvars.rent]: 'Sysvar Rent',
  [sysvars.recentBlockhashes]: 'Sysvar Recent Blockhashes',
  [sysvars.stakeHistory]: 'Sysvar Stake History',
  [sysvars.instructions]: 'Sysvar Instructions',
  [stakeConfig]: 'Stake Config',
  So11111111111111111111111111111111111111112: 'Wrapped SOL',
  EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v: 'USDC',
  Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB: 'USDT',
};

/** The public name of a program, sysvar or mint; undefined if it has none here. */
export function networkName(address: string): string | undefined {
  return Object.hasOwn(names, address) ? names[address] : undefined;
}
