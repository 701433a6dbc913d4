import { mintOfSol } from '../programs.ts';
import { type Sentence, swap } from './actions.ts';
import type { Layout } from './layout.ts';
import { NotNamed } from './told.ts';

/** What a market maker quoted is exchanged between two people, who both sign. */
export const orderEngine: Layout = {
  program: '61DFfeTKM7trxYcPQCM78bJ794ddZprZpAwAnLiwTpYH',
  name: 'Jupiter order engine',
  tagBytes: 8,
  types: `
`,
  calls: `
fill(input_amount: u64, output_amount: u64, expire_at: i64) taker maker taker_input_mint_token_account? maker_input_mint_token_account? taker_output_mint_token_account? maker_output_mint_token_account? input_mint input_token_program output_mint output_token_program system_program
`,
};

/** The maker gives what the taker gets. Without a token account, SOL moves between the two themselves. */
const fill: Sentence = (told, program) => {
  const isMaker = told.account('maker').address === told.call.wallet;
  const [who, spent, received] = isMaker ? ['maker', 'output', 'input'] : ['taker', 'input', 'output'];
  const [from, into] = [`${who}_${spent}_mint_token_account`, `${who}_${received}_mint_token_account`];
  const mint = (account: string, of: string) => {
    if (told.names(account)) return `${of}_mint`;
    if (told.account(`${of}_mint`).address !== mintOfSol) throw new NotNamed();
    return 'SOL';
  };
  return swap(told, program, {
    spent: told.units(`${spent}_amount`),
    received: told.units(`${received}_amount`),
    from: told.account(from, who!),
    into: told.account(into, who!),
    spentMint: mint(from, spent!),
    receivedMint: mint(into, received!),
  });
};

export const orders: Readonly<Record<string, Sentence>> = { fill };
