import type { found as en } from '../en/found.ts';
import type { Entry } from '../entry.ts';

/** Lo que se cambió desde fuera en lo guardado aquí. */
export const found: Record<keyof typeof en, Entry> = {
  'found.title': 'Lo guardado aquí se cambió fuera de Hoarfrost',
  'found.lead':
    'Hoarfrost lleva una lista sellada de todo lo que guarda. Lo que ha encontrado ya no coincide con ella: o el navegador o el almacenamiento perdieron algo, o lo cambió alguien con acceso a este dispositivo.',
  'found.missing.wallets':
    'La billetera “{label}” ha desaparecido. Para recuperarla, pida a un cofirmante que la abra y elija “{record}”, y escanee o importe eso aquí. Si tiene una copia completa de este dispositivo, también la recupera.',
  'found.missing.contacts':
    'El contacto “{label}” ha desaparecido. Escanee de nuevo su tarjeta de contacto y compárela.',
  'found.missing.ceremonies.named':
    'La ceremonia para crear la billetera “{label}” ha desaparecido. Pida a un cofirmante que la muestre de nuevo a este dispositivo.',
  'found.missing.ceremonies': {
    one: 'Ha desaparecido una ceremonia (la creación de una billetera o una firma). Pida a un cofirmante que la muestre de nuevo a este dispositivo.',
    many: 'Han desaparecido {count} ceremonias (creaciones de billeteras o firmas). Pida a un cofirmante que las muestre de nuevo a este dispositivo.',
    other:
      'Han desaparecido {count} ceremonias (creaciones de billeteras o firmas). Pida a un cofirmante que las muestre de nuevo a este dispositivo.',
  },
  'found.missing.archive':
    'Ha desaparecido una parte de la lista de firmas anteriores. Lo firmado sigue firmado; una copia completa de este dispositivo recupera la lista.',
  'found.missing.other': {
    one: 'Ha desaparecido una entrada de los ajustes o del historial del dispositivo. No tiene que hacer nada.',
    many: 'Han desaparecido {count} entradas de los ajustes o del historial del dispositivo. No tiene que hacer nada.',
    other:
      'Han desaparecido {count} entradas de los ajustes o del historial del dispositivo. No tiene que hacer nada.',
  },
  'found.older.wallets':
    'La billetera “{label}” fue devuelta a un estado anterior. Sus palabras de seguridad ya no cuentan como comparadas: compárelas de nuevo.',
  'found.older.contacts':
    'El contacto “{label}” fue devuelto a un estado anterior, quizá con otras claves. Ya no cuenta como comparado: escanee de nuevo su tarjeta y compárela.',
  'found.older.device':
    'El registro de este dispositivo fue devuelto a un estado anterior. Revise el nombre del dispositivo en Ajustes.',
  'found.older.ceremonies.named':
    'La ceremonia para crear la billetera “{label}” fue devuelta a un estado anterior. Pida a un cofirmante que la muestre de nuevo a este dispositivo.',
  'found.older.ceremonies': {
    one: 'Una ceremonia fue devuelta a un estado anterior. Pida a un cofirmante que la muestre de nuevo a este dispositivo.',
    many: '{count} ceremonias fueron devueltas a un estado anterior. Pida a un cofirmante que las muestre de nuevo a este dispositivo.',
    other:
      '{count} ceremonias fueron devueltas a un estado anterior. Pida a un cofirmante que las muestre de nuevo a este dispositivo.',
  },
  'found.older.archive': 'Una parte de la lista de firmas anteriores fue devuelta a un estado anterior.',
  'found.older.other': {
    one: 'Una entrada de los ajustes o del historial del dispositivo fue devuelta a un estado anterior.',
    many: '{count} entradas de los ajustes o del historial del dispositivo fueron devueltas a un estado anterior.',
    other:
      '{count} entradas de los ajustes o del historial del dispositivo fueron devueltas a un estado anterior.',
  },
  'found.returned.wallets':
    'La billetera “{label}” se había eliminado y alguien la ha devuelto. No cuenta como comparada.',
  'found.returned.contacts':
    'El contacto “{label}” se había eliminado y alguien lo ha devuelto. No cuenta como comparado. Elimínelo de nuevo si no lo quiere.',
  'found.returned.ceremonies.named':
    'Alguien ha devuelto la ceremonia para crear la billetera “{label}”, que se había eliminado. No siga con ella si sus cofirmantes no la conocen.',
  'found.returned.ceremonies': {
    one: 'Alguien ha devuelto una ceremonia que se había eliminado. No siga con ella si sus cofirmantes no la conocen.',
    many: 'Alguien ha devuelto {count} ceremonias que se habían eliminado. No siga con ellas si sus cofirmantes no las conocen.',
    other:
      'Alguien ha devuelto {count} ceremonias que se habían eliminado. No siga con ellas si sus cofirmantes no las conocen.',
  },
  'found.returned.archive':
    'Se volvió a poner una parte de la lista de firmas anteriores que se había quitado. No tiene que hacer nada.',
  'found.returned.other': {
    one: 'Alguien ha devuelto una entrada que se había eliminado.',
    many: 'Alguien ha devuelto {count} entradas que se habían eliminado.',
    other: 'Alguien ha devuelto {count} entradas que se habían eliminado.',
  },
  'found.inventory':
    'La propia lista se cambió o se borró, así que puede faltar más de lo que se puede nombrar aquí. Compruebe que están todas sus billeteras y todos sus contactos.',
  'found.attempts':
    'El recuento de contraseñas incorrectas se cambió o se borró, así que pueden haberse probado más de las contadas. Lo que usted eligió para después de las contraseñas incorrectas vuelve a aplicarse cuando confirme esto.',
  'found.noWallet':
    'Ahora no hay ninguna billetera aquí. El aviso de esta pantalla dice qué falta y cómo recuperarlo.',
  'found.accept': 'Lo he leído',
  'found.acceptHint': 'Este aviso desaparece entonces, y lo que hay aquí ahora se da por completo.',
};
