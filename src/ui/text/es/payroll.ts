import type { payroll as en } from '../en/payroll.ts';
import type { Entry } from '../entry.ts';

/** Pagos a partir de una tabla. */
export const payroll: Record<keyof typeof en, Entry> = {
  'payroll.lead': 'Desde “{label}”. Cada fila es un pago; verá lo que hacen antes de que nadie firme.',
  'table.table': 'Tabla',
  'payroll.tableHint':
    'CSV con estas columnas, nombradas en la primera fila: destinatario, importe, activo, referencia (o recipient, amount, asset, reference). La referencia puede omitirse. Un token que no está incorporado necesita su dirección como activo y columnas para sus decimales y su símbolo.',
  'table.open': 'Abrir una tabla',
  'payroll.references':
    'Las referencias se quedan en este dispositivo: no forman parte de lo que se firma y los cofirmantes no las ven. Están en la lista que puede guardar aquí.',
  'payroll.opens': 'Abrir las cuentas de tokens que aún no existen (unos 0,002 SOL cada una)',
  'payroll.nonces': 'Cuentas de nonce',
  'payroll.noncesHint':
    'Una por transacción: una línea con la dirección de la cuenta, un espacio y su nonce. También sirve la respuesta de un servidor a “getProgramAccounts”.',
  'payroll.check': 'Comprobar la tabla',
  'table.row': 'Fila {row}:',
  'payroll.wrong': {
    one: '{count} fila es incorrecta, así que no se hizo nada. Corríjala y compruebe de nuevo.',
    many: '{count} filas son incorrectas, así que no se hizo nada. Corríjalas y compruebe de nuevo.',
    other: '{count} filas son incorrectas, así que no se hizo nada. Corríjalas y compruebe de nuevo.',
  },
  'payroll.fine': {
    one: '{count} fila está bien.',
    many: 'Las {count} filas están bien.',
    other: 'Las {count} filas están bien.',
  },
  'payroll.makes': {
    one: 'Se convierten en {count} transacción.',
    many: 'Se convierten en {count} transacciones.',
    other: 'Se convierten en {count} transacciones.',
  },
  'payroll.needs': {
    one: 'Se convierten en {count} transacción, que necesita una cuenta de nonce propia. Hay: {given}.',
    many: 'Se convierten en {count} transacciones, y cada una necesita una cuenta de nonce propia. Hay: {given}.',
    other:
      'Se convierten en {count} transacciones, y cada una necesita una cuenta de nonce propia. Hay: {given}.',
  },
  'payroll.do': 'Revisar los pagos',
  'payroll.save': 'Guardar la lista de pagos',
  'payroll.fileName': 'pagos',
  'payroll.list': 'Filas',
  'payroll.checked': 'Lo que paga la tabla',
  'payroll.partIs': 'Transacción {number}',
  'payroll.line': '{amount} a {to}',
  'payroll.referenceIs': 'Referencia: {reference}',
  'payroll.same': 'Las filas {rows} pagan el mismo importe, {amount}, a la misma dirección, {to}',
  'payroll.alike':
    'Los destinatarios de las filas {first} y {second} se parecen, pero son distintos: {address} y {other}',
  'payroll.why.address': 'no es una dirección completa de esta cadena.',
  'payroll.why.other-network': 'esta dirección está marcada para otra red.',
  'payroll.why.self': 'esto paga a la propia billetera.',
  'payroll.why.amount': 'no es un importe del activo: demasiados decimales, nada o no es un número.',
  'payroll.why.two-readings':
    'este importe puede leerse de dos maneras, {first} o {second}. Escríbalo con punto y sin separadores de miles.',
  'payroll.why.thousands': 'los miles están separados por una coma o un punto. Escriba {plain}.',
  'payroll.why.no-asset': 'falta el activo.',
  'payroll.why.asset':
    'aquí no se conoce el activo “{asset}”. Indique la dirección del token, y sus decimales y símbolo en las columnas “decimals” y “symbol”.',
  'payroll.why.decimals': 'faltan los decimales o el símbolo, o no son los de este token.',
  'payroll.why.symbol': 'las filas anteriores dicen otra cosa del mismo token.',
  'payroll.why.reference': 'la referencia tiene más de {most} caracteres.',
  'payroll.why.cells':
    'tiene {cells} celdas, pero la primera fila tiene {head}. Un importe con coma debe ir entre comillas, o las celdas deben separarse con punto y coma.',
  'error.malformed.table': 'No se puede leer la línea {line} de esta tabla: hay una comilla fuera de lugar.',
  'error.malformed.table.next':
    'Una celda con comillas dentro va entre comillas, y cada comilla interior se duplica. Guarde de nuevo la tabla como CSV.',
  'error.bad-parameters.table-columns':
    'La primera fila debe nombrar las columnas: destinatario, importe, activo. Faltan o están dos veces: {columns}.',
  'error.bad-parameters.table-columns.next':
    'Nombre las columnas en la primera fila y compruebe la tabla de nuevo.',
  'error.bad-parameters.table-empty': 'No hay pagos en esta tabla.',
  'error.bad-parameters.table-empty.next': 'Añada una fila por pago bajo los nombres de las columnas.',
  'error.bad-parameters.table-rows': 'Algunas filas de esta tabla son incorrectas.',
  'error.bad-parameters.table-rows.next': 'Compruebe la tabla y corrija las filas que se nombran.',
  'error.too-large.table': 'Esta tabla tiene más filas de las que se pueden pagar a la vez.',
  'error.too-large.table.next': 'Páguela por partes: como máximo {most} filas a la vez.',
  'error.bad-parameters.nonce-list': 'La línea {line} no es una cuenta de nonce con su valor.',
  'error.bad-parameters.nonce-list.next':
    'Escriba una cuenta por línea: su dirección, un espacio y el nonce que tiene ahora.',
  'error.bad-parameters.nonce-twice': 'La cuenta de nonce de la línea {line} está dos veces.',
  'error.bad-parameters.nonce-twice.next': 'Dé a cada transacción una cuenta de nonce propia.',
  'error.bad-parameters.nonce-few': 'Hay {given} cuentas de nonce y se necesitan {count}.',
  'error.bad-parameters.nonce-few.next':
    'Añada cuentas que controle esta billetera, o pague menos filas a la vez.',
};
