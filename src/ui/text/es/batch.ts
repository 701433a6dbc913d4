import type { batch as en } from '../en/batch.ts';
import type { Entry } from '../entry.ts';

/** Muchas a la vez: grupos en una revisión, varias transacciones juntas. */
export const batch: Record<keyof typeof en, Entry> = {
  'group.pays': {
    one: '{count} pago de {amount}, direcciones: {to}',
    many: '{count} pagos, {amount} en total, a {to} direcciones',
    other: '{count} pagos, {amount} en total, a {to} direcciones',
  },
  'group.paysOne': {
    one: '{count} pago de {amount}',
    many: '{count} pagos, {amount} en total, todos a una dirección',
    other: '{count} pagos, {amount} en total, todos a una dirección',
  },
  'group.same': {
    one: '{count} acción, como:',
    many: '{count} acciones del mismo tipo, como:',
    other: '{count} acciones del mismo tipo, como:',
  },
  'group.recipients': 'Por dirección',
  'group.recipient': {
    one: '{amount} en {count} pago a {to}',
    many: '{amount} en {count} pagos a {to}',
    other: '{amount} en {count} pagos a {to}',
  },
  'group.largest': 'El mayor es el número {number}:',
  'group.fresh': {
    one: 'A {count} de estas direcciones no se le ha pagado antes desde este dispositivo: número {numbers}',
    many: 'A {count} de estas direcciones no se les ha pagado antes desde este dispositivo: números {numbers}',
    other:
      'A {count} de estas direcciones no se les ha pagado antes desde este dispositivo: números {numbers}',
  },
  'group.allFresh': 'A ninguna de estas direcciones se le ha pagado antes desde este dispositivo',
  'batch.title': {
    one: '{count} transacción',
    many: '{count} transacciones, firmadas juntas',
    other: '{count} transacciones, firmadas juntas',
  },
  'batch.sum': 'Salen {amount} en total',
  'batch.endless': 'Al menos una envía un importe que no se conoce de antemano. Los totales no lo incluyen',
  'batch.fees': 'Comisiones: como máximo {amount} en total',
  'batch.of': 'Número {numbers}:',
  'batch.ofSeveral': 'Números {numbers}:',
  'batch.each': 'Una por una, para leerlas o excluirlas',
  'batch.eachHint': 'Abra una para leerla entera o para excluirla.',
  'batch.isLeft': 'Excluida:',
  'batch.leaveOut': 'Excluir el número {number}',
  'batch.takeBack': 'Volver a incluir el número {number}',
  'batch.conflict':
    'De los números {numbers} solo puede ejecutarse uno: consumen el mismo nonce o la misma moneda',
  'batch.same':
    'Los números {numbers} pagan el mismo importe, {amount}, a la misma dirección, {to}. Si se ejecutan todos, se paga cada vez',
  'batch.alike':
    'Los destinatarios del número {at} y del número {otherAt} se parecen, pero son distintos: {address} y {other}',
  'batch.rest': 'Proponer el resto',
  'batch.restLead': {
    one: 'Ha excluido una, así que no puede aprobar lo que se pidió. Puede proponer el resto a sus cofirmantes como una firma aparte y rechazar esta.',
    many: 'Ha excluido {count}, así que no puede aprobar lo que se pidió. Puede proponer el resto a sus cofirmantes como una firma aparte y rechazar esta.',
    other:
      'Ha excluido {count}, así que no puede aprobar lo que se pidió. Puede proponer el resto a sus cofirmantes como una firma aparte y rechazar esta.',
  },
  'review.readAll': {
    one: 'La he comprobado',
    many: 'He comprobado las {count}: importes, direcciones y acciones',
    other: 'He comprobado las {count}: importes, direcciones y acciones',
  },
  'review.readMessage': 'He comprobado el mensaje',
  'review.readDeed': 'He comprobado lo que hace',
  'error.too-large.payloads': 'No se pueden firmar juntas más de 100 transacciones.',
  'error.too-large.payloads.next': 'Tráigalas en varias partes.',
  'export.all': 'Guardar todas en un archivo',
  'export.allHint': 'Todas, en su orden: una por línea, o como lista JSON si cada una de ellas es JSON.',
  'export.allName': 'transacciones firmadas',
};
