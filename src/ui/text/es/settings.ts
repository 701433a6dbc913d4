import type { settings as en } from '../en/settings.ts';
import type { Entry } from '../entry.ts';

/** Ajustes, almacenamiento, copias, acerca de. */
export const settings: Record<keyof typeof en, Entry> = {
  'settings.lockNow': 'Bloquear ahora',
  'settings.language': 'Idioma',
  'settings.theme': 'Apariencia',
  'settings.theme.system': 'Como el sistema',
  'settings.theme.light': 'Clara',
  'settings.theme.dark': 'Oscura',
  'settings.autoLock': 'Bloquear automáticamente',
  'settings.autoLockHint': 'Hoarfrost también se bloquea tras un minuto en segundo plano.',
  'settings.minutes': {
    one: 'Después de un minuto',
    many: 'Después de {count} de minutos',
    other: 'Después de {count} minutos',
  },
  'settings.letters': 'Atajos de una sola tecla',
  'settings.security': 'Seguridad',
  'settings.words': 'Mostrar las 24 palabras',
  'settings.password': 'Cambiar la contraseña',
  'settings.changePassword': 'Cambiar contraseña',
  'settings.passwordChanged': 'Contraseña cambiada.',
  'settings.wipeAfter': 'Tras contraseñas incorrectas',
  'settings.wipeNever': 'No eliminar nunca',
  'settings.wipeCount': 'Eliminar todo lo que hay aquí después de {count}',
  'settings.wipeHint':
    'Esto detiene a un ladrón que escribe contraseñas. No detiene a quien copia el almacenamiento; solo lo hace una contraseña segura.',
  'settings.wipe': 'Eliminar todo',
  'settings.wipeWhat':
    'Se eliminan las partes de la clave, los contactos y el historial de este dispositivo. Las 24 palabras y un cofirmante pueden recuperar las partes de la clave. El navegador puede dejar en el disco restos cifrados, que solo la contraseña abre: borre el dispositivo entero antes de dárselo a otra persona.',
  'settings.wipeName': 'Escriba el nombre de este dispositivo: {name}',
  'settings.wipeDo': 'Eliminar todo lo que hay aquí',
  'storage.title': 'Almacenamiento',
  'storage.kept': 'El navegador ha prometido conservar lo que se guarda aquí.',
  'storage.notKept':
    'El navegador puede eliminar lo que se guarda aquí cuando el dispositivo se queda sin espacio.',
  'storage.unknown': 'Este navegador no dice si conserva lo que se guarda aquí.',
  'storage.sevenDays':
    'Este navegador puede eliminar lo que un sitio web ha guardado si usted no lo abre durante siete días. A una aplicación de la pantalla de inicio no le ocurre, pero empieza vacía: añada ahí Hoarfrost y restáurelo con sus 24 palabras o una copia completa.',
  'storage.ask': 'Pedir al navegador que lo conserve',
  'storage.notPromised':
    'El navegador no lo ha prometido. Una copia completa y sus 24 palabras lo recuperan todo.',

  'storage.check': 'Comprobar el almacenamiento',
  'storage.well': 'Escribir, leer y eliminar funciona, y todas las entradas se abren.',
  'storage.ill':
    'Algo va mal en el almacenamiento. Restaure este dispositivo con sus 24 palabras en otro sitio.',
  'storage.records': {
    one: 'Una entrada, dañadas: {damaged}.',
    many: '{count} de entradas, dañadas: {damaged}.',
    other: '{count} entradas, dañadas: {damaged}.',
  },
  'health.deleted-after-a-week':
    'Este navegador elimina lo que se guarda aquí tras una semana sin visitas. Añada Hoarfrost a la pantalla de inicio.',
  'health.little-room': 'A este dispositivo le queda poco espacio.',
  'health.file-origin': 'Otras páginas locales de este dispositivo pueden eliminar lo que se guarda aquí.',

  'backup.title': 'Copia de seguridad',
  'backup.lead':
    'Las 24 palabras son la copia de seguridad que importa. Una copia completa ahorra tiempo: también contiene contactos, billeteras e historial.',
  'backup.save': 'Guardar una copia completa',
  'backup.saveHint':
    'Un archivo age, cerrado con su propia frase de contraseña. Contiene las partes de la clave de este dispositivo: guárdelo tan seguro como las palabras.',
  'backup.passphraseHint': 'Al menos 12 caracteres; mejor cinco palabras al azar.',
  'backup.saveDo': 'Crear la copia',
  'backup.working': 'Cifrando la copia…',
  'backup.test': 'Probar su papel',
  'backup.testHint':
    'Escriba las 24 palabras de su papel. No cambia nada; así sabrá si recuperarían sus billeteras.',
  'backup.testDo': 'Probar las palabras',
  'backup.proved': 'Las palabras son correctas. Recuperan: {wallets}.',
  'backup.provedNone': 'Las palabras son correctas. Aún no hay billeteras aquí.',
  'backup.neverTested': 'Su papel nunca se ha probado.',
  'backup.tested': 'Su papel se probó el {when}.',
  'backup.found': 'Una copia completa de un dispositivo',
  'backup.foundLead':
    'Escriba su frase de contraseña para ver qué contiene. Lo que ya está aquí queda como está.',
  'backup.look': 'Ver qué contiene',
  'backup.of': 'Copia de “{name}”, creada el {when}.',
  'backup.contents':
    'Para añadir: contactos {contacts}, billeteras {wallets}, ceremonias {ceremonies}. Ya están aquí: {kept}.',
  'backup.add': 'Añadirlos',

  'about.title': 'Acerca de',
  'about.installed': 'Instalado: se abre sin red y sin el sitio web del que viene.',
  'about.single':
    'Funciona como un solo archivo. Otras páginas locales de este dispositivo pueden acceder al mismo almacenamiento; lo que hay en él está cifrado.',
  'about.not-installed': 'No instalado: para recargar hace falta el sitio web del que viene.',
  'about.build': 'Esta compilación',
  'about.noBuild': 'desconocida hasta instalar',
  'about.buildHint':
    'Todos deben usar la misma compilación. Es el SHA-256 del archivo SHA256SUMS de la versión publicada.',
  'about.newer': 'Buscar una versión más nueva',
  'about.newerHint':
    'Una vez instalado, es la única vez que Hoarfrost usa una red, y solo porque usted lo pide.',
  'about.look': 'Buscar ahora',
  'about.looking': 'Preguntando al sitio web…',
  'about.none': 'El sitio web no tiene otra versión que esta.',
  'about.unanswered': 'El sitio web no respondió, así que no se sabe si hay una versión más nueva. ¿Hay red?',
  'about.broken':
    'El sitio web tiene otra versión, pero no llegó completa y sin alterar. Aquí no ha cambiado nada. Inténtelo más tarde.',
  'about.foreign':
    'El sitio web respondió con algo que no es Hoarfrost. El navegador puede ejecutarlo la próxima vez que abra la aplicación, y podría pedirle la contraseña. No cierre esta ventana, guarde ahora una copia completa y restáurela en otro dispositivo.',
  'about.found':
    'Se ha descargado completa otra versión. Un sitio web también puede ofrecer una más antigua: compare su hash con el de la versión publicada que quiere antes de usarla:',
  'about.notNow': 'Termine o cancele primero lo que está en curso.',
  'about.take': 'Usarla',
  'licences.title': 'Licencias',
  'licences.lead':
    'Hoarfrost está hecho con el trabajo de muchas otras personas. Estos son los paquetes con los que se construye y sus licencias.',
  'backup.packs': {
    one: 'Y {count} paquete de descripciones',
    many: 'Y {count} de paquetes de descripciones',
    other: 'Y {count} paquetes de descripciones',
  },
};
