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

/**
 * Forms in our own words. A form is bound by its whole type and its domain: by contract if `at` names some,
 * otherwise by the members of `domain`, and then only if the domain names no contract. Facts from the
 * protocols' own documents.
 */
export interface OwnForms {
  owner: string;
  /** Members of the domain that must be equal. Empty, with no `at`: what such a form usually means. */
  domain: Readonly<Record<string, string>>;
  at?: Readonly<Record<number, readonly string[]>>;
  /** Maps `encodeType` to what it does and its fields, as in `OwnWords`. */
  forms: Readonly<Record<string, readonly [string, ...string[]]>>;
}
