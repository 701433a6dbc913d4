import type { finding as en } from '../en/finding.ts';
import type { Entry } from '../entry.ts';

export const finding: Record<keyof typeof en, Entry> = {
  'palette.hint': 'Кошелёк, человек, действие',
  'palette.list': 'Найдено',
  'palette.none': 'Здесь ничего не найдено. Попробуйте другое слово.',
  'palette.here': 'На этом экране',
  'palette.contact': 'Контакт',
  'search.wallets': 'По названию, человеку, адресу',
  'search.contacts': 'По имени или коду',
  'search.signed': 'По сумме, адресу, человеку, дате',
  'search.found': '{found} из {total}',
  'search.none': 'В этом списке ничего не найдено.',
  'search.clear': 'Показать все',
  'glossary.whatIs': '{term}: что это?',
  'practice.enter': 'Потренироваться',
  'draft.undecided': 'Ещё не решено',
  'pay.empty': 'Очистить форму',
};
