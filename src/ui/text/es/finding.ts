import type { finding as en } from '../en/finding.ts';
import type { Entry } from '../entry.ts';

/** Búsqueda. */
export const finding: Record<keyof typeof en, Entry> = {
  'palette.hint': 'Billetera, persona, acción',
  'palette.list': 'Resultados',
  'palette.none': 'No se encontró nada aquí. Pruebe otra palabra.',
  'palette.here': 'En esta pantalla',
  'palette.contact': 'Contacto',
  'search.wallets': 'Buscar por nombre, persona o dirección',
  'search.contacts': 'Buscar por nombre o código',
  'search.signed': 'Buscar por importe, dirección, persona o fecha',
  'search.found': '{found} de {total}',
  'search.none': 'No se encontró nada en esta lista.',
  'search.clear': 'Mostrar todo',
  'glossary.whatIs': '{term}: ¿qué es esto?',
  'practice.enter': 'Practicar',
  'draft.undecided': 'Sin decidir',
  'pay.empty': 'Vaciar el formulario',
};
