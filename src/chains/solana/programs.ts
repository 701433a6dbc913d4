import { listedMint } from './mint-list.ts';

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

/** Wrapped SOL. */
export const mintOfSol = 'So11111111111111111111111111111111111111112';

/**
 * Where people pay the builders of blocks who run Jito for being quick (docs.jito.wtf, getTipAccounts). The accounts
 * are fixed, and any of them does.
 */
export const tipAccounts: readonly string[] = [
  '96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5',
  'HFqU5x63VTqvQss8hp11i4wVV8bD44PvwucfZ2bU7gRe',
  'Cw8CFyM9FkoMi7K7Crf6HNQqf4uEMzpKw6QNghXLvLkY',
  'ADaUMid9yfUytqMBgopwjb2DTLSokTSzL1zt6iGPaS49',
  'DfXygSm4jCyNCybVYYK6DwvWqjKee8pbDmJGcLWNDXjh',
  'ADuUkR4vqLUMWXxW9gh6D6L8pMSawimctcNZ5pGwDcEt',
  'DttWaMuVvTiduZRnguLF7jNxTgiMBZ1hyAumKUiL2KRL',
  '3AVi9Tg9Uo68tJfuvoKvqKNWKkC5wPdSSdeBnizKZ6jT',
];

/**
 * Mints that a treasurer knows by symbol. The symbol belongs to the mint address, which only its issuer has;
 * decimals were fixed when the mint was made, and cannot be changed.
 */
export const mints: Readonly<Record<string, { symbol: string; decimals: number; isToken2022?: true }>> = {
  So11111111111111111111111111111111111111112: { symbol: 'SOL', decimals: 9 },
  EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v: { symbol: 'USDC', decimals: 6 },
  Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB: { symbol: 'USDT', decimals: 6 },
  HzwqbKZw8HxMN6bF2yFZNrht3c2iXXzpKcFu7uBEDKtr: { symbol: 'EURC', decimals: 6 },
  '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo': { symbol: 'PYUSD', decimals: 6, isToken2022: true },
  mSoLzYCxHdYgdzU16g5QSh3i5K3z3KZK7ytfqcJm7So: { symbol: 'mSOL', decimals: 9 },
  J1toso1uCk3RLmjorhTtrVwY9HJ7X8V9yYac6Y7kGCPn: { symbol: 'JitoSOL', decimals: 9 },
  bSo13r4TkiE4KumL71LsHTPpL2euBYLFx6h9HP3piy1: { symbol: 'bSOL', decimals: 9 },
  jtojtomepa8beP8AuQc6eXt5FriJwfFMwQx2v2f9mCL: { symbol: 'JTO', decimals: 9 },
  JUPyiwrYJFskUPiHa7hkeR8VUtAeFoSYbKedZNsDvCN: { symbol: 'JUP', decimals: 6 },
  '4k3Dyjzvzp8eMZWUXbBCjEvwSkkk59S5iCNLY3QrkX6R': { symbol: 'RAY', decimals: 6 },
  orcaEKTdK7LKz57vaAYr9QeNsVEPfiu6QeMU1kektZE: { symbol: 'ORCA', decimals: 6 },
  HZ1JovNiVvGrGNiiYvEozEVgZ58xaU3RKwX8eACQBCt3: { symbol: 'PYTH', decimals: 6 },
  DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263: { symbol: 'BONK', decimals: 5 },
  EKpQGSJtjMFqKZ9KQanSqYXRcF8fBopzLHYxdM65zcjm: { symbol: 'WIF', decimals: 6 },
};

/** The program that keeps a mint; of one that is not in the list, `said` decides. */
export function programOfMint(mint: string, said: boolean): string {
  const is2022 = Object.hasOwn(mints, mint) ? mints[mint]!.isToken2022 === true : said;
  return is2022 ? programs.token2022 : programs.token;
}

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
  ...Object.fromEntries(tipAccounts.map((account) => [account, 'Jito tips'])),
  ...Object.fromEntries(Object.entries(mints).map(([mint, { symbol }]) => [mint, symbol])),
  So11111111111111111111111111111111111111112: 'Wrapped SOL',
};

/** The public name of a program, sysvar or mint; undefined if it has none here. */
export function networkName(address: string): string | undefined {
  return Object.hasOwn(names, address) ? names[address] : listedMint(address)?.symbol;
}

/** Whether it is a program or sysvar that the network itself knows, so that it says nothing about a call. */
export const isFixed = (address: string): boolean => fixed.has(address);

const fixed: ReadonlySet<string> = new Set([
  ...Object.values(programs),
  ...Object.values(sysvars),
  stakeConfig,
]);
