/**
 * Collections of items (ERC-721) whose functions an ERC-20 token has too: what is an amount there is the number of an
 * item here. Only ours count: in others' words an amount might pass as a number.
 */
const collections: Readonly<Record<number, readonly string[]>> = {
  1: [
    // Lido's unstETH (docs.lido.fi), names of ENS, positions of Uniswap V3 (docs.uniswap.org), Flying Tulip's pFT (rotki)
    '0x889edc2edab5f40e902b864ad4d7ade8e412f9b1',
    '0x57f1887a8bf19b14fc0df6fd9b2acc9af147ea85',
    '0xc36442b4a4522e871399cd717abdd847ab11fe88',
    '0xa4215daaf3745e14e96e169e0e7706c479ce04f2',
  ],
  10: ['0xc36442b4a4522e871399cd717abdd847ab11fe88'],
  56: [
    // Positions of Uniswap V3 and PancakeSwap V3
    '0x7b8a01b39d58278b5de7e48c8449c9f4f5170613',
    '0x46a15b0b27311cedf172ab29e4f4766fbe7f4364',
  ],
  137: ['0xc36442b4a4522e871399cd717abdd847ab11fe88'],
  8453: ['0x03a520b32c04bf3beef7beb72e919cf822ed34f1'],
  42161: ['0xc36442b4a4522e871399cd717abdd847ab11fe88'],
};

export const isCollection = (chainId: number, contract: string): boolean =>
  collections[chainId]?.includes(contract.toLowerCase()) ?? false;
