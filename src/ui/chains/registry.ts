import { bitcoin } from './bitcoin/bitcoin.tsx';
import type { ChainUi } from './chain-ui.ts';
import { ethereum } from './ethereum/ethereum.tsx';
import { plainAccount } from './plain-account/plain-account.tsx';
import { solana } from './solana/solana.tsx';

/**
 * Every chain that the screens know, in the order they are offered. To add one: a folder, and a line here.
 */
export const chainUis: readonly ChainUi[] = [solana, ethereum, bitcoin, plainAccount];
