import { type BTC_NETWORK, NETWORK, TEST_NETWORK } from '@scure/btc-signer/utils.js';

/** Where a payment counts. The order is part of the payload's format, so entries are only ever added at the end. */
export const networkIds = ['main', 'testnet4', 'signet', 'regtest'] as const;
export type NetworkId = (typeof networkIds)[number];

export interface BitcoinNetwork {
  id: NetworkId;
  name: string;
  /** SLIP-44: 0 for money, 1 for every test network. */
  coinType: 0 | 1;
  /** Version bytes of extended public keys: `xpub` or `tpub`. */
  versions: { private: number; public: number };
  address: BTC_NETWORK;
}

const mainVersions = { private: 0x0488ade4, public: 0x0488b21e };
const testVersions = { private: 0x04358394, public: 0x043587cf };

export const networks: Readonly<Record<NetworkId, BitcoinNetwork>> = {
  main: { id: 'main', name: 'Bitcoin', coinType: 0, versions: mainVersions, address: NETWORK },
  testnet4: { id: 'testnet4', name: 'testnet4', coinType: 1, versions: testVersions, address: TEST_NETWORK },
  signet: { id: 'signet', name: 'signet', coinType: 1, versions: testVersions, address: TEST_NETWORK },
  regtest: {
    id: 'regtest',
    name: 'regtest',
    coinType: 1,
    versions: testVersions,
    address: { ...TEST_NETWORK, bech32: 'bcrt' },
  },
};

/** The symbol and places of the coin, as its own tools write it. */
export const coin = { symbol: (id: NetworkId) => (id === 'main' ? 'BTC' : 'tBTC'), decimals: 8 } as const;
