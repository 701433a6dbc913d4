import { type ComponentChildren, createContext } from 'preact';
import { walletById } from '../state/state.ts';

/**
 * Addresses of the wallet that signs, with its name: said so instead of being spelled out, because it is this device
 * that knows them. Look-alikes differ from them somewhere, so they are never found here.
 */
export const OwnAddresses = createContext<ReadonlyMap<string, string>>(new Map());

export function ownAddressesOf(walletId: string | null): ReadonlyMap<string, string> {
  const wallet = walletId === null ? undefined : walletById(walletId);
  return new Map(wallet?.keys.map(({ address }) => [address, wallet.label]));
}

/** What stands inside tells the wallet's own addresses by its name. */
export function NamingOwn({ walletId, children }: { walletId: string | null; children: ComponentChildren }) {
  return <OwnAddresses.Provider value={ownAddressesOf(walletId)}>{children}</OwnAddresses.Provider>;
}

/** What stands inside spells every address out. */
export function SpellingOut({ children }: { children: ComponentChildren }) {
  return <OwnAddresses.Provider value={new Map()}>{children}</OwnAddresses.Provider>;
}
