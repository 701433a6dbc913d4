import type { Status } from './device.ts';

/** Full copies, and the proof that words are enough. */

/** What importing a full export would add; what is here already stays as it is. */
export interface BackupPreview {
  deviceName: string;
  createdAt: number;
  contacts: number;
  wallets: number;
  ceremonies: number;
  /** Descriptions of calls. */
  packs: number;
  recipients: number;
  /** Records that are here already. */
  kept: number;
}

export interface BackupRequests {
  /** Everything but open signings, the seed included, as an age file under a passphrase; after the password. */
  exportBackup: { input: { password: string; passphrase: string }; output: Uint8Array };
  previewBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  importBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  /** A new device out of a full export. */
  restoreBackup: { input: { data: Uint8Array; passphrase: string; password: string }; output: Status };
  /** Proves words (and a transcript, or those stored) without changing anything. Labels of the wallets proved. */
  testBackup: {
    input: { words: string; transcript: Uint8Array | null };
    output: { wallets: string[]; testedAt: number };
  };
}
