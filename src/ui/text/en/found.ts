/** Sentences about what was changed from outside in what is stored here. */
export const found = {
  'found.title': 'What is stored here was changed outside Hoarfrost',
  'found.lead':
    'Hoarfrost keeps a sealed list of everything it stores. What it found no longer matches that list: either the browser or the storage lost something, or someone with access to this device changed it.',
  'found.missing.wallets':
    'The wallet “{label}” is gone. To bring it back, ask a co-signer to open the wallet and choose “{record}”, then scan or import that here. If you have a full copy of this device, it brings the wallet back too.',
  'found.missing.contacts': 'The contact “{label}” is gone. Scan their contact card again, and compare it.',
  'found.missing.ceremonies.named':
    'The ceremony to create the wallet “{label}” is gone. Ask a co-signer to show it to this device again.',
  'found.missing.ceremonies': {
    one: 'One ceremony (a wallet being made or something being signed) is gone. Ask a co-signer to show it to this device again.',
    other:
      '{count} ceremonies (wallets being made or things being signed) are gone. Ask a co-signer to show them to this device again.',
  },
  'found.missing.archive':
    'Part of the list of earlier signatures is gone. What was signed stays signed; a full copy of this device brings the list back.',
  'found.missing.other': {
    one: 'One entry of the settings or the device’s history is gone. You don’t need to do anything about it.',
    other:
      '{count} entries of the settings or the device’s history are gone. You don’t need to do anything about them.',
  },
  'found.older.wallets':
    'The wallet “{label}” was put back to an earlier state. Its safety words no longer count as compared: compare them again.',
  'found.older.contacts':
    'The contact “{label}” was put back to an earlier state, perhaps with other keys. It no longer counts as compared: scan their card again, and compare it.',
  'found.older.device':
    'The record of this device was put back to an earlier state. Check the name of this device in Settings.',
  'found.older.ceremonies.named':
    'The ceremony to create the wallet “{label}” was put back to an earlier state. Ask a co-signer to show it to this device again.',
  'found.older.ceremonies': {
    one: 'One ceremony was put back to an earlier state. Ask a co-signer to show it to this device again.',
    other:
      '{count} ceremonies were put back to an earlier state. Ask a co-signer to show them to this device again.',
  },
  'found.older.archive': 'Part of the list of earlier signatures was put back to an earlier state.',
  'found.older.other': {
    one: 'One entry of the settings or the device’s history was put back to an earlier state.',
    other: '{count} entries of the settings or the device’s history were put back to an earlier state.',
  },
  'found.returned.wallets':
    'The wallet “{label}” had been removed and was put back. It doesn’t count as compared.',
  'found.returned.contacts':
    'The contact “{label}” had been removed and was put back. It doesn’t count as compared. Remove it again if you don’t want it.',
  'found.returned.ceremonies.named':
    'The ceremony to create the wallet “{label}” had been removed and was put back. Don’t continue with it unless your co-signers know about it.',
  'found.returned.ceremonies': {
    one: 'One ceremony that had been removed was put back. Don’t continue with it unless your co-signers know about it.',
    other:
      '{count} ceremonies that had been removed were put back. Don’t continue with them unless your co-signers know about them.',
  },
  'found.returned.archive':
    'Part of the list of earlier signatures that had been removed was put back. You don’t need to do anything about it.',
  'found.returned.other': {
    one: 'One entry that had been removed was put back.',
    other: '{count} entries that had been removed were put back.',
  },
  'found.inventory':
    'The list itself was changed or deleted, so more may be gone than can be named here. Check that all your wallets and contacts are there.',
  'found.attempts':
    'The count of wrong passwords was changed or deleted, so more passwords may have been tried than were counted. Your choice of what happens after wrong passwords applies again once you have confirmed this.',
  'found.noWallet':
    'No wallet is here now. The notice on this screen says what is missing and how to bring it back.',
  'found.accept': 'I have read this',
  'found.acceptHint': 'This notice then goes away, and what is here now counts as complete.',
} as const;
