/** Sentences of contacts, of one's own card, and of making sure whose card it is. */
export const people = {
  'contacts.title': 'Contacts',
  'contacts.lead': 'People whose devices can share a wallet with yours.',
  'contacts.mine': 'My contact card',
  'contacts.scan': 'Scan a card',
  'contacts.empty':
    'Nobody yet. Scan the contact card on another person’s device, or open the file or text that they sent.',
  'contact.saved': '{name} is in your contacts. Now show your own card.',
  'contact.compare': 'Is it really theirs?',
  'contact.byScan': 'Did you scan this card straight off {name}’s own device, with {name} beside you?',
  'contact.scanned': 'I scanned it from {name}’s own screen',
  'contact.byWords':
    'Call {name}, whose voice you know. Under “My contact card” {name} sees eight words and reads them to you. They must be these:',
  'contact.wordsDiffer':
    'If even one word differs, this is not their card. Remove it and get it again another way.',
  'contact.wasScanned': 'You scanned this card from {name}’s own screen.',
  'contact.wasRead': 'You compared the safety words with {name}.',
  'contact.build':
    '{name} runs another build of Hoarfrost than you. Compare the builds under Settings, About, on both devices.',
  'contact.more': 'Remove this contact',
  'contact.removeHint': 'Wallets that you share with {name} stay as they are.',
  'contact.remove': 'Remove',
  'me.title': 'My contact card',
  'me.lead': 'Others need it to make a wallet with you. It is not secret.',
  'me.showLead': 'The other person presses Scan and points their camera at this.',
  'me.label': 'Contact card of {name}, as a code',
  'me.words':
    'If your card travelled another way than off this screen, read these words to the other person.',
  'verified.yes': 'Compared',
  'verified.no': 'Not compared',
  'verify.words': 'Safety words',
  'verify.making': 'Making the safety words…',
  'verify.same': 'The words are the same',

  'person.you': '{name} (you)',
  'person.someone': 'Somebody',
} as const;
