/**
 * Meanings in our own words. Addresses, signatures and what an argument stands for are facts of the protocols' published documents
 * and verified sources; a wrong checksum or signature fails a test.
 */
export interface OwnWords {
  owner: string;
  /** Contracts by chain id; empty for functions that mean this wherever they usually stand. */
  at: Readonly<Record<number, readonly string[]>>;
  /** Signature with names to what it does and its fields: "Label: path", "Label: path format [parameter]". */
  calls: Readonly<Record<string, readonly [string, ...string[]]>>;
}
