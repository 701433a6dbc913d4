import type { device as en } from '../en/device.ts';
import type { Entry } from '../entry.ts';

/** El dispositivo: comienzo, contraseña, palabras, restauración, desbloqueo. */
export const device: Record<keyof typeof en, Entry> = {
  'welcome.title': 'Una billetera que nadie puede vaciar por sí solo',
  'welcome.lead':
    'Dos o más personas con teléfonos sin conexión crean juntas una billetera y firman juntas con ella. La clave completa no existe en ningún sitio.',
  'welcome.promise1': 'Funciona sin conexión una vez que la ha abierto.',
  'welcome.promise2':
    'Los teléfonos se comunican mostrándose códigos en movimiento. También sirven los archivos y el texto pegado.',
  'welcome.promise3':
    'Si pierde un teléfono, no pierde nada: 24 palabras en papel y un cofirmante lo recuperan.',
  'welcome.practice': 'Practicar primero',
  'welcome.practiceHint': 'Pruébelo todo en este dispositivo con cofirmantes ficticios. Sin dinero real.',
  'welcome.setup': 'Configurar este dispositivo',
  'welcome.restore': 'Restaurar con 24 palabras',

  'setup.title': 'Configurar este dispositivo',
  'setup.lead':
    'Elija un nombre que verán los demás y una contraseña que desbloquee Hoarfrost en este dispositivo.',
  'setup.name': 'Nombre del dispositivo',
  'setup.nameHint': 'Lo ven los cofirmantes, por ejemplo “Ana” o “Teléfono de la oficina”.',
  'setup.working': 'Un momento. Es lento a propósito.',

  'password.new': 'Contraseña nueva',
  'password.hint':
    'Cinco o más palabras al azar son seguras y fáciles de escribir. Nadie puede restablecer esta contraseña.',
  'password.again': 'Repita la contraseña',
  'password.differ': 'Las contraseñas aún no coinciden.',
  'password.current': 'Contraseña',
  'password.strength': 'Seguridad de la contraseña',
  'password.measuring': 'Midiendo…',
  'password.enough': 'Suficientemente segura.',
  'password.weak': 'Demasiado fácil de adivinar.',
  'password.advice.straightRow': 'Las filas de teclas son fáciles de adivinar.',
  'password.advice.keyPattern': 'Los patrones de teclado son fáciles de adivinar.',
  'password.advice.simpleRepeat': 'Repetir una letra aporta poco.',
  'password.advice.extendedRepeat': 'Repetir un patrón aporta poco.',
  'password.advice.sequences': 'Las secuencias como abc o 6543 son fáciles de adivinar.',
  'password.advice.recentYears': 'Los años recientes son fáciles de adivinar.',
  'password.advice.dates': 'Las fechas son fáciles de adivinar.',
  'password.advice.topTen': 'Es una de las diez contraseñas que se prueban primero.',
  'password.advice.topHundred': 'Es una de las cien contraseñas que se prueban primero.',
  'password.advice.common': 'Mucha gente usa esta contraseña.',
  'password.advice.similarToCommon': 'Se parece a una contraseña que usa mucha gente.',
  'password.advice.wordByItself': 'Una sola palabra es fácil de adivinar.',
  'password.advice.namesByThemselves': 'Un nombre por sí solo es fácil de adivinar.',
  'password.advice.commonNames': 'Los nombres comunes son fáciles de adivinar.',
  'password.advice.userInputs': 'No use el nombre de este dispositivo ni el de la aplicación.',
  'password.advice.l33t': 'Cambiar letras por cifras apenas ayuda.',
  'password.advice.reverseWords': 'Escribir palabras al revés apenas ayuda.',
  'password.advice.allUppercase': 'Usar solo mayúsculas apenas ayuda.',
  'password.advice.capitalization': 'Una mayúscula al principio apenas ayuda.',
  'password.advice.repeated': 'No repita palabras ni letras.',
  'password.advice.longerKeyboardPattern': 'Use palabras en lugar de patrones de teclado.',
  'password.advice.anotherWord': 'Añada una o dos palabras menos comunes.',
  'password.advice.useWords': 'Use varias palabras que no tengan relación entre sí.',
  'password.advice.associatedYears': 'Evite los años que signifiquen algo para usted.',

  'words.title': 'Sus 24 palabras',
  'words.lead': 'Escríbalas ahora en papel, en este orden. Recuperan este dispositivo si se pierde.',
  'words.warning':
    'Nunca las fotografíe ni las escriba en nada que no sea Hoarfrost. Contienen la parte de la clave de este dispositivo en cada billetera.',
  'words.list': 'Las 24 palabras',
  'words.written': 'Ya las escribí',
  'confirm.title': 'Dos palabras de su papel',
  'confirm.lead': 'Así se asegura de que su papel es correcto antes de que dependa dinero de él.',
  'confirm.word': 'Palabra número {number}',
  'confirm.check': 'Comprobar las palabras',
  'confirm.again': 'Mostrar de nuevo las 24 palabras',
  'reveal.title': 'Mostrar las 24 palabras',
  'reveal.lead': 'Asegúrese de que ninguna persona ni cámara pueda ver esta pantalla.',
  'reveal.unfinished': 'Aún no ha confirmado sus palabras',
  'reveal.unfinishedLead':
    'Escriba su contraseña para ver de nuevo las 24 palabras y terminar la configuración.',
  'reveal.show': 'Mostrar las palabras',

  'restore.title': 'Restaurar con 24 palabras',
  'restore.lead':
    'Las palabras recuperan la identidad de este dispositivo. Sus billeteras vuelven cuando un cofirmante muestra su registro de recuperación.',
  'restore.words': 'Las 24 palabras, separadas por espacios',
  'restore.count': '{typed} de 24 palabras',
  'restore.nameHint': 'Si es posible, el mismo nombre que antes.',
  'restore.do': 'Restaurar este dispositivo',

  'unlock.title': 'Bloqueado',
  'unlock.lead': 'Las ceremonias continúan donde estaban.',
  'unlock.parked': 'Ha llegado algo. Hoarfrost lo leerá cuando lo desbloquee.',
  'unlock.online':
    'Este dispositivo está en línea. Active el modo avión para que nada pueda salir de él y después desbloquéelo. Este aviso desaparecerá.',
  'unlock.acceptOnline': 'Desbloquear aunque este dispositivo esté en línea',
  'unlock.failed': {
    one: 'Una contraseña incorrecta hasta ahora.',
    many: '{count} de contraseñas incorrectas hasta ahora.',
    other: '{count} contraseñas incorrectas hasta ahora.',
  },
  'unlock.wipe': {
    one: 'Con una más se elimina todo lo que hay aquí, como eligió en Ajustes.',
    many: 'Con {count} de contraseñas más se elimina todo lo que hay aquí, como eligió en Ajustes.',
    other: 'Con {count} más se elimina todo lo que hay aquí, como eligió en Ajustes.',
  },
  'unlock.wait': {
    one: 'Podrá intentarlo de nuevo dentro de un segundo.',
    many: 'Podrá intentarlo de nuevo dentro de {count} de segundos.',
    other: 'Podrá intentarlo de nuevo dentro de {count} segundos.',
  },
  'unlock.do': 'Desbloquear',
  'unlock.working': 'Desbloqueando…',
  'unlock.forgot':
    '¿Olvidó su contraseña? Nadie puede restablecerla. Sus 24 palabras restauran este dispositivo en otro teléfono o en otro navegador.',
  'password.made': 'Una frase de contraseña para usted',
  'password.madeHint':
    'Seis palabras al azar, más seguras que casi todo lo que a una persona se le ocurre. Anótelas, pero no en el papel de las 24 palabras. Nadie puede restablecerla.',
  'password.madeUse': 'Usar esta frase',
  'password.madeUsed': 'Esta frase está en uso',
  'password.madeAgain': 'Generar otra',
  'unlock.deviceLost':
    'El registro de este dispositivo ha desaparecido, así que sus partes de la clave no se pueden usar. Sus 24 palabras lo recuperan. Las billeteras, los contactos y el historial que siguen guardados aquí se conservan.',
  'unlock.deviceWords': 'Las 24 palabras de este dispositivo, separadas por espacios',

  'welcome.cleared':
    'Se ha borrado el almacenamiento de este dispositivo. Contenía un dispositivo configurado con Hoarfrost y ya no queda nada de él.',
  'welcome.clearedWhy':
    'Si no ha sido usted, ha sido el navegador o el sitio web del que procede esta aplicación. Lo guardado estaba sellado, así que borrarlo no ha revelado nada. Restaure desde su copia completa o sus 24 palabras y mantenga activado el modo avión.',
  'storage.sevenDaysFirst':
    'En un iPhone o iPad, añada primero Hoarfrost a la pantalla de inicio y configúrelo ahí. Este navegador puede eliminar lo que un sitio web ha guardado si usted no lo abre durante siete días.',
  'backup.restore': 'O con una copia completa',
  'backup.restoreHint': 'Si tiene el archivo y su frase de contraseña, todo vuelve de una vez.',
  'backup.choose': 'Elegir archivo',
  'backup.chosen': 'Elegido: {name}',
  'backup.passphrase': 'Frase de contraseña de la copia',
  'unlock.dropDamaged':
    'Abrir sin las entradas dañadas; si entre ellas hay una billetera, vuelve con el registro de recuperación de un cofirmante',
};
