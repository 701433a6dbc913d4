import type { enFinding } from './en.finding.ts';

export const ruFinding: Record<keyof typeof enFinding, string> = {
  'palette.open': 'Найти',
  'palette.title': 'Найти что угодно',
  'palette.hint': 'Кошелёк, человек, действие',
  'palette.list': 'Что есть',
  'palette.none': 'Такого здесь сейчас нет. Попробуйте другое слово.',
  'palette.here': 'На этом экране',
  'palette.contact': 'Контакт',
  'search.wallets': 'Найти кошелёк по названию, человеку или адресу',
  'search.contacts': 'Найти человека по имени или коду',
  'search.signed': 'Найти по сумме, адресу, человеку или дате',
  'search.found': '{found} из {total}',
  'search.none': 'В этом списке такого нет.',
  'search.clear': 'Показать все',
  'glossary.whatIs': '{term}: что это?',
  'practice.enter': 'Потренироваться',
  'draft.undecided': 'Не решено',
  'pay.empty': 'Очистить форму',
};
