import type { people as en } from '../en/people.ts';
import type { Entry } from '../entry.ts';

/** Contactos, tarjeta propia, comparación. */
export const people: Record<keyof typeof en, Entry> = {
  'contacts.title': 'Contactos',
  'contacts.lead': 'Personas cuyos dispositivos pueden compartir una billetera con el suyo.',
  'contacts.mine': 'Mi tarjeta de contacto',
  'contacts.scan': 'Escanear una tarjeta',
  'contacts.empty':
    'Nadie todavía. Escanee la tarjeta de contacto en el dispositivo de otra persona, o abra el archivo o el texto que le envió.',
  'contact.saved': '{name} ya está entre sus contactos. Ahora muestre su propia tarjeta.',
  'contact.compare': '¿Es de verdad su tarjeta?',
  'contact.byScan': '¿Escaneó esta tarjeta directamente del dispositivo de {name}, con {name} a su lado?',
  'contact.scanned': 'La escaneé de la pantalla de {name}',
  'contact.byWords':
    'Llame a {name} y asegúrese de reconocer su voz. En “Mi tarjeta de contacto”, {name} ve ocho palabras y se las lee. Deben ser estas:',
  'contact.wordsDiffer':
    'Si una sola palabra es distinta, no es su tarjeta. Quítela y consígala de otra manera.',
  'contact.was.scan': 'Escaneó esta tarjeta de la pantalla de {name}.',
  'contact.was.words': 'Comparó las palabras de seguridad con {name}.',
  'contact.was.wallet': 'Comparó una billetera que comparte con {name}.',
  'contact.build':
    '{name} usa otra compilación de Hoarfrost. Comparen las compilaciones en ambos dispositivos, en Ajustes, Acerca de.',
  'contact.more': 'Quitar este contacto',
  'contact.removeHint': 'Las billeteras que comparte con {name} quedan como están.',
  'contact.remove': 'Quitar',
  'me.title': 'Mi tarjeta de contacto',
  'me.lead': 'Los demás la necesitan para crear una billetera con usted. No es secreta.',
  'me.showLead': 'La otra persona toca Escanear y apunta la cámara aquí.',
  'me.label': 'Tarjeta de contacto de {name}, en forma de código',
  'me.words': 'Si no escanearon su tarjeta de esta pantalla, léales estas palabras.',
  'verified.yes': 'Comparado',
  'verified.no': 'Sin comparar',
  'verify.words': 'Palabras de seguridad',
  'verify.making': 'Preparando las palabras de seguridad…',
  'verify.same': 'Las palabras son las mismas',

  'person.you': '{name} (usted)',
  'person.someone': 'Alguien',
};
