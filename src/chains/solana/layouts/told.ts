import type { Value } from '../../review.ts';
import { type Account, type Call, tokens, Unreadable } from '../call.ts';
import type { Arguments } from './arguments.ts';

/** Thrown where a sentence needs an account that the call leaves out. */
export class NotNamed extends Unreadable {}

/** A described call, whose arguments and accounts are looked up by name. A missing one is `Unreadable`. */
export class Told {
  /** Names of the arguments that were looked up: what they say is in the sentence. */
  readonly used = new Set<string>();
  /** Roles that were looked up. */
  readonly asked = new Set<string>();

  constructor(
    readonly call: Call,
    private readonly args: Arguments,
    private readonly roles: readonly { name: string; account: Account }[],
  ) {}

  units(name: string): bigint {
    this.used.add(name);
    return this.unsaid(name);
  }

  /** Units that only rules are told of; the sentence does not say them. */
  unsaid(name: string): bigint {
    const value = this.args.get(name);
    if (value?.type !== 'number') throw new Unreadable();
    return value.value;
  }

  /** A value that only decides which sentence is true; that sentence need not say it. */
  look(name: string): Value {
    const value = this.args.get(name);
    if (value === undefined) throw new Unreadable();
    return value;
  }

  has(name: string): boolean {
    return this.args.has(name);
  }

  isSet(name: string): boolean {
    const value = this.value(name);
    if (value.type !== 'text') throw new Unreadable();
    return value.text === 'yes';
  }

  value(name: string): Value {
    const value = this.look(name);
    this.used.add(name);
    return value;
  }

  /** Whether the call names an account for this role. */
  names(role: string): boolean {
    return this.roles.some(({ name }) => name === role);
  }

  /** The first of these that the call names. Throws `NotNamed`. */
  account(...names: string[]): Account {
    for (const wanted of names) {
      const found = this.roles.find(({ name }) => name === wanted);
      if (found === undefined) continue;
      this.asked.add(wanted);
      return found.account;
    }
    throw new NotNamed();
  }

  /** An account that the sentence doesn't name. Throws `NotNamed`. */
  unnamed(role: string): Account {
    const found = this.roles.find(({ name }) => name === role);
    if (found === undefined) throw new NotNamed();
    return found.account;
  }

  /**
   * Smallest units, with decimals if the mint is known: it is the role `mint` of the call, or what the account
   * `held` is proven to hold.
   */
  amount(units: bigint, mint: string | null, held: Account | null = null): Value {
    return tokens(units, null, mint === null ? held && this.call.mintOf(held) : this.account(mint).address);
  }
}
