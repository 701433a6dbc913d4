/** Sentences of help: questions and answers, the glossary, the keys. */
export const help = {
  'keys.title': 'Keyboard',
  'keys.help': 'This overview',
  'keys.back': 'Back, without losing anything',
  'keys.next': 'Next in a list',
  'keys.previous': 'Previous in a list',
  'keys.scan': 'Scan',
  'keys.paste': 'Paste text',
  'keys.home': 'Home',
  'keys.contacts': 'Contacts',
  'keys.me': 'My contact card',
  'keys.create': 'Create a wallet',
  'keys.settings': 'Settings',
  'keys.lock': 'Lock',

  'help.title': 'Help',
  'help.what': 'What is this?',
  'help.what.answer':
    'A wallet whose key exists only in parts, one part on each co-signer’s device. The parts never come together. To sign, enough co-signers approve, each on their own device, and the result is one ordinary signature.',
  'help.frost': 'How does that work?',
  'help.frost.answer':
    'With FROST (RFC 9591), a threshold signature that combines parts of a signature, not parts of a key. The key itself is made by all devices together with COCKTAIL-DKG, so nobody ever held it whole.',
  'help.airgap': 'Why codes in place of a network?',
  'help.airgap.answer':
    'A device without a network cannot be attacked over one. Codes, files and text go through your hands, and what they carry is useless to whoever sees it.',
  'help.lost': 'A phone was lost. What now?',
  'help.lost.answer':
    'Install Hoarfrost on another phone, choose “Restore from 24 words”, then let any co-signer show the record of each wallet. If somebody may have the phone and its password, move the money to a new wallet.',
  'help.backup': 'What must I keep?',
  'help.backup.answer':
    'The 24 words on paper, in a safe place of your own. The record of each wallet is on every co-signer’s device; a saved copy does no harm.',
  'help.fewer': 'Fewer people than needed are left',
  'help.fewer.answer':
    'Then the money cannot be moved, by anybody. Choose the numbers so that losing one device and its paper together is survivable.',
  'help.ethereum': 'Why is the Ethereum address a contract?',
  'help.ethereum.answer':
    'Ordinary Ethereum accounts need another kind of signature than FROST gives. So the address is a Safe, a well-known account contract, with this wallet’s key as its only owner.',
  'help.solana': 'A Solana transaction expired',
  'help.solana.answer':
    'An ordinary one lives for about a minute, too short for people who carry codes. Make it with a durable nonce account: it then waits as long as you need.',
  'help.online': 'May the device be online?',
  'help.online.answer':
    'It works, and nothing is sent. But a device in airplane mode is far harder to attack. Keep a phone for it if you can.',
  'help.glossary': 'Words',
  'glossary.coSigner': 'Co-signer',
  'glossary.coSigner.is': 'A person whose device holds a part of a wallet’s key.',
  'glossary.share': 'Share',
  'glossary.share.is': 'The part of a wallet’s key that one device holds. It never leaves that device.',
  'glossary.wallet': 'Wallet',
  'glossary.wallet.is': 'Addresses that only enough co-signers together can spend from.',
  'glossary.ceremony': 'Ceremony',
  'glossary.ceremony.is': 'What devices do together: making a wallet, or a signature.',
  'glossary.code': 'Session code',
  'glossary.code.is': 'Eight characters that tell one ceremony from another. The same on all devices.',
  'glossary.words': 'Safety words',
  'glossary.words.is': 'Eight words to read to each other. The same words mean: nobody stands between you.',
  'glossary.build': 'Build',
  'glossary.build.is':
    'The very files of Hoarfrost that run on a device, told apart by one long number. Everybody should run the same.',
  'glossary.safe': 'Safe',
  'glossary.safe.is':
    'The kind of Ethereum account that a wallet controls: a contract that many use and that was checked often.',
  'glossary.nonceAccount': 'Durable nonce account',
  'glossary.nonceAccount.is':
    'A small Solana account whose value stands in a transaction in place of the time. The transaction then waits until it is sent, instead of dying within a minute. The readme of Hoarfrost shows how to make one.',
  'glossary.record': 'Record',
  'glossary.record.is': 'What the co-signers agreed on when they made the wallet. Not secret.',
} as const;
