import type { Status } from './device.ts';

/** Full copies, and the proof that the words are enough. */

/** What importing a full copy would add; whatever is already here stays unchanged. */
export interface BackupPreview {
  deviceName: string;
  createdAt: number;
  contacts: number;
  wallets: number;
  ceremonies: number;
  /** Descriptions of calls. */
  packs: number;
  recipients: number;
  /** Number of records that are already here. */
  kept: number;
}

export interface BackupRequests {
  /**
   * Everything except open signings, including the seed, as an age file under a passphrase. Needs the
   * password.
   */
  exportBackup: { input: { password: string; passphrase: string }; output: Uint8Array };
  previewBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  importBackup: { input: { data: Uint8Array; passphrase: string }; output: BackupPreview };
  /** Sets up a new device from a full copy. */
  restoreBackup: { input: { data: Uint8Array; passphrase: string; password: string }; output: Status };
  /**
   * Proves the words (with this transcript, or the stored ones) without changing anything. Returns the labels
   * of the wallets proved.
   */
  testBackup: {
    input: { words: string; transcript: Uint8Array | null };
    output: { wallets: string[]; testedAt: number };
  };
}
