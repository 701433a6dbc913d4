/** Every limit on input in one place. Checked before memory is allocated or work is done. */
export const limits = {
  /**
   * Participants in a wallet. Sixteen people with phones are already a crowd, and quadratic work stays small.
   */
  participants: 16,
  /** Speakers in one ceremony: when a key is handed on, the old people as well as the new. */
  speakers: 32,
  /** Rounds of a ceremony of any kind. */
  rounds: 8,
  /** Keys of a wallet, one for each chain. */
  keys: 4,
  /** Bytes of any one thing moved between devices. */
  blobBytes: 1_000_000,
  /** Characters of a request in another tool's format: all payloads in hexadecimal, and the text around them. */
  requestChars: 1_000_000,
  /** Lists in lists in JSON, counted without regard to texts in it. */
  jsonDepth: 10_000,
  /** Armoured blocks looked at in one text: a mail with all its quotes. */
  armorBlocks: 100,
  /** CBOR items of a blob. The fullest bundle has a few thousand. */
  items: 20_000,
  /** Characters of text pasted or read from a file; armour takes 1.5 characters a byte, prose around it. */
  textChars: 2_500_000,
  /** Blobs of one parcel. */
  parcelBlobs: 32,
  /**
   * Bytes of one ceremony message body, if its kind and round say nothing else. Two for each of three rounds
   * of sixteen members still fit in one blob, so no cheat can overfill a set.
   */
  bodyBytes: 5_000,
  /** Links of a chain of certificates, and its bytes: with every message of a reshare its bundle stays one blob. */
  links: 64,
  chainBytes: 600_000,
  /** Bytes of a deal (four keys of sixteen people are 6,153), and of any other message of a reshare. */
  dealBytes: 6_500,
  certificateBytes: 1_000,
  /** Bytes of a body of any kind and round; the largest is 256 commitment pairs: 18,179. */
  anyBodyBytes: 20_000,
  /** Bytes of round 1 of a key generation: four keys of sixteen people are 6,153. */
  keygenBytes: 6_500,
  /**
   * Parts carried with messages, and the bytes of one: five who sign one payload, or two who sign ten, each
   * have one for each other in two rounds, and with all of them a bundle stays within one blob.
   */
  parts: 40,
  partBytes: 500_000,
  /** Signers by threshold ECDSA; pairs of them times payloads. */
  ecdsaSigners: 5,
  ecdsaPairPayloads: 10,
  /** How often two devices may pair in one epoch of a wallet. */
  pairings: 1_000,
  /** Payloads signed in one ceremony. */
  payloads: 100,
  /**
   * Digests signed in one ceremony, over all its payloads: a nonce pair and a share for each. Fewer if many
   * people sign large payloads: `mostDigests` in the protocol calculates it.
   */
  digests: 256,
  /** Calls of one batch (Ethereum). More than anyone reviews. */
  calls: 256,
  /** Rows of a table of payments, and its characters. */
  tableRows: 2_000,
  tableChars: 1_000_000,
  /** Bytes of one payload to sign. */
  payloadBytes: 65_536,
  /** Bytes of all payloads of one ceremony: with every message its bundle stays one blob. */
  allPayloadBytes: 400_000,
  /** Bytes of a finished signature, R || z: 64 for Ed25519, 65 for secp256k1. */
  signatureBytes: 65,
  /** Signing attempts over one payload set. */
  attempts: 1_000,
  /** Characters of a name or a label. */
  nameChars: 40,
  /** Characters of a reason for declining. */
  reasonChars: 200,
  /** Bytes of a COCKTAIL ciphertext (MAX_CIPHERTEXT_SIZE; its floor is 48, its recommended value this). */
  ciphertextBytes: 65_536,
  /** Records of one kind on one device. */
  contacts: 500,
  wallets: 200,
  /** Colours that distinguish wallets; records hold indices into the list, so it only ever grows. */
  walletColours: 8,
  /** Ceremonies that are not finished. */
  ceremonies: 500,
  /** Unanswered invitations; beyond that the oldest goes. */
  invitations: 100,
  /** Characters of 24 words, however spaced. */
  wordsChars: 1_000,
  /** Password length. */
  passwordChars: 1_024,
  /**
   * A charter: its bytes, its people, its recipients, their groups, its rules; how many a wallet can have in
   * succession.
   */
  charterBytes: 200_000,
  charterMembers: 40,
  recipients: 1_000,
  groups: 16,
  rules: 50,
  charters: 10_000,
  /** Bytes of a permit: the hashes of a hundred payloads, and texts. */
  permitBytes: 6_000,
  /** Characters of a payment's reference (an invoice's number) and of its memo. */
  referenceChars: 60,
  memoChars: 200,
  /** Bytes of one entry in the log, and the number of its subjects. */
  logEntryBytes: 2_000,
  logSubjects: 8,
  /** A log handed to an auditor: its bytes, entries in one log, logs of one device, heads of others. */
  logFileBytes: 100_000_000,
  logEntries: 1_000_000,
  logLives: 100,
  logHeads: 4_000,
  /** Files of logs checked together. */
  logFiles: 40,
  /** Characters of an address and of an asset's key. */
  addressChars: 100,
  assetChars: 160,
  /** Fountain frames: source symbols of one stream, bytes of one symbol (a version 20 code), streams read at once. */
  frameSymbols: 1_024,
  frameBytes: 814,
  frameStreams: 3,
} as const;
