import type { Sentence } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';

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

export const nameMoves: Readonly<Record<string, Sentence>> = {
  transfer: giveControl('name', (told) => told.value('new_owner')),
};
