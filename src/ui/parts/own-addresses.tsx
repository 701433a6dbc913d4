import { type ComponentChildren, createContext } from 'preact';
import { walletById } from '../state/state.ts';

/**
 * Addresses of the signing wallet, shown as its name instead of being spelled out, because this device knows
 * them for certain. Look-alikes differ from them somewhere, so they are never matched here.
 */
export const OwnAddresses = createContext<ReadonlyMap<string, string>>(new Map());

export function ownAddressesOf(walletId: string | null): ReadonlyMap<string, string> {
  const wallet = walletId === null ? undefined : walletById(walletId);
  return new Map(wallet?.keys.map(({ address }) => [address, wallet.label]));
}

/** Inside, the wallet's own addresses are shown as its name. */
export function NamingOwn({ walletId, children }: { walletId: string | null; children: ComponentChildren }) {
  return <OwnAddresses.Provider value={ownAddressesOf(walletId)}>{children}</OwnAddresses.Provider>;
}

/** Inside, every address is spelled out. */
export function SpellingOut({ children }: { children: ComponentChildren }) {
  return <OwnAddresses.Provider value={new Map()}>{children}</OwnAddresses.Provider>;
}
