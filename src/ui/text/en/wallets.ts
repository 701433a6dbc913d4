/** Sentences of a wallet's own screens: its colour, its people, its making on paper; what a finished one still needs. */
export const wallets = {
  'wallet.rule': '{threshold} of {total} sign',
  'wallet.addresses': 'Addresses',
  'wallet.address': '{chain} address',
  'wallet.addressCode': '{chain} address, as a code',
  'wallet.compareFirst': 'Compare before money arrives',
  'wallet.compareWhy':
    'Make sure that the others have this very wallet, and that nobody stood between you. It takes one scan, or eight words on the phone, with each of them whose contact card you have not compared.',
  'wallet.compare': 'Compare now',
  'wallet.showAnyway': 'Show the address without comparing',
  'wallet.copy': 'Copy the address',
  'wallet.safe':
    'An account (a Safe) that this wallet’s key controls. It is created on the network by its first transaction; money sent before waits there.',
  'wallet.sign': 'Sign a transaction',
  'wallet.signHow': 'Make it unsigned on any computer, then bring it here as a code, a file or text.',
  'wallet.signScan': 'Scan a transaction',
  'wallet.people': 'People',
  'wallet.history': 'Signed and asked',
  'wallet.noHistory': 'Nothing yet. Whatever you sign or are asked to sign with this wallet is listed here.',
  'wallet.record': 'Record of the wallet',
  'wallet.recordHint':
    'With it and the 24 words, a co-signer who lost a device gets this wallet back. It is not secret.',
  'wallet.toRecord': 'Show or save the record',
  'wallet.more': 'Name, colour, dates',
  'wallet.nameHint': 'On this device only.',
  'wallet.rename': 'Rename',
  'wallet.made': 'Made',

  'compare.title': 'Compare the wallet',
  'compare.lead': 'Do the others hold the same “{label}” as you?',
  'compare.together': 'Standing together',
  'compare.togetherHow':
    'One of you opens this wallet and presses Show here; the other presses Scan. Then the other way round.',
  'compare.apart': 'On the phone',
  'compare.apartHow':
    'Call a co-signer whose voice you know. Both of you see eight words here; read them to each other.',
  'compare.wordsDiffer': 'If even one word differs, do not use this wallet.',
  'compare.scanTitle': 'Scan their wallet',
  'compare.scanLead': 'Straight off a co-signer’s own screen, where “Compare the wallet” shows it.',
  'compare.showTitle': 'Show your wallet',
  'compare.showLead': 'The other person opens the same wallet, Compare, and presses Scan.',
  'compare.differs': 'That is not this wallet',
  'compare.differsNext':
    'Check that they showed the wallet with the same session code. If they did, do not use this wallet: somebody stood between you.',
  'record.title': 'Record of the wallet',
  'record.lead':
    'For a co-signer who restores a lost device: after entering the 24 words they scan or open this.',
  'record.label': 'Record of “{label}”, as a code',
  'record.hint': 'It names the people and lets its reader see the addresses, but nobody can spend with it.',

  'colour.title': 'Colour',
  'colour.hint': 'On this device only. Until you choose, everybody sees the same one.',
  'colour.0': 'Blue',
  'colour.1': 'Teal',
  'colour.2': 'Green',
  'colour.3': 'Ochre',
  'colour.4': 'Orange',
  'colour.5': 'Red',
  'colour.6': 'Magenta',
  'colour.7': 'Violet',

  'people.title': 'Manage co-signers',
  'people.lead': 'Who holds the shares of “{label}”, and what to do when somebody is missing.',
  'people.holders': 'Holders of the shares',
  'people.signed': 'Signed last on {when}',
  'people.notSigned': 'Has not signed yet',
  'people.nowNamed': 'Now called {name}',
  'people.noContact': 'Not in your contacts',
  'people.strangers':
    'Not everybody’s contact card was compared. If you compared this wallet with each of them, that is enough.',
  'people.known': 'As far as this device knows: a signature that it had no part in is not counted.',
  'people.trouble': 'When something is wrong',
  'people.away': 'Somebody cannot be reached',
  'people.away.answer':
    'Sign with the others: as long as enough of you are there, nobody has to wait. Choose them after the review. Whoever comes back needs nothing; an old device goes on as before.',
  'people.again':
    'Other people or another number? Make a new wallet and move the money there. It is one payment.',
  'people.againDo': 'New wallet with these people',
  'help.leaves': 'A person leaves or joins. What now?',
  'help.leaves.answer':
    'Make a new wallet with the new people and move the money there. Nobody can take a share back: whoever keeps enough of the old ones can spend what comes to the old addresses, so empty them and give out the new ones.',

  'paper.title': 'Print how it was made',
  'paper.lead':
    'One page for your files: who made the wallet, when, and its addresses. Nothing on it is secret.',
  'paper.heading': 'The wallet “{label}”',
  'paper.made': 'Made',
  'paper.clock': '{when}, by the clock of {name}',
  'paper.compare': 'Compared',
  'paper.compared.scan': 'by scanning a co-signer’s screen',
  'paper.compared.words': 'by reading the safety words',
  'paper.notCompared': 'not yet',
  'paper.otherBuild': '{name} ran another build.',
  'paper.people': 'People, in their order',
  'paper.card': 'Contact code',
  'paper.hand': 'Signed by hand',
  'paper.foot':
    'With the record of the wallet and the 24 words a co-signer brings a lost share back. The record is on every co-signer’s device; this page does not replace it.',

  'ceremony.doneEach': 'Everybody needs it once. Whoever has “The wallet is ready” on the screen has it.',
  'ceremony.doneEverywhere': 'Everybody has it',
  'ceremony.doneRest': 'If somebody’s screen does not say so yet, show them this.',
  'event.came-whole': 'It was complete there already',
  'event.settled': 'Everybody has it, you said',
  'notice.another-of-that-name':
    'More than one person or device here goes by the name {name}. Make sure which one this is before you agree: exchange contact cards and compare them.',
  'notice.not-a-contact':
    '{name} is not among your contacts; whoever invited you wrote the name. Exchange contact cards, or read the safety words of the finished wallet to {name}.',
  'address.paidBefore': '(paid before)',
} as const;
