import type { solanaScreens as en } from '../en/solana-screens.ts';
import type { Entry } from '../entry.ts';

/** Las pantallas, la ayuda y las salidas propias de Solana; los hechos están en solana.ts. */
export const solanaScreens: Record<keyof typeof en, Entry> = {
  'product.solana-pay': 'una solicitud de Solana Pay',
  'product.solana-address': 'una dirección de Solana',
  'chain.solana': 'Solana',
  'help.solana': 'Una transacción de Solana ha caducado',
  'help.solana.answer':
    'Una transacción ordinaria dura alrededor de un minuto, demasiado poco para personas que llevan códigos. Créela con una cuenta de nonce duradero: así espera el tiempo que haga falta.',
  'glossary.nonceAccount': 'Cuenta de nonce duradero',
  'glossary.nonceAccount.is':
    'Una pequeña cuenta de Solana cuyo valor ocupa el lugar de la hora en una transacción. La transacción espera entonces hasta que se envía, en lugar de caducar en un minuto. El archivo léame de Hoarfrost explica cómo crear una.',
  'wallet.solpay': 'Introducir un pago de Solana',
  'wallet.watch': 'Usar con Solflare o Backpack',
  'watch.title': 'Usar con otra billetera',
  'watch.lead':
    'Solflare, Backpack y otras pueden observar esta dirección de Solana y pedirle firmas. En esa billetera, elija “conectar una billetera física”, después Keystone, y escanee esto.',
  'watch.label': 'Cuenta de Solana de “{label}”, en forma de código',
  'watch.how': 'Cuando pida una firma, escanee su código aquí y después muéstrele la respuesta.',
  'solpay.title': 'Pago de Solana',
  'solpay.toHint': 'La dirección completa de la billetera del destinatario, no de una cuenta de token.',
  'solpay.mint': 'Dirección del token (mint)',
  'solpay.opens':
    'El destinatario aún no tiene este token: abrir una cuenta para él (esta billetera paga unos 0,002 SOL)',
  'solpay.token2022': 'El token pertenece al programa Token-2022',
  'solpay.lifetime': 'Cuánto tiempo sigue siendo válido',
  'solpay.lifetimeHint':
    'El pago nombra el valor que una cuenta de nonce de esta billetera contiene ahora. Se puede difundir hasta que esa cuenta avance.',
  'solpay.nonceAccount': 'Dirección de la cuenta de nonce',
  'solpay.nonce': 'Qué contiene la cuenta de nonce',
  'solpay.nonceHint':
    'Su valor, la salida de “solana nonce-account”, la respuesta de un servidor a getAccountInfo o los datos de la cuenta en base64.',
  'payroll.fee':
    'Los tokens del programa Token-2022 pueden cobrar una comisión por cada transferencia, y entonces los destinatarios reciben menos de lo que dice la tabla: filas {rows}',
  'payroll.why.program':
    'falta el programa del token o no es el de este token. Escriba Token o Token-2022 en una columna llamada programa.',
  'payroll.title.solana': 'Pagos de Solana desde una tabla',
  'wallet.payrollSolana': 'Pagos de Solana desde una tabla (CSV)',
  'export.lead.solana': 'Esta es la transacción terminada. Quien la tenga puede difundirla, una sola vez.',
  'export.how.solana':
    'Llévela a una computadora en línea y envíela a cualquier nodo de Solana con el método “sendTransaction” (codificación “base64”). Con un blockhash reciente ordinario caduca en un minuto aproximadamente; con un nonce duradero, espera.',
  'error.bad-transaction.dump-transaction-message':
    'Es una salida de la CLI de Solana sin el mensaje que hay que firmar.',
  'error.bad-transaction.dump-transaction-message.next':
    'Ejecute de nuevo el comando con --sign-only --dump-transaction-message y traiga todo lo que imprima.',
  'error.too-large.payments': 'Estos pagos no caben en una transacción de Solana.',
  'error.too-large.payments.next':
    'Deje algunos fuera y haga otro pago para ellos, con otra cuenta de nonce.',
};
