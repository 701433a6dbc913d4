/** Sentences in help: questions and answers, the glossary, the keys. */
export const help = {
  'help.what': 'What is this?',
  'help.what.answer':
    'A wallet whose key exists only in parts, one on each co-signer’s device. The parts never come together. To sign, enough co-signers approve, each on their own device, and the result is one ordinary signature.',
  'help.frost': 'How does that work?',
  'help.frost.answer':
    'It uses FROST (RFC 9591), a threshold signature that combines parts of a signature rather than parts of a key. All devices create the key together with COCKTAIL-DKG, so nobody has ever held the whole key.',
  'help.airgap': 'Why codes instead of a network?',
  'help.airgap.answer':
    'A device without a network can’t be attacked over one. Codes, files and text pass through your hands, and nobody who sees them can spend with them.',
  'help.lost': 'Someone lost a phone. What now?',
  'help.lost.answer':
    'Open Hoarfrost on another phone, choose “Restore from 24 words”, then have any co-signer show each wallet’s recovery record. If someone may have both the phone and its password, move the money to a new wallet.',
  'help.backup': 'What do I need to keep?',
  'help.backup.answer':
    'The 24 words on paper, in a safe place of your own. Each wallet’s recovery record is on every co-signer’s device; saving a copy does no harm.',
  'help.fewer': 'Fewer people are left than must sign',
  'help.fewer.answer':
    'Then nobody can move the money, ever. Choose the numbers so that you can afford to lose one device together with its paper.',
  'help.online': 'Can the device be online?',
  'help.online.answer':
    'It works, and Hoarfrost sends nothing by itself. You can’t be as sure of the browser around it, and a device in airplane mode is much harder to attack. If you can, keep a phone just for this.',
  'help.glossary': 'Glossary',
  'glossary.coSigner': 'Co-signer',
  'glossary.coSigner.is': 'A person whose device holds a part of a wallet’s key.',
  'glossary.share': 'Key part',
  'glossary.share.is':
    'The part of a wallet’s key that one device holds. It leaves that device only in a full copy.',
  'glossary.wallet': 'Wallet',
  'glossary.wallet.is': 'Addresses that only enough co-signers together can spend from.',
  'glossary.ceremony': 'Ceremony',
  'glossary.ceremony.is': 'Something devices do together: creating a wallet or a signature.',
  'glossary.code': 'Session code',
  'glossary.code.is':
    'Eight characters that tell one ceremony from another. They are the same on every device.',
  'glossary.words': 'Safety words',
  'glossary.words.is':
    'Eight words to read to each other. If they match, nobody has tampered with what you compare.',
  'glossary.build': 'Build',
  'glossary.build.is':
    'The exact files of Hoarfrost running on a device, identified by one long number. Everyone should run the same build.',
  'glossary.record': 'Recovery record',
  'glossary.record.is':
    'What the co-signers agreed on when they created the wallet. With the 24 words it brings back a lost key part. It isn’t secret.',
} as const;
