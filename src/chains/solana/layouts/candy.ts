import { fact } from '../facts.ts';
import { paidInto, place, type Sentence, sendsSol } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';

/**
 * Metaplex's guards of candy machines: whoever meets their terms gets a collectible. What it costs stands in the guard's
 * account. Sources: metaplex-foundation/mpl-candy-machine, idls/candy_guard.json;
 * metaplex-foundation/mpl-core-candy-machine, idls/candy_guard.json.
 */
export const candyGuard: Layout = {
  program: 'Guard1JwRhJkVH6XZhzoYxeBVQe872VH6QggF4BWmS9g',
  name: 'Candy Guard',
  tagBytes: 8,
  types: '',
  calls: `
mint(mint_args: bytes, label: text?) candy_guard candy_machine_program candy_machine candy_machine_authority_pda payer nft_metadata nft_mint nft_mint_authority nft_master_edition collection_authority_record collection_mint collection_metadata collection_master_edition collection_update_authority token_metadata_program token_program system_program recent_slothashes instruction_sysvar_account
mint_v2(mint_args: bytes, label: text?) candy_guard candy_machine_program candy_machine candy_machine_authority_pda payer minter nft_mint nft_mint_authority nft_metadata nft_master_edition token? token_record? collection_delegate_record collection_mint collection_metadata collection_master_edition collection_update_authority token_metadata_program spl_token_program spl_ata_program? system_program sysvar_instructions recent_slothashes authorization_rules_program? authorization_rules?
set_authority(new_authority: key) candy_guard authority
`,
};

export const coreCandyGuard: Layout = {
  program: 'CMAGAKJ67e9hRZgfC5SFTbZH8MgEmtqazKXjmkaJjWTJ',
  name: 'Core Candy Guard',
  tagBytes: 8,
  types: '',
  calls: `
mint_v1(mint_args: bytes, label: text?) candy_guard candy_machine_program candy_machine candy_machine_authority_pda payer minter owner? asset collection mpl_core_program system_program sysvar_instructions recent_slothashes
set_authority(new_authority: key) candy_guard authority
`,
};

/** Guards may take SOL, tokens and collectibles, and some take SOL if nothing is made: no limit. */
const make =
  (mint: string, ...to: string[]): Sentence =>
  (told, program) => {
    const into = told.account(...to);
    return {
      action: fact('sol.nft-mint', 'notice', { to: into.value, program }),
      effects: [
        sendsSol(told, null),
        { kind: 'send', asset: { ...place, id: '?' }, amount: null, to: told.call.program },
      ],
      ...paidInto(told, into, mint),
    };
  };

const another = giveControl('candy_guard', (told) => told.value('new_authority'));

/**
 * The second `mint` fills the token account if there is one already, whoever owns that (candy-machine-core,
 * instructions/mint_v2.rs). No sentence for the first, or without that account: who holds what it makes is decided by calls
 * before it.
 */
export const candyMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [candyGuard.program]: { mint_v2: make('nft_mint', 'token'), set_authority: another },
  [coreCandyGuard.program]: { mint_v1: make('SOL', 'owner', 'minter'), set_authority: another },
};
