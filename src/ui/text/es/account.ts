import type { account as english } from '../en/account.ts';
import type { Entry } from '../entry.ts';

export const account: Record<keyof typeof english, Entry> = {
  'chain.account': 'Cuenta corriente de Ethereum (experimental)',
  'ceremony.kind.pair': 'Emparejar dos dispositivos para “{label}”',
  'ceremony.kind.sign-ecdsa': 'Firmar con “{label}”',
  'ceremony.byFiles': 'Son muchos datos. Aquí los archivos son más rápidos que los códigos.',
  'file.pair': 'emparejamiento',
  'round.offer': 'Oferta',
  'round.answer': 'Respuesta',
  'round.open': 'Aprobar',
  'round.multiply': 'Calcular',
  'round.sum': 'Firmar',
  'event.pair.round-1': '{name} envió una oferta',
  'event.pair.round-2': '{name} respondió',
  'event.pair.round-3': '{name} está emparejado',
  'event.sign-ecdsa.round-1': '{name} aprobó',
  'event.sign-ecdsa.round-2': '{name} calculó',
  'event.sign-ecdsa.round-3': '{name} firmó',
  'pair.lead': 'Con {names}. Dos dispositivos se emparejan una vez; después pueden firmar juntos.',
  'pair.what':
    'Los dispositivos preparan cálculos que necesitan para cada firma. No se firma nada ni se mueve dinero. Lo que preparan se queda en estos dos dispositivos y no está en ninguna copia de seguridad.',
  'pair.do': 'Emparejar los dispositivos',
  'pair.done': 'Los dispositivos están emparejados.',
  'pair.doneEach': 'Muéstrelo también al otro dispositivo, para que termine.',
  'pair.stuck':
    'Puede esperar, o cancelar y emparejar más tarde. Mientras no estén emparejados no pueden firmar juntos.',
  'pair.stopped': 'Vuelva a emparejar en la pantalla de la billetera después de hablar con esa persona.',
  'pairs.title': 'Dispositivos emparejados',
  'pairs.lead':
    'En esta billetera, cada dos dispositivos que firman juntos se emparejan antes. Un dispositivo restaurado se empareja de nuevo.',
  'pairs.none': '{name}: aún sin emparejar',
  'pairs.ready': '{name}: emparejado',
  'pairs.burned': '{name}: empareje de nuevo antes de firmar juntos',
  'pairs.pair': 'Emparejar con {name}',
  'pairs.again': 'Emparejar de nuevo con {name}',
  'pairs.continue': 'Continuar el emparejamiento con {name}',
  'cost.what': {
    one: 'Hace falta {count} entrega, con unos {kilobytes} KB en total.',
    many: 'Hacen falta {count} entregas, con unos {kilobytes} KB en total.',
    other: 'Hacen falta {count} entregas, con unos {kilobytes} KB en total.',
  },
  'cost.seconds': 'Con códigos en la pantalla son unos {seconds} segundos.',
  'cost.files': 'Para tanto, los archivos son más rápidos que los códigos.',
  'experimental.title': 'Experimental',
  'experimental.accounts': 'Ofrecer cuentas corrientes de Ethereum para billeteras nuevas',
  'experimental.accountsHint':
    'Algunos servicios quieren una cuenta corriente en vez de una Safe. Varios dispositivos pueden firmar juntos por ella, pero nadie externo ha revisado aún esta parte de Hoarfrost. Úsela solo para importes pequeños.',
  'create.experimental':
    'Experimental: aún sin revisión externa, así que úsela solo para importes pequeños. Es una billetera aparte, sin otras redes, y cada dos dispositivos deben emparejarse antes de firmar.',
  'account.addressNote':
    'Una cuenta corriente: tiene la misma dirección en todas las redes de Ethereum, y la comisión de la red se paga desde ella.',
  'account.watch': 'Conectar MetaMask o Rabby',
  'account.watchLead': 'Para una billetera que observa esta cuenta y le pide firmas.',
  'account.watchLabel': 'Código que conecta la cuenta de {label}',
  'account.watchHow':
    'En MetaMask elija “Add hardware wallet”, luego “QR-based”, y escanee esto. En Rabby elija “Keystone” u otra billetera por código QR.',
  'account.watchFirst':
    'Tome la primera cuenta de su lista: su dirección es la de esta billetera. Las otras también son suyas, pero Hoarfrost no las muestra.',
  'account.exportLead': 'Lleve la firma a una computadora, o muéstrela a la billetera que la pidió.',
  'account.exportHow':
    'Cualquier herramienta de Ethereum difunde la transacción firmada tal cual, por ejemplo la página “Broadcast transaction” de un explorador de bloques.',
  'account.answerHint': 'Escanee esto con la billetera que le mostró la solicitud.',
  'account.raw': 'Transacción firmada',
  'account.raw-json': 'Transacción firmada como solicitud a un nodo',
  'account.signature': 'Firma',
  'account.void-nonce':
    'Se puede ejecutar hasta que esta cuenta haya usado el número {nonce} en {chain}. Para anularla, firme otra transacción con el mismo número y haga que se ejecute antes.',
  'account.create': 'Crear un contrato nuevo con {amount} y este código: {data}',
  'account.from': 'Desde la cuenta {address}',
  'account.other-index':
    'Esto es para la cuenta número {index} de esta billetera, {address}, no para la primera',
  'account.nonce': 'Número de la transacción: {nonce}',
  'account.stale':
    'Válida solo mientras {nonce} sea el próximo número de la cuenta. Si antes se ejecuta otra transacción con este número, esta queda anulada',
  'account.most': 'La comisión de la red es como máximo {amount}, por hasta {gas} unidades de gas',
  'account.chain-unknown': 'Hoarfrost no conoce la red {chain}. Compruebe que es la que quiere usar',
  'account.fee-high': 'Es una comisión de red muy alta: hasta {amount}',
  'account.legacy-price': 'Precio del gas: {amount} por unidad',
  'account.gas-price': 'Precio del gas: como máximo {most} por unidad, de los que hasta {tip} son propina',
  'account.hands-over':
    'ENTREGA TODA LA CUENTA al código de {to} en {chain}: desde entonces ese código puede mover todo lo que hay en ella sin preguntar. Autorización número {nonce}',
  'account.hands-over-any-chain':
    'ENTREGA TODA LA CUENTA al código de {to} en TODAS las redes: desde entonces ese código puede mover todo lo que hay en ella sin preguntar. Autorización número {nonce}',
  'account.takes-back':
    'Recupera la cuenta del código al que se había entregado, en {chain}. Autorización número {nonce}',
  'account.takes-back-any-chain':
    'Recupera la cuenta del código al que se había entregado, en todas las redes. Autorización número {nonce}',
  'account.authorization-any-chain':
    'Lleva también un permiso de otra cuenta, {authority}, para el código de {to} en todas las redes',
  'account.authorization-unsigned-any-chain':
    'Lleva también un permiso para el código de {to} en todas las redes del que no se sabe quién lo firmó',
  'account.authorization':
    'Lleva también un permiso de otra cuenta, {authority}, para el código de {to} en {chain}',
  'account.authorization-unsigned':
    'Lleva también un permiso para el código de {to} en {chain} del que no se sabe quién lo firmó',
  'account.access-list': {
    one: 'Nombra de antemano {count} contrato, lo que solo cambia la comisión',
    many: 'Nombra de antemano {count} contratos, lo que solo cambia la comisión',
    other: 'Nombra de antemano {count} contratos, lo que solo cambia la comisión',
  },
  'account.hash': 'Hash que se firma: {hash}',
  'account.hash-message': 'Hash que se firma: {hash}',
};
