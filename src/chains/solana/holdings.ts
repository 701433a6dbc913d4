import { deriveAssociated } from './associated.ts';
import { listedMints } from './mint-list.ts';
import { mintOfSol, mints, programs } from './programs.ts';

/** An instruction as far as it tells what a token account holds: accounts in base58, null if loaded from a table. */
export interface Told {
  program: string;
  data: Uint8Array;
  accounts: readonly (string | null)[];
}

/** Each owner costs a derivation for every known mint, so only the first few are tried. */
const mostOwners = 3;

/** Every mint that has a name here, with the program that keeps it; those by hand are met most often. */
const known: readonly (readonly [mint: string, program: string])[] = [
  ...Object.entries(mints).map(
    ([mint, { isToken2022 }]) => [mint, isToken2022 ? programs.token2022 : programs.token] as const,
  ),
  ...listedMints().map((mint) => [mint, programs.token] as const),
  ...listedMints().map((mint) => [mint, programs.token2022] as const),
];

/**
 * Which token an account holds, as far as the bytes prove it. A call often names an account and not its mint, and
 * amounts then have neither decimals nor a symbol. Two proofs: an earlier instruction of the same transaction that
 * fails for any other mint, or an address that is derived from the owner and the mint. Later instructions prove
 * nothing: an account can be closed and opened again for another mint.
 */
export class Holdings {
  private readonly said: ReadonlyMap<string, string>[] = [];
  private readonly derived = new Map<string, Map<string, string>>();

  constructor(instructions: readonly Told[]) {
    const so = new Map<string, string>();
    for (const one of instructions) {
      this.said.push(new Map(so));
      for (const [account, mint] of proofs(one)) so.set(account, mint);
      // `CloseAccount`: a program may open it again for another mint, out of sight. A batch may close any account.
      if (!isToken(one.program)) continue;
      const closed = one.data[0] === 9 ? one.accounts.slice(0, 1) : one.data[0] === 255 ? one.accounts : [];
      for (const account of closed) if (account) so.delete(account);
    }
  }

  /** Base58 of the mint, or null. `place`: of the instruction that asks, from 0. `owners`: base58, likeliest first. */
  mintOf(account: string, place: number, owners: readonly string[]): string | null {
    const told = this.said[place]?.get(account);
    if (told !== undefined) return told;
    for (const owner of [...new Set(owners)].slice(0, mostOwners)) {
      const mint = this.ofOwner(owner, account);
      if (mint !== null) return mint;
    }
    return null;
  }

  private ofOwner(owner: string, account: string): string | null {
    const accounts = this.derived.get(owner) ?? new Map<string, string>();
    this.derived.set(owner, accounts);
    for (const [mint, program] of known.slice(accounts.size)) {
      if (accounts.has(account)) break;
      accounts.set(deriveAssociated(owner, mint, program), mint);
    }
    return accounts.get(account) ?? null;
  }
}

const isToken = (program: string) => program === programs.token || program === programs.token2022;

/** Accounts with the mint without which the instruction fails. Tags of the token programs, as in `token.ts`. */
function proofs({ program, data, accounts }: Told): (readonly [string, string])[] {
  const pair = (account: number, mint: number) => {
    const [a, m] = [accounts[account], accounts[mint]];
    return a && m ? [[a, m] as const] : [];
  };
  if (program === programs.associated) return data.length === 0 || data[0]! <= 1 ? pair(1, 3) : [];
  if (!isToken(program)) return [];
  switch (data[0]) {
    case 1:
    case 16:
    case 18:
      return pair(0, 1);
    case 12:
      return [...pair(0, 1), ...pair(2, 1)];
    case 17: {
      const [account] = accounts;
      return account && program === programs.token ? [[account, mintOfSol]] : [];
    }
    default:
      return [];
  }
}
