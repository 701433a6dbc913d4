import type { review as en } from '../en/review.ts';
import type { Entry } from '../entry.ts';

/** La revisión antes de firmar y la salida. */
export const review: Record<keyof typeof en, Entry> = {
  'review.title': 'Compruebe antes de firmar',
  'review.askedBy': {
    one: '{names} le pide que firme con “{label}”.',
    many: '{names} le piden que firme con “{label}”.',
    other: '{names} le piden que firme con “{label}”.',
  },
  'review.asked': 'Le piden que firme con “{label}”.',
  'review.warnings': 'Antes de aprobar',
  'review.what': 'Qué hace',
  'review.details': 'Detalles',
  'review.payload': '{number} de {total}',
  'review.read': 'He comprobado los importes y las direcciones',
  'review.accept': {
    one: 'Entiendo la advertencia y quiero continuar',
    many: 'Entiendo las {count} de advertencias y quiero continuar',
    other: 'Entiendo las {count} advertencias y quiero continuar',
  },
  'review.approve': 'Aprobar y firmar',
  'draft.lead': 'Cuando apruebe, sus cofirmantes verán la misma revisión y decidirán por sí mismos.',
  'draft.who': {
    one: '¿Quién firma con usted? Elija una persona.',
    many: '¿Quién firma con usted? Elija {count} de personas.',
    other: '¿Quiénes firman con usted? Elija {count}.',
  },
  'draft.more': {
    one: 'Elija una persona más.',
    many: 'Elija {count} de personas más.',
    other: 'Elija {count} más.',
  },
  'draft.fewest': 'Con eso basta.',
  'choose.title': '¿Qué billetera firma esto?',
  'choose.lead': 'Más de una de sus billeteras puede hacerlo.',

  'value.rawUnits': 'unidades mínimas de {symbol} (decimales desconocidos)',
  'pack.title': 'Descripciones de llamadas',
  'pack.lead':
    'Este paquete dice con palabras qué significan las llamadas y los formularios. Solo puede añadir palabras: las lecturas y advertencias propias de Hoarfrost no cambian. Úselo solo si confía en su procedencia.',
  'pack.of': '{origin}, del {date}',
  'pack.counts':
    '{entries} entradas: {added} añadidas, {changed} cambiadas, {removed} eliminadas, en comparación con lo que usa ahora',
  'pack.replaces': 'Sustituye al paquete “{name}” del {date}',
  'pack.fingerprint': 'Huella',
  'pack.compare': 'Compare la huella con los demás cofirmantes: figura en los detalles de cada revisión',
  'pack.name': 'Su nombre para él',
  'pack.take': 'Usar este paquete',
  'pack.none': 'Ningún paquete en uso. Las descripciones incorporadas siempre están.',
  'pack.inUse': '“{name}”, del {date}: {entries} entradas',
  'pack.remove': 'Dejar de usarlo',
  'value.vouchedByList': '(lista incorporada, {date})',
  'value.vouchedByPack': '(decimales según un paquete, {date})',
  'value.rawUnitsBeside': 'unidades mínimas (decimales desconocidos)',
  'value.rawUnitsUnnamed': 'unidades mínimas de un token cuyo nombre no se conoce aquí',
  'value.vouchedByRequest': '(decimales según la solicitud)',
  'value.farTime': 'un futuro lejano (número {number})',
  'value.coin': 'de la moneda de la red',
  'value.noBytes': 'nada',
  'address.known': '{name}:',
  'fact.unknown': 'En este idioma no hay ninguna frase para “{code}”.',

  'export.title': 'Firmado',
  'export.how': 'Cómo difundirla',
  'export.showCode': 'Mostrar como código',
  'export.hideCode': 'Ocultar el código',
  'draft.all': 'Deben firmar todos los marcados',
  'draft.allCount': 'Deben firmar los {count}. Si uno no puede, nadie podrá terminar.',
  'draft.from': 'De “{label}”',
  'draft.with': {
    one: '{names} firma con usted.',
    many: '{names} firman con usted.',
    other: '{names} firman con usted.',
  },
  'address.own': '“{name}”',
  'review.own': '“{name}” es {address}',
};
