import type { solana as en } from '../en/solana.ts';
import type { Entry } from '../entry.ts';

/** Revisión y salida de Solana. */
export const solana: Record<keyof typeof en, Entry> = {
  'sol.title-actions': '{count} acciones',
  'sol.title-unknown': '{count} acciones, {unknown} de ellas desconocidas',
  'sol.title-message': 'Firmar un mensaje',
  'sol.title-nothing': 'No hace nada más que pagar la comisión',

  'sol.void-nonce':
    'Puede enviarse hasta que avance la cuenta de nonce {nonce}. Para anularlo, firme y envíe otra transacción que use la misma cuenta de nonce, o haga que la avance quien tiene autoridad sobre ella.',
  'sol.void-expiry':
    'Caduca por sí sola unos dos minutos después de haberse creado. Espere ese tiempo antes de pagar de otra forma.',
  'sol.void-message': 'Un mensaje firmado no caduca y no se puede retirar.',

  'sol.transfer': 'Enviar {amount} de {from} a {to}',
  'sol.transfer-seed':
    'Enviar {amount} de {from} a {to}; el remitente se deriva de {base}, semilla “{seed}”, para {owner}',
  'sol.create-account':
    'Crear la cuenta {account} con {amount} de {from}: {space} bytes, controlada por {owner}',
  'sol.create-account-seed':
    'Crear la cuenta {account} con {amount} de {from}: {space} bytes, controlada por {owner}, derivada de {base}, semilla “{seed}”',
  'sol.assign': 'Ceder la cuenta {account} al programa {owner}',
  'sol.assign-seed': 'Ceder la cuenta {account}, derivada de {base}, semilla “{seed}”, al programa {owner}',
  'sol.allocate': 'Dar a la cuenta {account} {space} bytes de almacenamiento',
  'sol.allocate-seed':
    'Dar a la cuenta {account}, derivada de {base}, semilla “{seed}”, {space} bytes de almacenamiento y cederla al programa {owner}',
  'sol.nonce-advance': 'Usar el valor actual de la cuenta de nonce {nonce} (autoridad {authority})',
  'sol.nonce-withdraw': 'Retirar {amount} de la cuenta de nonce {nonce} a {to}, por {authority}',
  'sol.nonce-initialize': 'Preparar la cuenta de nonce {nonce}, que controlará {authority}',
  'sol.nonce-authorize': 'Cambiar quién controla la cuenta de nonce {nonce}: de {authority} a {newAuthority}',
  'sol.nonce-upgrade': 'Convertir la cuenta de nonce {nonce} al formato actual',

  'sol.token-transfer':
    'Enviar {amount} (token {mint}) de la cuenta de token {from} a la cuenta de token {to}, por {authority}',
  'sol.token-transfer-raw':
    'Enviar {amount} de la cuenta de token {from} a la cuenta de token {to}, por {authority}',
  'sol.token-transfer-fee':
    'Enviar {amount} (token {mint}) de la cuenta de token {from} a la cuenta de token {to}, de los que {fee} son la comisión de transferencia del token, por {authority}',
  'sol.token-approve':
    'Permitir que {delegate} tome hasta {amount} (token {mint}) de la cuenta de token {account}, por {authority}',
  'sol.token-approve-raw':
    'Permitir que {delegate} tome hasta {amount} de la cuenta de token {account}, por {authority}',
  'sol.token-revoke':
    'Retirar todos los permisos dados a otros sobre la cuenta de token {account}, por {authority}',
  'sol.token-mint':
    'Crear {amount} de tokens nuevos (token {mint}) en la cuenta de token {account}, por {authority}',
  'sol.token-burn': 'Destruir {amount} (token {mint}) en la cuenta de token {account}, por {authority}',
  'sol.token-close': 'Cerrar {account} y enviar los SOL que contiene a {to}, por {authority}',
  'sol.token-freeze': 'Congelar la cuenta de token {account} (token {mint}), por {authority}',
  'sol.token-thaw': 'Descongelar la cuenta de token {account} (token {mint}), por {authority}',
  'sol.token-set-authority': 'Pasar el rol “{role}” sobre {account} de {authority} a {newAuthority}',
  'sol.token-drop-authority': 'Quitar para siempre el rol “{role}” sobre {account}, por {authority}',
  'sol.token-owner-closes': 'Desde ahora solo su dueño podrá cerrar {account}, por {authority}',
  'sol.token-init-mint': 'Crear el token {mint} con {decimals} decimales; {authority} puede emitir más',
  'sol.token-init-mint-freeze':
    'Crear el token {mint} con {decimals} decimales; {authority} puede emitir más y {freezeAuthority} puede congelar cuentas',
  'sol.token-init-account':
    'Preparar la cuenta de token {account} para el token {mint}, propiedad de {owner}',
  'sol.token-init-multisig':
    'Preparar {account} como multifirma de tokens: deben firmar {threshold} de {count}',
  'sol.token-sync-native': 'Contar los SOL enviados a {account} como SOL envueltos',
  'sol.token-account-size': 'Preguntar qué tamaño debe tener una cuenta para el token {mint}',
  'sol.token-immutable-owner':
    'Asegurar que el propietario de la cuenta de token {account} no pueda cambiar nunca',
  'sol.token-amount-to-ui': 'Preguntar cómo se escriben {amount} del token {mint}',
  'sol.token-ui-to-amount': 'Preguntar cuántas unidades mínimas del token {mint} son “{text}”',
  'sol.token-reallocate':
    'Ampliar la cuenta de token {account} para más funciones, paga {payer}, por {authority}',
  'sol.token-init-close-authority': 'Token {mint}: {authority} puede cerrarlo',
  'sol.token-init-no-close-authority': 'Token {mint}: nadie puede cerrarlo',
  'sol.token-init-fee':
    'Token {mint}: una comisión de {basisPoints} centésimas de punto porcentual en cada transferencia, como máximo {maximum}',
  'sol.token-set-fee':
    'Cambiar la comisión de transferencia del token {mint} a {basisPoints} centésimas de punto porcentual, como máximo {maximum}, por {authority}',
  'sol.token-fee-withdraw-mint':
    'Enviar las comisiones de transferencia reunidas en el token {mint} a {to}, por {authority}',
  'sol.token-fee-withdraw-accounts':
    'Enviar las comisiones de transferencia (token {mint}) retenidas en cuentas a {to}, por {authority}',
  'sol.token-fee-harvest': 'Mover las comisiones de transferencia retenidas en cuentas al token {mint}',
  'sol.token-init-state': 'Token {mint}: las cuentas nuevas empiezan como “{state}”',
  'sol.token-set-state': 'Token {mint}: las cuentas nuevas empezarán como “{state}”, por {authority}',
  'sol.token-memo-on': 'La cuenta de token {account} aceptará solo transferencias con nota, por {authority}',
  'sol.token-memo-off': 'La cuenta de token {account} aceptará transferencias sin nota, por {authority}',
  'sol.token-cpi-guard-on':
    'Proteger la cuenta de token {account} de programas que actúen en nombre de su propietario, por {authority}',
  'sol.token-cpi-guard-off':
    'Quitar a la cuenta de token {account} la protección frente a programas que actúen en nombre de su propietario, por {authority}',
  'sol.token-native-mint': 'Crear el token de SOL envueltos {mint}, paga {payer}',
  'sol.token-non-transferable': 'Token {mint}: nunca se podrá transferir',
  'sol.token-init-interest':
    'Token {mint}: muestra un interés de {rate} centésimas de punto porcentual al año',
  'sol.token-set-interest':
    'Cambiar el interés mostrado del token {mint} a {rate} centésimas de punto porcentual, por {authority}',
  'sol.token-permanent-delegate':
    'Token {mint}: {delegate} siempre puede mover o destruir los tokens de cualquiera',
  'sol.token-init-hook': 'Token {mint}: en cada transferencia puede ejecutarse un programa',
  'sol.token-set-hook':
    'Cambiar el programa que se ejecuta en cada transferencia del token {mint}, por {authority}',
  'sol.token-drop-hook':
    'Ningún programa se ejecutará ya en las transferencias del token {mint}, por {authority}',
  'sol.token-init-pointer': 'Token {mint}: fijar dónde se guardan sus datos ({kind})',
  'sol.token-set-pointer': 'Cambiar dónde se guardan los datos ({kind}) del token {mint}, por {authority}',
  'sol.token-init-pausable': 'Token {mint}: se puede pausar',
  'sol.token-pause': 'Detener todas las transferencias, emisiones y quemas del token {mint}, por {authority}',
  'sol.token-resume':
    'Permitir de nuevo las transferencias, emisiones y quemas del token {mint}, por {authority}',
  'sol.token-withdraw-excess': 'Enviar los SOL que {account} no necesita a {to}, por {authority}',
  'sol.token-unwrap': 'Desenvolver {amount} de {from} y enviarlos a {to}, por {authority}',
  'sol.token-unwrap-all': 'Desenvolver todo el SOL envuelto de {account} y enviarlo a {to}, por {authority}',

  'sol.ata-create':
    'Abrir la cuenta de token {account} de {owner} para el token {mint}; {payer} paga su almacenamiento, normalmente unos 0,002 SOL',
  'sol.ata-create-idempotent':
    'Abrir la cuenta de token {account} de {owner} para el token {mint} si aún no existe; {payer} paga entonces su almacenamiento, normalmente unos 0,002 SOL',
  'sol.ata-recover':
    'Recuperar tokens ({mint}) de la cuenta mal ubicada {account} a {to}, propiedad de {owner}, y cerrarla',

  'sol.stake-initialize':
    'Preparar la cuenta de stake {stake}: {staker} puede hacer stake, {withdrawer} puede retirar',
  'sol.stake-authorize-staker':
    'Desde ahora {newAuthority} decide cómo se hace stake con {stake}, por {authority}',
  'sol.stake-authorize-withdrawer':
    'Desde ahora solo {newAuthority} puede retirar de {stake}, por {authority}',
  'sol.stake-delegate': 'Poner {stake} en stake con el validador {vote}, por {authority}',
  'sol.stake-split':
    'Mover {amount} de la cuenta de stake {stake} a la nueva cuenta de stake {to}, por {authority}',
  'sol.stake-withdraw': 'Retirar {amount} de la cuenta de stake {stake} a {to}, por {authority}',
  'sol.stake-deactivate': 'Dejar de hacer stake con {stake}, por {authority}',
  'sol.stake-lockup': 'Cambiar el bloqueo de la cuenta de stake {stake}, por {authority}',
  'sol.stake-merge': 'Fusionar la cuenta de stake {from} en {stake}, por {authority}',
  'sol.stake-minimum': 'Preguntar el importe mínimo que se puede poner en stake',
  'sol.stake-delinquent':
    'Dejar de hacer stake de {stake} con el validador que falla {vote} (comparado con {reference})',
  'sol.stake-move': 'Mover {amount} de stake activo de {stake} a {to}, por {authority}',
  'sol.stake-move-lamports': 'Mover {amount} que no está en stake de {stake} a {to}, por {authority}',

  'sol.vote-withdraw': 'Retirar {amount} de la cuenta de voto {account} a {to}, por {authority}',
  'sol.vote-authorize-voter': 'En adelante {newAuthority} vota con {account}, por {authority}',
  'sol.vote-authorize-withdrawer':
    'Desde ahora solo {newAuthority} puede retirar de la cuenta de voto {account}, por {authority}',
  'sol.vote-identity': 'Cambiar el validador de la cuenta de voto {account} a {node}, por {authority}',
  'sol.vote-commission':
    'Cambiar la comisión de la cuenta de voto {account} a {percent} por ciento, por {authority}',
  'sol.checks-signatures': 'Hacer comprobar otras firmas ({count}); no mueve nada. Sus datos: {data}',
  'sol.token-confidential': 'Una llamada confidencial de token, que oculta sus importes. Sus datos: {data}',
  'sol.token-arrives': 'Llega {amount}',
  'sol.token-may-charge':
    'Si este token cobra una comisión por transferencia, llega menos: la transacción no lo dice',
  'sol.token-confidential-deposit':
    'Ocultar {amount} (token {mint}) de la cuenta de token {account}: pasa al saldo oculto de la misma cuenta',
  'sol.token-confidential-withdraw':
    'Volver a mostrar {amount} (token {mint}) de la cuenta de token {account}: pasa del saldo oculto al visible de la misma cuenta',
  'sol.token-confidential-proof': 'La prueba que lo acompaña: {data}',
  'sol.wrong-decimals':
    'El paso {step} indica {stated} decimales para {mint}, que tiene {decimals}. La red lo rechazará, y el importe mostrado no es el que se quería',
  'sol.token-hidden-amount': 'El importe está oculto: en este dispositivo nadie puede ver cuánto se mueve',
  'sol.hook-account':
    'Para el programa, si lo hay, que el creador del token hace ejecutar en cada transferencia: {account}',

  'sol.memo': 'Nota: {text}',
  'sol.memo-bytes': 'Una nota de datos ilegibles: {data}',
  'sol.compute-limit': 'Puede usar hasta {units} unidades de cómputo',
  'sol.compute-price': 'Paga {microLamports} millonésimas de lamport por unidad de cómputo',
  'sol.compute-heap': 'Puede usar {bytes} bytes de memoria',
  'sol.compute-data': 'Puede cargar hasta {bytes} bytes de cuentas',
  'sol.table-create': 'Crear la tabla de direcciones {table} para {authority}, paga {payer} (slot {slot})',
  'sol.table-freeze': 'Hacer inmodificable para siempre la tabla de direcciones {table}, por {authority}',
  'sol.table-extend': 'Añadir {count} direcciones a la tabla {table}, por {authority}',
  'sol.table-deactivate': 'Retirar la tabla de direcciones {table}, por {authority}',
  'sol.table-close':
    'Cerrar la tabla de direcciones {table} y enviar los SOL que contiene a {to}, por {authority}',
  'sol.program-upgrade':
    'Sustituir el código del programa {target} por el código de {buffer}; los SOL sobrantes van a {spill}; por {authority}',
  'sol.program-authority':
    'Pasar el control del código en {account}, de un programa o un búfer, de {authority} a {newAuthority}',
  'sol.program-final':
    'Hacer inmodificable para siempre el programa cuyo código está en {account}, por {authority}',

  'sol.call': 'Llamar a “{call}” de {program}',
  'sol.swap': 'Cambiar como máximo {spent} por al menos {received} con {program}; lo recibido va a {to}',
  'sol.supply': 'Depositar {amount} en {program}',
  'sol.supply-pair-into':
    'Depositar como máximo {first} y como máximo {second} en {program}, donde pertenecen a {account}',
  'sol.supply-lots': 'Depositar de {first} y {second} en {program} tantos lotes como se indica abajo',
  'sol.supply-into': 'Depositar como máximo {amount} en {program}, donde pertenece a {account}',
  'sol.supply-or-mint':
    'Depositar {amount}, que sale de {from} o se crea de nuevo si es el propio token, en {program}, donde pertenece a {account}',
  'sol.supply-most': 'Depositar como máximo {amount} en {program}',
  'sol.take-limit': 'Retirar de uno de los depósitos tanto como permita {program}, a {to}',
  'sol.take-most': 'Retirar como máximo {amount} de {program} a {to}',
  'sol.redeem-most':
    'Devolver como máximo {amount} de participaciones a {program}; lo que paga por ellas va a {to}',
  'sol.take-all': 'Retirar por completo uno de los depósitos de {program} a {to}',
  'sol.repay-all':
    'Devolver por completo uno de los préstamos de {account} a {program}, sea cuanto sea, desde {from}',
  'sol.supply-pair': 'Depositar como máximo {first} y como máximo {second} en {program}',
  'sol.take': 'Retirar {amount} de {program} a {to}',
  'sol.take-borrow':
    'Tomar como máximo {amount} de {program} a {to}; lo que no cubra el depósito será un préstamo',
  'sol.take-pair': 'Retirar al menos {first} a {toFirst} y al menos {second} a {toSecond} de {program}',
  'sol.borrow': 'Tomar prestado {amount} de {program}, a {to}',
  'sol.repay': 'Devolver como máximo {amount} a {program}, de un préstamo de {account}',
  'sol.redeem': 'Devolver {amount} de participaciones a {program}; lo que paga por ellas va a {to}',
  'sol.redeem-later':
    'Devolver {amount} de participaciones a {program}; tras una espera, lo que paga por ellas corresponde, con el comprobante {to}, al dueño de {from}, de donde salen',
  'sol.stake-pool': 'Poner {amount} en staking con {program}; sus tokens van a {to}',
  'sol.pool-stake':
    'Hacer que el fondo {account} de {program} empiece a hacer staking con el validador {validator}',
  'sol.pool-unstake':
    'Hacer que el fondo {account} de {program} deje de hacer staking de {stake} con su validador',
  'sol.collect': 'Cobrar lo que corresponde de {program}, a {to}',
  'sol.collect-pair': 'Cobrar lo que corresponde de {program}, a {toFirst} y {toSecond}',
  'sol.take-pool': 'Sacar tokens de un fondo de {program}, a {toFirst} y {toSecond}; no se indica cuántos',
  'sol.proposal-create': 'Presentar {proposal} a votación en {program}',
  'sol.proposal-draft': 'Preparar {proposal} en {program}, para someterlo a votación más tarde',
  'sol.proposal-approve': 'Votar a favor de la propuesta {proposal} de {program}',
  'sol.proposal-reject': 'Votar en contra de la propuesta {proposal} de {program}',
  'sol.proposal-abstain': 'Abstenerse en la votación de la propuesta {proposal} de {program}',
  'sol.proposal-veto': 'Vetar la propuesta {proposal} de {program}',
  'sol.keep': {
    one: 'Poner {count} llamada en {proposal} de {program}, que se ejecuta solo si se aprueba la votación',
    many: 'Poner {count} de llamadas en {proposal} de {program}, que se ejecutan solo si se aprueba la votación',
    other:
      'Poner {count} llamadas en {proposal} de {program}, que se ejecutan solo si se aprueba la votación',
  },
  'sol.kept': 'Llamada {place}, si se aprueba la votación:',
  'sol.proposal-cancel': 'Cancelar la propuesta {proposal} de {program}',
  'sol.proposal-cancel-vote': 'Votar por cancelar la propuesta {proposal} de {program}',
  'sol.rules-change':
    'Cambiar las reglas por las que se decide sobre {account} en {program}, como se indica abajo',
  'sol.rules-make': 'Crear {account} en {program}, que decide por votación según las reglas indicadas abajo',
  'sol.proposal-execute': 'Ejecutar la propuesta {proposal} de {program}, o una parte de ella',
  'sol.give-all': 'Dar a {to} todo lo que {account} tiene en {program}',
  'sol.give-payouts': 'Hacer que todo lo que {account} aún pague con {program} vaya a {to}',
  'sol.give-control': 'Dar a {to} poder sobre {account} en {program}, quizá en exclusiva',
  'sol.nft-transfer': 'Dar el coleccionable {asset} a {to}, mediante {program}',
  'sol.nft-burn': 'Destruir el coleccionable {asset}, mediante {program}',
  'sol.offer': 'Ofrecer {spent} por {received} con {program}, hasta que alguien lo acepte',
  'sol.offer-fees':
    'Ofrecer {spent} por {received}, antes de comisiones, con {program}, hasta que alguien lo acepte',
  'sol.bridge': 'Enviar {amount} a {to} en otra red ({network}) con {program}',
  'sol.bridge-least': 'Enviar {amount} a {to} en otra red ({network}) con {program}; llega al menos {least}',
  'sol.bridge-most': 'Enviar como máximo {amount} a {to} en otra red ({network}) con {program}',
  'sol.order-elsewhere':
    'Dar {amount} a {program} por {received} ({token}), que debe llegar a {to} en otra red ({network}); su comisión en SOL se suma, y {authority} allí puede reducir lo debido, o cancelar y decidir a quién se devuelve la suma, salvo que se indique abajo',
  'sol.order-coin-elsewhere':
    'Dar {amount} a {program} por {received}, que debe llegar a {to} en otra red ({network}); su comisión en SOL se suma, y {authority} allí puede reducir lo debido, o cancelar y decidir a quién se devuelve la suma, salvo que se indique abajo',
  'sol.bridge-fees':
    'Enviar como máximo {amount} a {to} en otra red ({network}) con {program}; tras su comisión sigue al menos {least}, y la entrega cuesta como máximo {fee} más',
  'sol.stream':
    'Reservar {amount} para {to} con {program}, que se paga en las condiciones indicadas abajo; sus comisiones se suman',
  'sol.stream-more':
    'Añadir {amount} al pago por partes {account} con {program}, para quien lo cobra; sus comisiones se suman',
  'sol.stream-cancel':
    'Terminar un pago por partes con {program}: lo debido hasta ahora va a {to} y el resto a {from}',
  'sol.loan':
    'Cambiar un préstamo con {program}: garantía en {collateral}, deuda en {debt}, en unidades que no se indican; menos significa retirado o devuelto',
  'sol.bet-less-at':
    'Terminar o reducir una apuesta con {program} cuando el precio llegue a {price}; lo que se pague por ello va a {to}',
  'sol.bet-rise-at':
    'Apostar {size} a que el precio sube con {program} cuando llegue a {price}; como máximo {amount} sale como garantía',
  'sol.bet-fall-at':
    'Apostar {size} a que el precio baja con {program} cuando llegue a {price}; como máximo {amount} sale como garantía',
  'sol.bet-rise-swapped':
    'Apostar {size} a que el precio sube con {program}; lo que un paso anterior traiga a {from} sale como garantía',
  'sol.bet-fall-swapped':
    'Apostar {size} a que el precio baja con {program}; lo que un paso anterior traiga a {from} sale como garantía',
  'sol.bet-open': 'Abrir o ampliar la apuesta {account} con {program}, en los términos indicados abajo',
  'sol.bet-less': 'Terminar o reducir una apuesta con {program}; lo que se pague por ello va a {to}',
  'sol.bet-rise':
    'Apostar {size} a que el precio sube con {program}; como máximo {amount} sale como garantía',
  'sol.bet-fall':
    'Apostar {size} a que el precio baja con {program}; como máximo {amount} sale como garantía',
  'sol.set-up': 'Abrir {account} para {owner} en {program}',
  'sol.make-record': 'Crear {account}, donde {program} guarda sus registros',
  'sol.close-record': 'Cerrar {account} en {program}; el SOL guardado para ella va a {to}',
  'sol.close-all': 'Cerrar {account} en {program}; todo lo que contiene va a {to}',
  'sol.change-record': 'Cambiar lo que {program} tiene registrado en {account}, como se indica abajo',
  'sol.refresh': 'Pedir a {program} que actualice sus cifras',
  'sol.settle': 'Pedir a {program} que anote ganancias y pérdidas de {account}',
  'sol.note-balance': 'Pedir a {program} que tome nota del saldo de {account}',
  'sol.swap-brought':
    'Cambiar lo que los pasos anteriores traigan a {from} por al menos {received} con {program}; lo recibido va a {to}',
  'sol.swap-price':
    'Cambiar {spent} con {program} si eso mueve el precio como máximo {hundredths} centésimas de un por ciento; no se indica cuánto llega; va a {to}',
  'sol.give-stake': 'Entregar la cuenta de staking {stake} a {program}; los tokens por ella van a {to}',
  'sol.give-stake-least':
    'Entregar la cuenta de staking {stake} a {program} por al menos {received}, que van a {to}',
  'sol.redeem-pair':
    'Devolver {amount} de participaciones a {program}; no se indica cuánto llega de los dos tokens; va a {toFirst} y {toSecond}',
  'sol.redeem-all':
    'Devolver tantas participaciones de un depósito como permita {program}; lo que paga por ellas va a {to}',
  'sol.borrow-most': 'Tomar prestado tanto como permita {program}, a {to}',
  'sol.repay-take':
    'Devolver como máximo {amount} a {program} y entregar como máximo {shares} de participaciones; lo que paga por ellas va a {to}',
  'sol.supply-take':
    'Depositar como máximo {amount} en {program} y entregar como máximo {shares} de participaciones; lo que paga por ellas va a {to}',
  'sol.flash-repay': 'Devolver {amount} a {program}, prestado en esta transacción; su comisión se suma',
  'sol.flash-start': 'Dejar los préstamos de {program} sin cubrir hasta el final de esta transacción',
  'sol.flash-end': 'Pedir a {program} que compruebe que los préstamos vuelven a estar cubiertos',
  'sol.position-pair':
    'Depositar como máximo {first} y como máximo {second} en {program}, como una posición nueva que pertenece a {owner}',
  'sol.pool-create': 'Crear un fondo {account} para {first} y {second} en {program}',
  'sol.pool-fill':
    'Crear un fondo en {program} y depositar en él como máximo {first} y como máximo {second}; puede haber comisiones aparte',
  'sol.pool-open':
    'Crear un fondo {account} para {first} y {second} en {program} y poner tokens en él; no se indica cuántos',
  'sol.order-bins': 'Poner órdenes por {amount} en total con {program}, a los precios indicados abajo',
  'sol.dca': 'Reservar {amount} con {program}, que gasta {each} cada {seconds} segundos en {token}',
  'sol.dca-end':
    'Dejar de comprar poco a poco con {program}; lo que queda y lo comprado van a {toFirst} y {toSecond}',
  'sol.cancel-orders': 'Cancelar órdenes de {account} en {program}, en todo o en parte',
  'sol.place-orders': 'Poner o cambiar órdenes de {account} en {program}, en los términos indicados abajo',
  'sol.order-rise':
    'Apostar {size} a que sube el precio del mercado {market} con {program}, al precio del momento',
  'sol.order-fall':
    'Apostar {size} a que baja el precio del mercado {market} con {program}, al precio del momento',
  'sol.order-rise-at':
    'Apostar {size} a que sube el precio del mercado {market} con {program}, comprando a {price} o menos',
  'sol.order-fall-at':
    'Apostar {size} a que baja el precio del mercado {market} con {program}, vendiendo a {price} o más',
  'sol.order-less':
    'Orden de terminar o reducir una apuesta en el mercado {market} con {program}, en los términos indicados abajo',
  'sol.pay-in-rest': 'Devolver a {program} lo que el cambio trajo a {first} y lo que dejó en {second}',
  'sol.move-inside':
    'Mover {amount} de {from} a {to} dentro de {program}; lo que no cubra el depósito será un préstamo',
  'sol.ask-out': 'Pedir a {program} que libere {amount}, que se puede retirar tras un tiempo de espera',
  'sol.multisig-create':
    'Crear una cuenta de grupo {account} con {program}: pueden decidir {threshold} de {count} miembros',
  'sol.multisig-create-fee':
    'Crear una cuenta de grupo {account} con {program}: pueden decidir {threshold} de {count} miembros; puede añadirse una comisión en SOL',
  'sol.take-control': 'Quitar a {from} su poder sobre {account} en {program}',
  'sol.take-votes': 'Destruir {amount} que {from} ha depositado en {program}, y los votos que conlleva',
  'sol.threshold':
    'Cuántos miembros deben estar de acuerdo en adelante sobre lo que hace {account} en {program}: {threshold}',
  'sol.threshold-most':
    'Cuántos miembros deben estar de acuerdo en adelante sobre lo que hace {account} en {program}, pero no más de los que hay: {threshold}',
  'sol.spending-limit':
    'Permitir que quienes figuran abajo paguen {amount} de {account} con {program} sin votación, tan a menudo como se indica abajo',
  'sol.proposal-open': 'Abrir la votación de {proposal} de {program}',
  'sol.proposal-done': 'Marcar {proposal} de {program} como realizada',
  'sol.proposal-count': 'Cerrar la votación de {proposal} de {program} y hacer el recuento',
  'sol.proposal-sign':
    'Dar el visto bueno a {proposal} de {program}; la votación se abre cuando lo hayan dado todos los que deben',
  'sol.proposal-unvote':
    'Retirar el voto de {from} sobre {proposal} de {program}; si la votación ha terminado, el resultado queda',
  'sol.store-part':
    'Guardar una parte de una transacción en {account} con {program}, para someterla a votación más tarde',
  'sol.lock': 'Bloquear {account} en {program} por el tiempo indicado abajo',
  'sol.lock-for-good': 'Bloquear {account} en {program} para siempre: lo bloqueado no se podrá retirar nunca',
  'sol.nft-delegate': 'Permitir que {to} actúe por el dueño de {asset}, mediante {program}',
  'sol.nft-revoke': 'Retirar un poder sobre {asset}, mediante {program}',
  'sol.nft-change': 'Cambiar lo registrado sobre {asset} en {program}, como se indica abajo',
  'sol.nft-describe':
    'Registrar en {account} cómo se llama y qué muestra el token {mint}, con {program}; su comisión en SOL se suma',
  'sol.nft-lock': 'Bloquear {asset}, mediante {program}: su dueño no puede moverlo hasta desbloquearlo',
  'sol.nft-unlock': 'Desbloquear {asset}, mediante {program}',
  'sol.nft-make': 'Crear un coleccionable para {to}, mediante {program}; puede sumarse una comisión en SOL',
  'sol.token-make': 'Crear el token {mint} con {program}, que su creador llama {called} ({symbol})',
  'sol.arrive': 'Hacer que {program} admita lo enviado desde otra red; no se indica quién lo obtiene',
  'sol.tip':
    'Propina de {amount} de {from} a {to}, para que quien arma el bloque tome pronto esta transacción',
  'sol.supply-all': 'Depositar todo lo que hay en {from} en {program}',
  'sol.ask-back':
    'Empezar a retirar lo que {account} tiene en {program}, o una parte; menos comisiones o penalizaciones, después se puede cobrar',
  'sol.wrap': 'Envolver {amount} de {from}: va a {to}, la cuenta del mismo dueño para SOL envuelto',
  'sol.claim': 'Reclamar {amount} de {program}, a {to}',
  'sol.claim-part': 'Reclamar {amount} de {program}, a {to}, y {later} que se paga poco a poco',
  'sol.claim-end': 'Poner fin al derecho de {from} a lo que {account} paga con {program}',
  'sol.swap-steps':
    'Cambiar con {program} por los pasos indicados abajo, por al menos {received}; lo recibido va a {to}',
  'sol.swap-steps-unnamed':
    'Cambiar con {program} por los pasos indicados abajo, por al menos {received}; no se indica qué cuentas pagan y reciben',
  'sol.swap-quote':
    'Cambiar {spent} por unos {received} con {program}, menos el deslizamiento indicado abajo; puede haber comisiones aparte; lo recibido está destinado a {to}',
  'sol.swap-limit':
    'Cambiar como máximo {spent} por {received} con {program}, o menos si el precio llega al límite indicado abajo; lo recibido va a {to}',
  'sol.swap-left':
    'Cambiar como máximo {spent} por {received} con {program}, o menos si no queda tanto; lo recibido va a {to}',
  'sol.swap-either':
    'Cambiar como máximo {spent} por al menos {received} con {program}; lo recibido va a {to} o, en SOL, a {payer}',
  'sol.on-top': 'Además, {program} puede tomar hasta {amount} para cuentas que abre o completa',
  'sol.swap-before-fees':
    'Cambiar {spent} por al menos {received} con {program}, sin contar sus comisiones, que se suman o se restan; lo recibido va a {to}',
  'sol.send-by': 'Enviar {amount} de {from} a {to}, mediante {program}',
  'sol.supply-for': 'Depositar {amount} en {program} por al menos {received}, que van a {to}',
  'sol.swap-any': 'Cambiar {spent} por {token} con {program}; no se indica cuánto llega; va a {to}',
  'sol.sell-stake':
    'Vender la cuenta de staking {stake} a {program}; no se indica cuánto SOL llega por ella; va a {to}',
  'sol.send-on': 'Pedir a {program} que envíe lo que se le entregó antes',
  'sol.pay-delivery': 'Pagar como máximo {fee} a {program} por la entrega en otra red',
  'sol.redeem-for':
    'Devolver {amount} de participaciones a {program} por al menos {received}, que van a {to}',
  'sol.supply-down':
    'Depositar en {program} lo que tienen {first} y {second}, hasta los saldos indicados abajo',
  'sol.name-buy':
    'Registrar el nombre {called} para {owner} con {program}; el precio no se indica y sale de {from}',
  'sol.post-price': 'Publicar un precio en {account} con {program}, para los pasos que lo necesitan',
  'sol.nft-list': 'Poner a la venta el coleccionable {asset} con {program}, a un precio de {amount}',
  'sol.nft-deposit':
    'Entregar el coleccionable {asset} a {program}, para venderlo en los términos de {account}',
  'sol.nft-unlist': 'Retirar de la venta el coleccionable {asset} en {program}',
  'sol.nft-reprice': 'Pedir desde ahora {amount} por lo que {account} ofrece con {program}',
  'sol.nft-buy':
    'Comprar el coleccionable {asset} a un precio máximo de {amount} con {program}; las comisiones y regalías pueden sumarse; va a {to}',
  'sol.nft-buy-most': 'Comprar el coleccionable {asset} por un máximo de {amount} con {program}; va a {to}',
  'sol.nft-sell':
    'Vender el coleccionable {asset} por al menos {amount} con {program}, menos sus comisiones; lo que queda va a {to}',
  'sol.nft-sell-least': 'Vender el coleccionable {asset} por al menos {amount} con {program}, que van a {to}',
  'sol.nft-bid':
    'Pujar {amount} por cada uno con {program} por coleccionables como se indica abajo; cuántos: {count}',
  'sol.nft-bid-one':
    'Pujar {amount} por el coleccionable {asset} con {program}; las comisiones y regalías pueden sumarse',
  'sol.nft-sale':
    'Ejecutar la venta del coleccionable {asset} de {from} a {to} a un precio de {amount} con {program}; las comisiones y regalías se suman o se restan',
  'sol.offer-cancel': 'Retirar la oferta {account} en {program}',
  'sol.nft-mint':
    'Intentar crear un coleccionable para {to} con {program}; no se indica cuánto cuesta, aunque falle',
  'sol.swap-unseen':
    'Cambiar como máximo {spent} por al menos {received} con {program}; no se indica a qué cuenta llega',
  'sol.vest': 'Reservar {amount} para {to} con {program}, que se paga en los términos indicados abajo',
  'sol.bridge-redirect':
    'Hacer que lo que va camino de otra red se entregue a {to} en su lugar, mediante {program}',
  'sol.order-brought':
    'Encargar a {program}, por lo que los pasos anteriores traigan a {from}: lo debido llega a {to} en otra red ({network}), en un token y en los términos indicados abajo; si nadie lo cumple, lo que quede tras las comisiones vuelve a {back}',
  'sol.order-add': 'Añadir {amount} a lo que da la orden {account} en {program}',
  'sol.give-for': 'Dar {amount} a {program} en nombre de {account}; no se indica qué se paga con ello',
  'sol.fee-on-top': 'Puede sumarse una comisión en SOL: la transacción no lo dice',
  'sol.supply-many':
    'Depositar varios tokens en {program}, como máximo los indicados abajo, por al menos {received}, que van a {to}',
  'sol.redeem-unseen':
    'Devolver {amount} de participaciones a {program} por al menos lo indicado abajo; no se indica a qué cuentas llega',
  'sol.argument': '{name}: {value}',
  'sol.may-cost': 'Puede añadirse una comisión o un depósito en SOL; no se indica cuánto',
  'sol.more-bytes': 'Datos detrás de los argumentos sin significado publicado: {data}',
  'sol.role-plain': '{role}: {account}',
  'sol.role-writable': '{role}: {account} (puede cambiar)',
  'sol.role-signer': '{role}: {account} (firma)',
  'sol.role-writable-signer': '{role}: {account} (firma y puede cambiar)',
  'sol.may-take-sol':
    'Puede tomar también SOL de esta billetera, por ejemplo para mantener cuentas nuevas; no dice cuánto',
  'sol.rewards-to': 'Las recompensas de {program}, si las hay, van a {to}',
  'sol.published': 'Con las palabras que han publicado los creadores de {program}',
  'sol.rest': 'El resto de esta llamada, con las palabras que han publicado los creadores de {program}',
  'sol.risk-published':
    'El paso {step} entrega su firma a {program}. Este dispositivo sabe lo que sus creadores han publicado, no lo que hace',
  'sol.risk-kept-unseen':
    'El paso {step} somete a votación llamadas que no están en este mensaje, sino en la cuenta {buffer}, que este dispositivo no puede ver',
  'sol.risk-kept-unknown':
    'El paso {step} guarda una llamada al programa {program} que aquí no se puede leer. Si se aprueba la votación, podría mover todo lo que controlan las cuentas que la firman',
  'sol.risk-swap-nothing':
    'El paso {step} permite que {program} tome lo que usted da y no pague nada por ello',

  'sol.unknown': 'Una llamada al programa {program} que Hoarfrost no puede leer. Sus datos: {data}',

  'sol.in-place-of': 'Donde corresponde {role}: {account}',
  'sol.by-program': 'Lo ejecuta {program}',
  'sol.account-plain': '{account}: se puede leer',
  'sol.account-writable': '{account}: se puede modificar',
  'sol.account-signer': '{account}: firma',
  'sol.account-writable-signer': '{account}: firma y se puede modificar',
  'sol.multisig-signer': 'Miembro de la multifirma: {signer}',
  'sol.signer-named': 'Firmado por {signer}',
  'sol.custodian': 'Custodio del bloqueo: {custodian}',
  'sol.as-custodian': 'Firma como custodio del bloqueo, si lo hay: {custodian}',
  'sol.lockup-until': 'Bloqueado hasta {time}',
  'sol.lockup-epoch': 'Bloqueado hasta la época {epoch}',
  'sol.seed': 'La autoridad se deriva de {base}, semilla “{seed}”, para {owner}',
  'sol.token-account-of': '{account} es la cuenta estándar de {owner} para el token {mint}',
  'sol.token-owner-unknown':
    'Un dispositivo sin conexión no puede ver de quién es {account}. Compárela con el destinatario',
  'sol.ata-checked': 'Comprobado: {account} es la cuenta estándar de {owner} para el token {mint}',
  'sol.fee-authority': '{authority} puede cambiar la comisión',
  'sol.fee-withdraw-authority': '{authority} puede llevarse las comisiones reunidas',
  'sol.extension': 'Función número {number}',
  'sol.source': 'De {account}',
  'sol.authority': 'Controlado por {authority}',
  'sol.hook-program': 'Programa que se ejecuta: {program}',
  'sol.points-to': 'En {address}',
  'sol.table-address': '{address}',
  'sol.table-slots':
    'Tabla {table}: entradas que se pueden modificar: {writable}; entradas que se leen: {readonly}',
  'sol.payer': 'Paga {payer}',
  'sol.program-data': 'Código guardado en {account}',

  'sol.risk-unknown-wallet':
    'El paso {step} entrega su firma al programa {program} con un fin que aquí no se puede leer. Podría mover cualquier cosa que controle esta billetera',
  'sol.risk-unknown-program':
    'El paso {step} llama al programa {program} de una forma que Hoarfrost no puede leer',
  'sol.risk-approve':
    '{delegate} puede tomar hasta {amount} de {account} en cualquier momento hasta que usted lo revoque',
  'sol.risk-approve-unlimited':
    '{delegate} puede tomar todo lo que hay en {account}, ahora y después, sin límite',
  'sol.risk-authority':
    '{newAuthority} obtiene el control (“{role}”) de {account}. Desde entonces solo esa dirección podrá cederlo',
  'sol.risk-authority-gone': 'Nadie volverá a tener nunca el rol “{role}” sobre {account}',
  'sol.risk-assign':
    'La cuenta {account} pertenecerá al programa {owner}, que decidirá entonces qué pasa con ella',
  'sol.risk-allocate': '{account} ya no podrá pagar: la red no envía SOL desde una cuenta que guarda datos',
  'sol.risk-nonce-authority':
    '{newAuthority} obtiene el control de la cuenta de nonce {nonce} y de los SOL que contiene',
  'sol.risk-stake-staker': '{newAuthority} decidirá cómo se pone en stake {stake}',
  'sol.risk-stake-withdrawer': '{newAuthority} obtiene todos los SOL de la cuenta de stake {stake}',
  'sol.risk-stake-lockup': 'Los SOL de {stake} pueden quedar bloqueados',
  'sol.risk-close': '{account} desaparecerá, y los SOL que contiene irán a {to}',
  'sol.risk-burn': 'Se destruirán {amount} de {account}',
  'sol.risk-freeze': 'Nadie podrá mover los tokens de {account} mientras esté congelada',
  'sol.risk-permanent-delegate': '{delegate} siempre podrá tomar el token {mint} de cualquiera',
  'sol.risk-hook':
    'En cada transferencia del token {mint} se ejecuta el programa fijado para él, que puede rechazarla',
  'sol.risk-upgrade':
    'El programa {target} hará lo que diga el código de {buffer}, para todos los que lo usan',
  'sol.risk-program-authority': '{newAuthority} obtiene el control de {account} y puede cambiar su código',
  'sol.risk-raw-amount':
    'El paso {step} no dice qué token es ni cuántos decimales tiene. Pida la forma comprobada',
  'sol.high-fee': 'La comisión es {amount}, y {payer} la paga pase lo que pase. Es mucho más de lo habitual',
  'sol.lookalike':
    '{address} se parece a {resembles}, pero no es la misma dirección. Así se roba el dinero: compare todos los caracteres',
  'sol.zero-amount': 'El paso {step} no mueve nada: el importe es cero',
  'sol.self-transfer': 'El paso {step} envía de {account} a sí misma',
  'sol.paid-elsewhere': 'El paso {step} paga a {to}, que no es esta billetera',
  'sol.to-program': 'El paso {step} envía SOL a {to}, que forma parte de la red. Se perderían',
  'sol.to-unseen':
    'El paso {step} envía a {to}, una entrada de una tabla de direcciones: este dispositivo no puede saber quién lo recibe',
  'sol.to-off-curve': 'El paso {step} envía SOL a {to}, que no tiene clave propia: la controla un programa',
  'sol.ata-mismatch': 'Paso {step}: {account} no es la cuenta estándar de {owner} para el token {mint}',
  'sol.blockhash-expires':
    'Esta transacción caduca alrededor de un minuto después de haberse creado (blockhash {blockhash}), demasiado pronto para llevarla de una persona a otra. Créela de nuevo con una cuenta de nonce duradero',
  'sol.nonce-not-first':
    'El paso {step} usa la cuenta de nonce {nonce}, pero eso solo mantiene válida una transacción si es su primer paso',
  'sol.nonce-foreign':
    'La cuenta de nonce {nonce} la controla {authority}, no esta billetera: una vez firmado, esto no se puede retirar desde aquí, por tarde que se envíe',
  'sol.tables':
    'Algunas cuentas están en {count} tablas de direcciones que un dispositivo sin conexión no puede leer. Usted no puede saber de quién son',
  'sol.not-fee-payer': 'La comisión la paga otra cuenta: {payer}',
  'sol.wallet-unused': 'Ningún paso usa esta billetera. Pregunte por qué se necesita su firma',

  'sol.durable-nonce':
    'Es válida hasta que {authority} avance la cuenta de nonce {nonce} (valor {value}): se puede enviar en cualquier momento posterior',
  'sol.fee': 'Comisión: {amount}, paga {payer}',
  'sol.fee-at-most': 'Comisión: como máximo {amount}, paga {payer}',
  'sol.fee-signatures': {
    one: '{amount} por {count} firma',
    many: '{amount} por {count} de firmas',
    other: '{amount} por {count} firmas',
  },
  'sol.fee-priority':
    '{amount} por prioridad: {units} unidades de cómputo a {microLamports} millonésimas de lamport',
  'sol.signer-self': 'Firmante: {signer} (esta billetera)',
  'sol.signer-signed': 'Firmante: {signer} (ya firmó)',
  'sol.signer-absent': 'Firmante: {signer} (aún no ha firmado)',
  'sol.account-unused': '{account} figura en la lista, pero ningún paso la usa',
  'sol.version': 'Versión del mensaje: {version}',
  'sol.network-unnamed': 'Una transacción de Solana no dice para qué red es: mainnet, devnet o testnet',
  'sol.message-hash': 'SHA-256 de lo que se firma: {hash}',

  'sol.message-text': '{text}',
  'sol.message-domain': 'Para la aplicación {domain}',
  'sol.message-no-domain': 'No nombra ninguna aplicación, así que podría usarse en cualquier sitio',
  'sol.message-plain':
    'Este texto no tiene cabecera de mensaje de Solana. Quien lo pidió podría usar la firma en otro sitio',
  'sol.message-format': 'Mensaje fuera de la cadena {version}, formato {format}',
  'sol.message-signer': 'Firmante nombrado en él: {signer}',
  'sol.message-not-transaction': 'No es una transacción: firmarlo no mueve nada por sí solo',
  'sol.message-hidden': 'El texto contiene caracteres que la pantalla no muestra; aparecen como códigos',

  'solana.wire-base64': 'Transacción firmada, base64: lista para enviar',
  'solana.wire-base58': 'Transacción firmada, base58: lista para enviar',
  'solana.send-json': 'Solicitud que la envía: mande este archivo a un servidor RPC de Solana',
  'solana.partial-base64': 'Firmada por esta billetera, base64: aún faltan otras firmas',
  'solana.partial-base58': 'Firmada por esta billetera, base58: aún faltan otras firmas',
  'solana.signature': 'Solo la firma de esta billetera, base58',
  'solana.cli-signer': 'Para la CLI de Solana: --signer con este valor',
  'solana.message-signature': 'Firma del mensaje, base58',
  'solana.message-base64': 'El mensaje que se firmó, base64',
  'sol.sign-in': 'Iniciar sesión en {domain}',
  'sol.sign-in-uri': 'Para la página {uri}',
  'sol.sign-in-network': 'Red nombrada en el mensaje: {network}',
  'sol.sign-in-expires': 'Válido hasta {time}',
  'sol.sign-in-other-site':
    'El mensaje nombra el sitio {domain} pero la página {uri}. Alguien puede estar haciéndose pasar por ese sitio',
  'sol.sign-in-odd-site':
    'El nombre del sitio {domain} contiene caracteres que los nombres de sitios no tienen. Puede que solo se parezca a uno que usted conoce',
  'sol.table-claim':
    'El remitente dice que la entrada {entry} de la tabla {table} es {address}. Este dispositivo no puede comprobarlo',
};
