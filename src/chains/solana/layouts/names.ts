import { fact } from '../facts.ts';
import { paidInto, type Sentence, sends } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';
import { supplyInto } from './money.ts';
import { about } from './records.ts';

/** SPL Name Service, which keeps the names that end in .sol. */
export const names: Layout = {
  program: 'namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX',
  name: 'Solana Name Service',
  tagBytes: 1,
  types: `
`,
  calls: `
create#00(hashed_name: bytes, lamports: u64, space: u32) system_program payer name owner class parent parent_owner*
update#01(offset: u32, data: bytes) name signer
transfer#02(new_owner: key) name owner class*
delete#03() name owner refund_to
`,
};

/** No sentence for `update`: what a name says decides where it leads. Source: solana-labs/solana-program-library, name-service. */
export const nameMoves: Readonly<Record<string, Sentence>> = {
  create: supplyInto('lamports', 'payer', 'SOL', 'owner'),
  transfer: giveControl('name', (told) => told.value('new_owner')),
};

const bought = 'naming_service_program root_domain name reverse_lookup system_program central_state buyer';
const paid = 'vault spl_token_program rent state referrer*';

/** Sells the names. Source: SolanaNameService/sns-registrar, program/src/processor. */
export const registrar: Layout = {
  program: 'jCebN34bUfdeUYJT13J1yG16XWQpt5PDx6Mse9GUqhR',
  name: 'SNS Registrar',
  tagBytes: 1,
  types: '',
  calls: `
create_v3#0d(name: text, space: u32, referrer_idx: u16?) ${bought} buyer_token_source pyth_mapping pyth_product pyth_price ${paid}
create_split_v2#14(name: text, space: u32, referrer_idx: u16?) ${bought} domain_owner fee_payer buyer_token_source pyth_feed ${paid}
burn#10() naming_service_program system_program domain reverse reselling_state state central_state owner target
`,
};

/** Of which name an account is the favourite one. Source: Bonfida/sns-sdk, js/src/instructions/registerFavoriteInstruction.ts. */
export const favourites: Layout = {
  program: '85iDfUvr3HJyLM2zcq5BXSiDvUWfw6cSE1FfNBo8Ap29',
  name: 'SNS Favourites',
  tagBytes: 1,
  types: '',
  calls: `
register_favourite#06() name favourite owner system_program parent*
`,
};

/** The price is in dollars, and decided when it is paid: no limit. A name that is burnt is given up, not only its SOL. */
const buy: Sentence = (told, program) => {
  const from = told.account('buyer_token_source');
  const owner = told.account('domain_owner', 'buyer');
  const values = {
    called: told.value('name'),
    owner: owner.value,
    from: from.value,
    program,
  };
  return {
    action: fact('sol.name-buy', 'notice', values),
    effects: [sends(told, null, from, null)],
    ...paidInto(told, owner, 'SOL'),
  };
};

export const registrations: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [registrar.program]: { create_v3: buy, create_split_v2: buy },
  [favourites.program]: { register_favourite: about('sol.change-record', 'favourite') },
};
