import type { ethereumScreens as en } from '../en/ethereum-screens.ts';
import type { Entry } from '../entry.ts';

/** Las pantallas, la ayuda y las salidas propias de Ethereum; los hechos están en ethereum.ts. */
export const ethereumScreens: Record<keyof typeof en, Entry> = {
  'product.ethereum-uri': 'un enlace de pago de Ethereum',
  'product.ethereum-address': 'una dirección de Ethereum',
  'chain.ethereum': 'Ethereum',
  'help.ethereum': '¿Por qué la dirección de Ethereum es un contrato?',
  'help.ethereum.answer':
    'Las cuentas ordinarias de Ethereum necesitan otro tipo de firma que el que produce FROST. Por eso la dirección es una Safe, un contrato de cuenta muy conocido cuyo único propietario es la clave de esta billetera.',
  'glossary.safe': 'Safe',
  'glossary.safe.is':
    'El tipo de cuenta de Ethereum que controla una billetera: un contrato muy usado y revisado muchas veces.',
  'wallet.safe':
    'Es una cuenta (una Safe) que controla la clave de esta billetera. Su primera transacción la crea en la red; el dinero enviado antes espera allí.',
  'wallet.pay': 'Escribir un pago en Ethereum',
  'wallet.cancel': 'Cancelar una transacción de Ethereum firmada',
  'pay.title': 'Pago en Ethereum',
  'pay.network': 'Red',
  'pay.test': '{name} (red de pruebas)',
  'pay.other': 'Otra red, por su número',
  'pay.number': 'Identificador de la red (chain ID)',
  'pay.numberHint': 'El número que identifica la red, por ejemplo 1 para Ethereum.',
  'pay.nonce': 'Nonce de la Safe',
  'pay.nonceHint':
    'Cuántas transacciones ha ejecutado esta cuenta en esa red: 0 antes de la primera. Lo muestra un explorador o la aplicación de Safe.',
  'pay.toHint': 'La dirección completa, que empieza por 0x o por su red, por ejemplo eth:0x.',
  'pay.tokenAddress': 'Dirección del contrato del token',
  'pay.tokenSymbol': 'Símbolo del token',
  'refund.title': 'Reembolsar a quien difunde',
  'refund.warning':
    'Opcional. La cuenta reembolsa entonces el gas a un precio que usted firma ahora y que puede quedar desfasado: si es demasiado bajo, nadie la difunde; si es demasiado alto, paga de más. Déjelo vacío y quien difunde paga el gas.',
  'refund.gasPrice': 'Precio por unidad de gas, en wei',
  'refund.baseGas': 'Gas que se reembolsa además del que usa el propio pago',
  'refund.receiver': 'Reembolsar a',
  'refund.receiverHint': 'Déjelo vacío para quien la difunda.',
  'cancel.title': 'Cancelar una transacción de Ethereum firmada',
  'cancel.lead':
    'Una transacción firmada es válida hasta que se usa su número, el nonce. Si antes se difunde una transacción vacía con el mismo número, deja de ser válida.',
  'cancel.do': 'Revisar la cancelación',
  'payroll.title.ethereum': 'Pagos de Ethereum desde una tabla',
  'wallet.payrollEthereum': 'Pagos de Ethereum desde una tabla (CSV)',
  'export.lead.ethereum':
    'Esta es una solicitud firmada. Cualquier cuenta de Ethereum con dinero para el gas puede difundirla, una sola vez.',
  'export.how.ethereum':
    'En una computadora en línea, ábrala en cualquier billetera que tenga algo de ETH y envíela como transacción con esta dirección, valor y datos. Quien la envía paga el gas, y puede retrasarla o no enviarla, pero no cambiarla.',
  'error.unsupported.authorization':
    'Esto es una autorización (EIP-7702). ENTREGA UNA CUENTA ENTERA al código de {address}, y no se dice nada más de lo que ocurre después.',
  'error.unsupported.authorization.next':
    'Traiga la transacción entera que la lleva y mire qué hace. Si no puede, no la firme en ningún sitio.',
};
