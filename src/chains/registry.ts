import type { Chain } from './chain.ts';
import { ethereum } from './ethereum/ethereum.ts';
import { solana } from './solana/solana.ts';

/** Every chain that this build knows. Another one is a folder and a line here. */
export const chains: readonly Chain[] = [solana, ethereum];
