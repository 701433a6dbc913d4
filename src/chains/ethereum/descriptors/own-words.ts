/**
 * Meanings in our own words. Addresses, signatures and the meaning of each argument are facts from the
 * protocols' published documents and verified sources; a wrong checksum or signature fails a test.
 */
export interface OwnWords {
  owner: string;
  /** Contracts by chain id; empty for functions that mean this wherever they usually occur. */
  at: Readonly<Record<number, readonly string[]>>;
  /**
   * Maps a signature with names to what it does and its fields: "Label: path", "Label: path format
   * [parameter]".
   */
  calls: Readonly<Record<string, readonly [string, ...string[]]>>;
}
