/**
 * Sentences on a wallet's own screens: its colour, its people, its paper record; what a finished one still
 * needs.
 */
export const wallets = {
  'wallet.rule': '{threshold} of {total} sign',
  'wallet.addresses': 'Addresses',
  'wallet.address': '{chain} address',
  'wallet.addressCode': '{chain} address, as a code',
  'wallet.compareFirst': 'Compare before you receive money',
  'wallet.compareWhy':
    'Make sure that the others have exactly this wallet and that nobody has tampered with it. It takes one scan, or eight words by phone, with each person you haven’t compared yet: {names}.',
  'wallet.compare': 'Compare now',
  'wallet.showAnyway': 'Show the address without comparing',
  'wallet.copy': 'Copy address',
  'wallet.signHow': 'Create it unsigned on any computer, then bring it here as a code, a file or text.',
  'wallet.signScan': 'Scan a transaction',
  'wallet.people': 'People',
  'wallet.earlier': 'Show earlier ({count})',
  'wallet.history': 'History',
  'wallet.noHistory':
    'Nothing yet. Everything you sign, or are asked to sign, with this wallet is listed here.',
  'wallet.record': 'Recovery record',
  'wallet.recordHint':
    'A co-signer who loses a device gets this wallet back with it and their 24 words. It isn’t secret.',
  'wallet.toRecord': 'Show or save the recovery record',
  'wallet.more': 'Name, colour, dates',
  'wallet.nameHint': 'On this device only.',
  'wallet.rename': 'Rename',
  'wallet.made': 'Created',

  'compare.title': 'Compare the wallet',
  'compare.lead': 'Do the others have the same “{label}” as you?',
  'compare.together': 'In person',
  'compare.togetherHow':
    'One of you opens this wallet and taps Show here; the other taps Scan. Then swap roles.',
  'compare.apart': 'By phone',
  'compare.apartHow':
    'Call a co-signer whose voice you know. You each see eight words here; read them to each other.',
  'compare.wordsDiffer': 'If even one word is different, don’t use this wallet.',
  'compare.scanTitle': 'Scan their wallet',
  'compare.scanLead': 'Scan it directly from a co-signer’s own screen, under “Compare the wallet”.',
  'compare.showTitle': 'Show your wallet',
  'compare.showLead': 'The other person opens the same wallet, taps Compare, then Scan.',
  'compare.left': 'Not compared yet: {names}.',
  'compare.whose': 'It’s the same wallet. Whose screen did you scan?',
  'compare.theirs': '{name}’s screen',
  'compare.whoRead': 'Who read these words with you?',
  'compare.same': '{name} has the same words',
  'compare.differs': 'This is not the same wallet',
  'compare.differsNext':
    'Check that they showed the wallet with the same session code. If they did, don’t use this wallet: someone has tampered with it.',
  'record.title': 'Recovery record',
  'record.lead':
    'For a co-signer who is restoring a lost device: after entering their 24 words, they scan or open this.',
  'record.label': 'Recovery record of “{label}”, as a code',
  'record.hint': 'It names the people and reveals the addresses, but nobody can spend with it.',

  'colour.title': 'Colour',
  'colour.hint': 'On this device only. Until you choose one, everyone sees the same colour.',
  'colour.0': 'Blue',
  'colour.1': 'Teal',
  'colour.2': 'Green',
  'colour.3': 'Ochre',
  'colour.4': 'Orange',
  'colour.5': 'Red',
  'colour.6': 'Magenta',
  'colour.7': 'Violet',

  'people.title': 'Manage co-signers',
  'people.lead': 'Who holds the key parts of “{label}”, and what to do when someone is missing.',
  'people.holders': 'Who holds the key parts',
  'people.signed': 'Last signed on {when}',
  'people.notSigned': 'Hasn’t signed yet',
  'people.nowNamed': 'Now called {name}',
  'people.noContact': 'Not in your contacts',
  'people.strangers':
    'This wallet hasn’t been compared with everyone yet. Until it is, someone else could be behind one of these names: {names}.',
  'people.known': 'As far as this device knows. Signatures made without it aren’t counted.',
  'people.trouble': 'If something goes wrong',
  'people.away': 'Someone can’t be reached',
  'people.away.answer':
    'Sign with the others: as long as enough of you are available, nobody has to wait. Choose them after the review. Anyone who comes back doesn’t have to do anything; their device works as before.',
  'people.again':
    'Was a device stolen? Then create a new wallet and move the money there: old key parts can’t be taken back.',
  'people.againDo': 'New wallet with these people',
  'help.leaves': 'Someone leaves or joins. What now?',
  'help.leaves.answer':
    'Open the wallet, Manage co-signers, Change the co-signers: the addresses stay the same. Whoever leaves keeps an old key part, and enough old ones together can spend forever. If you don’t trust them with that, or a device was stolen, create a new wallet and move the money there.',

  'paper.title': 'Print the wallet record',
  'paper.lead':
    'One page for your files: who created the wallet, when, and its addresses. Nothing on it is secret.',
  'paper.heading': 'The wallet “{label}”',
  'paper.made': 'Created',
  'paper.clock': '{when}, according to {name}’s clock',
  'paper.compare': 'Compared',
  'paper.compared.scan': 'by scanning a co-signer’s screen',
  'paper.compared.words': 'by reading the safety words',
  'paper.compared.cards': 'by comparing everyone’s contact card',
  'paper.notCompared': 'not yet',
  'paper.otherBuild': '{name} used a different build.',
  'paper.people': 'People, in order',
  'paper.card': 'Contact code',
  'paper.hand': 'Signature',
  'paper.foot':
    'With the wallet’s recovery record and their 24 words, a co-signer gets a lost key part back. The recovery record is on every co-signer’s device; this page doesn’t replace it.',

  'ceremony.doneEach': 'Everyone needs it once. Anyone whose screen says “The wallet is ready” has it.',
  'ceremony.doneEverywhere': 'Everyone has it',
  'ceremony.doneRest': 'If someone’s screen doesn’t say so yet, show them this.',
  'event.came-whole': 'Already finished on that device',
  'event.settled': 'You said that everyone has it',
  'notice.another-of-that-name':
    'More than one person or device here is called {name}. Find out which one this is before you agree: exchange contact cards and compare them.',
  'notice.not-a-contact': {
    one: '{names} isn’t in your contacts; the name was written by whoever invited you. Compare the finished wallet with {names}, and you’re both sure.',
    other:
      '{names} aren’t in your contacts; the names were written by whoever invited you. Compare the finished wallet with each of them, and you’re all sure.',
  },
  'address.signedBefore': '(in an earlier signature)',
  'wallet.toPay': 'Pay',
  'wallet.receive': 'Receive',
  'wallet.manage': 'More',
  'pay.typed': 'Enter it here',
  'pay.brought': 'Bring a transaction',
} as const;
