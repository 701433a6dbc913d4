/** Sentences for finding things: the palette, the search lines above long lists, explanations of words. */
export const finding = {
  'palette.hint': 'Wallet, person, action',
  'palette.list': 'Results',
  'palette.none': 'Nothing found here. Try another word.',
  'palette.here': 'On this screen',
  'palette.contact': 'Contact',
  'search.wallets': 'Find by name, person or address',
  'search.contacts': 'Find by name or code',
  'search.signed': 'Find by amount, address, person or date',
  'search.found': '{found} of {total}',
  'search.none': 'Nothing found in this list.',
  'search.clear': 'Show all',
  'glossary.whatIs': '{term}: what is this?',
  'practice.enter': 'Practise',
  'draft.undecided': 'Not decided yet',
  'pay.empty': 'Clear the form',
} as const;
