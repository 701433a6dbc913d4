import type { ChainId } from '../../chains/key.ts';
import type { Participant } from './people.ts';
import type { RulesState } from './rules.ts';

/** Wallets as a person sees them. */

export interface Wallet {
  id: string;
  label: string;
  /** Short code of the keygen ceremony. */
  code: string;
  threshold: number;
  participants: Participant[];
  /** `address` in its chain's own form. */
  keys: { chain: ChainId; address: string }[];
  /**
   * How the wallet was compared with the others: its record by a scan or by words, or the cards of all of
   * them. While it is null, people are asked to compare before money arrives.
   */
  verified: 'scan' | 'words' | 'cards' | null;
  /** Places of the others whom nobody has compared here in any way; empty if `verified` says how. */
  uncompared: number[];
  epoch: number;
  /** Short code of the epoch's transcript, which distinguishes two branches with the same number. */
  epochCode: string;
  /** True if others hold the wallet now: it only shows addresses and history. */
  isHandedOn: boolean;
  /**
   * True if this device never had a key part of it, and was given the wallet to watch, for what its role
   * allows.
   */
  isWatched: boolean;
  rules: RulesState;
  /** The epoch whose share is still here beside the newest, or null; and who is not known to hold the newest yet. */
  former: { epoch: number; missing: string[] } | null;
  /** When each participant last signed with it, as far as this device saw; local clock, null for never. */
  lastSigned: (number | null)[];
  /** How it came to the present holders: people and threshold of every epoch, from 0. */
  epochs: { threshold: number; people: string[] }[];
  /** The participants this device can sign with, for a wallet that signs by ECDSA; null for others. */
  pairs: WalletPair[] | null;
  createdAt: number;
  /**
   * Index in the list of colours: chosen on this device, else derived from the id and so the same on all
   * devices.
   */
  colour: number;
}

/** `none`: not paired yet, or not since this device was restored. `burned`: paired, but no longer usable. */
export interface WalletPair {
  /** Place among the participants. */
  index: number;
  state: 'none' | 'ready' | 'burned';
}

export interface WalletRequests {
  walletWords: { input: { id: string }; output: string[] };
  /** A card is compared with its owner; a wallet with the people at these places, from 1. */
  setVerified: {
    input: ({ contactId: string } | { walletId: string; people: number[] }) & { how: 'scan' | 'words' };
    output: null;
  };
  wallets: { input: undefined; output: Wallet[] };
  renameWallet: { input: { id: string; label: string }; output: Wallet };
  /** `colour` as in `Wallet`. */
  colourWallet: { input: { id: string; colour: number }; output: Wallet };
  /** The wallet's transcript as a blob: with the 24 words it restores a lost device. Not secret. */
  transcript: { input: { walletId: string }; output: Uint8Array };
  /** Deletes this device's former share, and everything from which the words could recover it. */
  dropFormerShares: { input: { walletId: string }; output: Wallet };
  /** Adopts the other of two finished changes, the one shown last, instead of this device's. */
  takeBranch: { input: { walletId: string }; output: Wallet };
}
