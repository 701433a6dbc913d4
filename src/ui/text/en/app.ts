/** Sentences of the frame around every screen: the bar, home, ways in and out, what is not there. */
export const app = {
  'app.name': 'Hoarfrost',
  'app.loading': 'One moment…',
  'app.nav': 'Main',
  'app.lock': 'Lock',
  'app.drop': 'Drop it here: Hoarfrost will see what it is.',
  'app.online': 'Online. Switch on airplane mode: Hoarfrost needs no network.',

  'do.back': 'Back',
  'do.continue': 'Continue',
  'do.cancel': 'Cancel',
  'do.close': 'Close',
  'do.scan': 'Scan',
  'do.show': 'Show',
  'do.saveFile': 'Save file',
  'do.openFile': 'Open file',
  'do.copyText': 'Copy text',
  'do.pasteText': 'Paste text',
  'do.copy': 'Copy',
  'do.read': 'Read it',
  'do.decline': 'Decline',
  'do.tryAgain': 'Try again',

  'outage.tab': 'Open in another tab',
  'outage.tabLead':
    'Only one tab may hold the shares. You can take over here; the other tab then locks, and a signature in progress there starts again.',
  'outage.takeOver': 'Take over here',
  'outage.broken': 'Hoarfrost cannot start',

  'home.title': 'Home',
  'home.in': 'Bring something in',
  'home.scanHint':
    'Whatever a co-signer or a computer shows you: a contact card, an invitation, a transaction. Hoarfrost sees what it is.',
  'home.open': 'Going on now',
  'home.wallets': 'Wallets',
  'home.create': 'Create a wallet',
  'home.contacts': 'Contacts',
  'home.noBalances': 'Balances are not shown: an offline device cannot know them.',
  'home.empty': 'No wallet yet. In three steps:',
  'home.step1': 'Show your contact card to the others.',
  'home.step2': 'Scan theirs. The one who creates the wallet needs everybody’s card.',
  'home.step3': 'One of you creates the wallet, the others scan the invitation.',
  'home.showCard': 'My contact card',
  'home.peopleCount': {
    one: 'One contact on this device so far.',
    other: '{count} contacts on this device so far.',
  },

  'scan.title': 'Scan',
  'scan.lead': 'Hold any code in front of the camera.',
  'scan.leadCard': 'Hold the other device’s contact card in front of the camera.',
  'paste.title': 'Paste text',
  'paste.lead': 'A contact card, an invitation, a ceremony, a transaction: Hoarfrost sees what it is.',
  'carry.paste': 'Text',
  'carry.pasteHint': 'The whole text, with or without anything around it.',
  'carry.text': 'Text to send',
  'carry.textHint': 'Send all of it. It is not secret, and nobody can change it unnoticed.',
  'carry.copied': 'Copied.',
  'carry.copyFailed': 'The browser did not allow it. Select the text and copy it yourself.',
  'carry.saved': 'Saved.',

  'file.card': 'contact card',
  'file.keygen': 'make wallet',
  'file.sign': 'sign',
  'file.record': 'wallet record',
  'file.from': 'from {name}',

  'missing.title': 'Not here',
  'missing.lead': 'What this page was about is not on this device, or not any more.',

  'missing.review':
    'A review is forgotten when the device locks, and when it is decided. Bring the transaction in again.',
} as const;
