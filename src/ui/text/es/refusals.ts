import type { refusals as en } from '../en/refusals.ts';
import type { Entry } from '../entry.ts';

/** Rechazos de lo que se trajo, donde se puede decir más. */
export const refusals: Record<keyof typeof en, Entry> = {
  'error.member': 'Se trata de este campo: {member}',
  'error.bad-transaction.several': 'Aquí hay varias transacciones y nada indica cuál se quiere firmar.',
  'error.bad-transaction.several.next': 'Guarde la que quiere firmar y traiga solo esa.',
  'error.bad-transaction.summary': 'Es una entrada de una lista. No dice qué llama la transacción.',
  'error.bad-transaction.summary.next': 'Abra los detalles de la transacción y guárdelos.',
  'error.bad-transaction.cut-short': 'Esta transacción está cortada: le falta el final.',
  'error.bad-transaction.cut-short.next': 'Cópiela de nuevo, desde el primer carácter hasta el último.',
  'error.bad-transaction.trailing-bytes':
    'Hay algo después del final de esta transacción, y la red rechaza lo que contiene más que una transacción.',
  'error.bad-transaction.trailing-bytes.next':
    'Copie solo la transacción o créela de nuevo con la herramienta de la que viene.',
  'error.bad-transaction.length-encoding':
    'Una longitud de esta transacción no está escrita de la única forma que la red acepta.',
  'error.bad-transaction.length-encoding.next':
    'Créela de nuevo con otra herramienta y avise a los autores de esta.',
  'error.bad-address.other-network': 'Esta dirección está marcada para {said}, pero el pago es en {chain}.',
  'error.bad-address.other-network.next':
    'Elija la red que quiere usar o pida al destinatario una dirección en {chain}.',
  'error.bad-address.unknown-network':
    'Esta dirección está marcada para “{said}”, una red que Hoarfrost no conoce.',
  'error.bad-address.unknown-network.next':
    'Pregunte al destinatario si es una dirección en {chain}. Si lo es, escríbala sin la marca.',
  'error.bad-amount.two-readings': 'Este importe se puede leer de dos formas: {first} o {second}.',
  'error.bad-amount.two-readings.next':
    'Escríbalo con punto decimal y sin separadores de miles, por ejemplo {second}.',
  'error.bad-amount.thousands':
    'Los miles están separados aquí por una coma o un punto, y nadie debería tener que adivinar.',
  'error.bad-amount.thousands.next': 'Escríbalo así: {plain}.',
  'error.unsupported.encrypted-relay':
    'Es un mensaje cifrado del relé de WalletConnect. Solo la página y su billetera pueden leerlo.',
  'error.unsupported.encrypted-relay.next':
    'Copie la propia solicitud, de la página o del registro de la billetera.',
  'error.unsupported.method': 'Esto pide {name}, y ahí no hay nada que firmar.',
  'error.unsupported.method.next':
    'Traiga la solicitud que viene después: una transacción, un mensaje o datos con tipos.',
  'error.unsupported.eth_sign': 'Esto pide firmar un hash, y nadie puede ver qué hay detrás.',
  'error.unsupported.eth_sign.next': 'Pida en su lugar personal_sign o datos con tipo.',
  'error.unsupported.eth_signTypedData':
    'Es la primera versión de los datos con tipo, que no nombra ni la aplicación ni la red.',
  'error.unsupported.eth_signTypedData.next': 'Pida en su lugar eth_signTypedData_v4.',
  'error.bad-parameters.nonce-value': 'Esto no es el valor de una cuenta de nonce.',
  'error.bad-parameters.nonce-value.next':
    'Cópielo de donde consultó la cuenta, del primer carácter al último.',
  'error.bad-parameters.nonce-state': 'Esto no es el contenido de una cuenta de nonce que se pueda usar.',
  'error.bad-parameters.nonce-state.next':
    'Consulte la cuenta en su dirección. Debe ser una cuenta de nonce ya configurada.',
  'error.bad-parameters.nonce-authority': 'Esta cuenta de nonce la controla otra billetera.',
  'error.bad-parameters.nonce-authority.next':
    'Use una cuenta de nonce que controle esta billetera, o pida que su autoridad pase a la dirección de esta billetera.',
  'error.bad-parameters.decimals': 'Faltan los decimales de este token o son incorrectos.',
  'error.bad-parameters.decimals.next': 'Consúltelos con el emisor del token: un número de 0 a 19.',
  'error.too-large.chain': 'Los cofirmantes de esta billetera ya cambiaron tantas veces como es posible.',
  'error.too-large.chain.next': 'Cree una billetera nueva con estas personas y mueva el dinero allí.',
  'error.unsupported.eth_signAuthorization':
    'Esto pide poner código en la cuenta de una clave (EIP-7702). Esta cuenta ya tiene código propio y su clave no tiene cuenta.',
  'error.unsupported.eth_signAuthorization.next': 'Pida en su lugar la transacción misma.',
  'error.unsupported.capabilities': 'Esto exige que la billetera tenga “{name}”, y Hoarfrost no lo tiene.',
  'error.unsupported.capabilities.next': 'Pida las mismas llamadas sin eso.',
  'error.bad-transaction.error-reply':
    'Esto es la respuesta de un servidor que se negó: “{said}”. No contiene ninguna transacción.',
  'error.bad-transaction.error-reply.next': 'Corrija allí lo que indica y traiga la transacción misma.',
  'error.unknown-kind.transaction-link':
    'Esto es un enlace a una transacción en {site}. Hoarfrost no abre enlaces, y lo que muestra una página así ya está firmado.',
  'error.unknown-kind.transaction-link.next':
    'Traiga la transacción sin firmar, desde la herramienta que la creó.',
  'error.unknown-kind.safe-link': 'Esto es un enlace a una página de Safe. Hoarfrost no abre enlaces.',
  'error.unknown-kind.safe-link.next':
    'Traiga la transacción misma: sus detalles del servicio de transacciones de Safe o el archivo del Transaction Builder.',
  'error.unknown-kind.link': 'Esto es un enlace a {site}. Hoarfrost no abre enlaces.',
  'error.unknown-kind.link.next':
    'Ábralo en un equipo con conexión y traiga lo que hay que firmar: la transacción o el mensaje mismo.',
  'error.bad-transaction.command':
    'Parte de lo que enviaría este comando sale de un programa o de un archivo. No está en lo que usted trajo.',
  'error.bad-transaction.command.next': 'Traiga solo el cuerpo: el JSON que enviaría el comando.',
  'error.bad-transaction.message-or-transaction':
    'Esto se puede leer de dos maneras: como mensaje, según su nombre, o como la transacción que son sus bytes.',
  'error.bad-transaction.message-or-transaction.next':
    'Traiga la transacción sin nombre delante, o el mensaje como solicitud de personal_sign.',
};
