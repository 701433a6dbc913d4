import type { ethereum as en } from '../en/ethereum.ts';
import type { Entry } from '../entry.ts';

/** Revisión y salida de Ethereum. */
export const ethereum: Record<keyof typeof en, Entry> = {
  'ethereum.void-nonce':
    'Puede ejecutarse hasta que la Safe en {chain} haya usado su número {nonce}. Para anularlo, firme otra transacción con el mismo número de la Safe y haga que se ejecute antes.',
  'ethereum.void-message': 'Un mensaje firmado no caduca por sí solo y no se puede retirar.',
  'ethereum.send': 'Enviar {amount} a {to}',
  'ethereum.cancel':
    'Cancelar: usar el número {nonce} sin hacer nada, para que no pueda ocurrir ninguna otra transacción con este número',
  'ethereum.batch': {
    one: '{count} acción, que saca {amount} de la cuenta',
    many: '{count} de acciones en orden, todas o ninguna, que sacan {amount} de la cuenta, sin contar los tokens',
    other:
      '{count} acciones en orden, todas o ninguna, que sacan {amount} de la cuenta, sin contar los tokens',
  },
  'ethereum.empty-call': 'Llamar a {to} sin nada: ni monedas ni instrucciones',
  'ethereum.erc20-transfer': 'Enviar {amount} del token {token} a {to}',
  'ethereum.transfer-from': 'Mover {amount} del token {token} de {from} a {to}',
  'ethereum.erc721-transfer': 'Mover el coleccionable número {id} de {token} de {from} a {to}',
  'ethereum.erc1155-transfer': 'Mover {count} del elemento número {id} de {token} de {from} a {to}',
  'ethereum.erc1155-batch':
    'Mover los elementos número {ids} de {token}, {counts} de cada uno respectivamente, de {from} a {to}',
  'ethereum.transfer-data': 'Con estos datos para el destinatario: {data}',
  'ethereum.approve':
    'Permitir que {spender} tome hasta {amount} del token {token} de esta cuenta, en cualquier momento a partir de ahora',
  'ethereum.approve-unlimited':
    'Permitir que {spender} tome TODO el token {token} de esta cuenta, ahora y en el futuro, sin límite',
  'ethereum.approve-zero':
    'Retirar a {spender} el permiso para tomar el token {token} de esta cuenta. Pero si se trata de una colección de coleccionables, esto permite a la misma dirección tomar el número 0 de ella',
  'ethereum.approve-none': 'Retirar a {spender} el permiso para tomar el token {token} de esta cuenta',
  'ethereum.approve-more': 'Permitir que {spender} tome {amount} más del token {token} que antes',
  'ethereum.approve-less': 'Permitir que {spender} tome {amount} menos del token {token} que antes',
  'ethereum.approve-item':
    'Permitir que {spender} tome el coleccionable número {id} de {token} de esta cuenta en cualquier momento a partir de ahora',
  'ethereum.approve-item-none':
    'Terminar cualquier permiso para tomar el coleccionable número {id} de {token} de esta cuenta',
  'ethereum.approve-all':
    'Permitir que {operator} tome TODOS los elementos de {token} de esta cuenta, ahora y en el futuro',
  'ethereum.approve-all-end':
    'Retirar a {operator} el permiso para tomar elementos de {token} de esta cuenta',
  'ethereum.permit':
    'Permitir que {spender} tome hasta {amount} del token {token} de {owner}. Debe usarse antes de {deadline}; después el permiso no termina nunca',
  'ethereum.permit-unlimited':
    'Permitir que {spender} tome TODO el token {token} de {owner}, sin límite. Debe usarse antes de {deadline}; después el permiso no termina nunca',
  'ethereum.permit-end': 'Retirar a {spender} el permiso para tomar el token {token} de {owner}',
  'ethereum.permit2-approve':
    'Permitir que {spender} tome hasta {amount} del token {token} a través de Permit2 hasta {expires}',
  'ethereum.permit2-approve-unlimited':
    'Permitir que {spender} tome TODO el token {token} a través de Permit2, sin límite, hasta {expires}',
  'ethereum.permit2-transfer': 'Mover {amount} del token {token} de {from} a {to} a través de Permit2',
  'ethereum.permit2-signed-transfer':
    'Dejar que {spender} mueva {amount} del token {token} de esta cuenta a la dirección que elija, una vez, antes de {deadline}',
  'ethereum.permit2-lockdown':
    'Retirar a {spender} el permiso para tomar el token {token} a través de Permit2',
  'ethereum.permit2-witness': 'El permiso depende de otras condiciones, que se muestran abajo tal como son',
  'ethereum.wrap': 'Convertir {amount} en el mismo importe del token {token}',
  'ethereum.unwrap': 'Convertir el token {token} de nuevo en {amount}',
  'ethereum.sends-coin': 'Enviar además {amount} a {to}',
  'ethereum.unknown-call':
    'Llamar a {to} con una instrucción desconocida ({selector}) y {amount}. Con esto nadie puede saber qué hace: pregunte a quien lo creó y compruébelo con otra herramienta',
  'ethereum.call-data': 'Datos de la llamada: {data}',
  'ethereum.call-word': 'Palabra de argumento {number}: {data}',
  'ethereum.call-not-canonical':
    'Llamar a {to} con la instrucción {selector}, escrita de forma poco habitual. Puede hacer algo distinto de lo que parece',
  'ethereum.multicall':
    'Hacer que {contract} realice llamadas en su propio nombre: {count}. Abajo, “esta cuenta” es ese contrato',
  'ethereum.multicall-part': 'Llamada {number}, a {to}',
  'ethereum.multicall-part-may-fail': 'Llamada {number}, a {to}. Si falla, las demás se realizan igualmente',
  'ethereum.presign':
    'Aprobar la orden {order} en {contract}, válida hasta {until}. Aquí solo se conoce su hash: no se puede ver qué vende ni por cuánto',
  'ethereum.presign-end': 'Retirar la aprobación de la orden {order}',
  'ethereum.delegation':
    'CEDER EL CONTROL: permitir que {delegate} actúe en nombre de {delegator} a través de {contract}, con las condiciones de abajo, si las hay',
  'ethereum.delegation-anybody': 'Esta dirección representa a cualquiera: puede actuar quien tenga la firma',
  'ethereum.delegation-free': 'No se pone NINGUNA CONDICIÓN',
  'ethereum.delegate-votes':
    'Permitir que {delegate} vote con los tokens {token} de esta cuenta. Los tokens se quedan en la cuenta',
  'ethereum.described-call': '“{intent}” en {to}, según la descripción de {by}',
  'ethereum.described-call-coins': '“{intent}” en {to} con {amount}, según la descripción de {by}',
  'ethereum.described-call-like':
    'Parece “{intent}” en {to}, según la descripción de {by}. El contrato en sí es desconocido: cualquier contrato puede tener esa función, y puede hacer otra cosa',
  'ethereum.described-call-like-coins':
    'Parece “{intent}” en {to} con {amount}, según la descripción de {by}. El contrato en sí es desconocido: cualquier contrato puede tener esa función, y puede hacer otra cosa',
  'ethereum.described-call-elsewhere':
    'Una llamada a {to}. Otro contrato tiene la misma instrucción, y allí {by} la describe como “{intent}”. Este contrato es desconocido y puede hacer otra cosa',
  'ethereum.described-call-elsewhere-coins':
    'Una llamada a {to} con {amount}. Otro contrato tiene la misma instrucción, y allí {by} la describe como “{intent}”. Este contrato es desconocido y puede hacer otra cosa',
  'ethereum.described-words': 'En palabras de {by}: “{intent}”',
  'ethereum.described-words-like': 'En palabras de {by}, para todo lo de este tipo: “{intent}”',
  'ethereum.described-as': 'En otras palabras: “{text}”',
  'ethereum.described': '{label}: {value}',
  'ethereum.described-constant': '{label}: {value} (de la descripción, no de la llamada)',
  'ethereum.described-packed': '{label}: {address}, al final de {data}',
  'ethereum.described-address': '{label}: {address}',
  'ethereum.described-amount': '{label}: {amount}',
  'ethereum.described-tokens': '{label}: {amount} del token {token}',
  'ethereum.described-tokens-or-coins':
    '{label}: {amount} del token {token}, o lo mismo en monedas enviadas con la llamada',
  'ethereum.described-paid-in':
    '{label}: {amount} del token {token}. La llamada no lo nombra, pero el primer fondo {pool} lo recibe, como demuestra su dirección',
  'ethereum.described-paid-out':
    '{label}: {amount} del token {token}. La llamada no lo nombra, pero el último fondo {pool} lo intercambia, como demuestra su dirección',
  'ethereum.described-paid-out-coin':
    '{label}: {amount}. La llamada no lo nombra, pero el último fondo {pool} intercambia el token de esa moneda, como demuestra su dirección',
  'ethereum.described-most-coins':
    '{label}: todas las monedas que haya, o sin límite (el número es {number})',
  'ethereum.described-most':
    '{label}: todo lo que haya, o sin límite, del token {token} (el número es {number})',
  'ethereum.described-item': '{label}: número {id} de {token}',
  'ethereum.described-block': '{label}: bloque {number}',
  'ethereum.described-seconds': '{label}: {number} segundos',
  'ethereum.described-choice': '{label}: {value} ({number})',
  'ethereum.described-more': '{label}: {count} más, se muestran más abajo',
  'ethereum.described-empty': '{label}: vacío',
  'ethereum.described-zeros': {
    one: '{label}: {count} byte, cero',
    many: '{label}: {count} bytes, todos cero',
    other: '{label}: {count} bytes, todos cero',
  },
  'ethereum.described-bytes': {
    one: '{label}: {data} ({count} byte)',
    many: '{label}: {data} ({count} bytes)',
    other: '{label}: {data} ({count} bytes)',
  },
  'ethereum.described-as-address': '{label}: {count} bytes, como dirección {address}',
  'ethereum.described-as-number': '{label}: {count} bytes, como número {number}',
  'ethereum.described-as-text': '{label}: {count} bytes, como texto “{text}”',
  'ethereum.described-as-time': '{label}: {number}, que como fecha es {time}',
  'ethereum.described-hash': '{label}: {name}, por su hash {data}',
  'ethereum.described-highest':
    '{label}: el mayor número posible, que suele significar “todo” o “sin límite” ({number})',
  'ethereum.described-call-maybe':
    '{label}: bytes que se leen como una llamada a {to}. Si el contrato la hace, será en su propio nombre. Abajo, “esta cuenta” es ese contrato',
  'ethereum.described-call-on':
    '{label}: una llamada que el contrato hace a {to} en su propio nombre. Abajo, “esta cuenta” es ese contrato',
  'ethereum.described-call-for':
    '{label}: una llamada a {to} que hace este contrato o una cuenta por la que actúa. Abajo, “esta cuenta” es quien la hace',
  'ethereum.described-call-again': '{label}: otra llamada al mismo contrato, {to}',
  'ethereum.described-twice':
    '{first} y {second} describen los mismos valores de forma distinta. Ambas descripciones se muestran abajo, y una de ellas es incorrecta',
  'ethereum.described-stopped': 'Hay demasiado para describirlo todo. El resto se muestra tal cual',
  'ethereum.everything-else': 'Todo lo demás',
  'ethereum.token-vouched-pack':
    'Un paquete que usted aceptó dice que {token} se llama {symbol} y tiene {decimals} decimales',
  'ethereum.token-disputed':
    '{amount} del token {token} serían {other} según otra fuente. Averigüe cuál es correcto antes de aprobar',
  'ethereum.token-namesake':
    '{token} se hace llamar {symbol}, pero no es el token de ese nombre de la lista incorporada',
  'ethereum.built-in': 'Descripciones y tokens incorporados del {date}',
  'ethereum.claimed':
    'SOLO UNA AFIRMACIÓN: quien envió esta solicitud dice que significa “{intent}”. Nadie lo ha comprobado. Lo que dicen los propios datos está arriba',
  'ethereum.claim':
    'Con esta solicitud vino una descripción. Solo responde por ella quien la envió. Huella {fingerprint}',
  'ethereum.claim-unfit':
    'Con esta solicitud vino una descripción, pero no trata de lo que hace la solicitud. No se muestra',
  'ethereum.left-authorization':
    'El original también habría ENTREGADO LA CUENTA {authority} al código de {to}. Esa parte se omite aquí y no puede ocurrir a través de esta cuenta',
  'ethereum.left-authorization-unsigned':
    'El original también habría entregado una cuenta, sin que se sepa cuál, al código de {to}. Esa parte se omite aquí y no puede ocurrir a través de esta cuenta',
  'ethereum.pack': 'Paquete “{name}” del {date}, huella {fingerprint}',
  'ethereum.owner-add': {
    one: 'CEDER EL CONTROL: hacer a {owner} propietario de esta cuenta; después basta {threshold} propietario para cada transacción',
    many: 'CEDER EL CONTROL: hacer a {owner} propietario de esta cuenta; después deben aceptar cada transacción {threshold} propietarios',
    other:
      'CEDER EL CONTROL: hacer a {owner} propietario de esta cuenta; después deben aceptar cada transacción {threshold} propietarios',
  },
  'ethereum.owner-remove': {
    one: 'Quitar a {owner} como propietario de esta cuenta; después basta {threshold} propietario para cada transacción',
    many: 'Quitar a {owner} como propietario de esta cuenta; después deben aceptar cada transacción {threshold} propietarios',
    other:
      'Quitar a {owner} como propietario de esta cuenta; después deben aceptar cada transacción {threshold} propietarios',
  },
  'ethereum.owner-swap': 'CEDER EL CONTROL: {owner} pasa a ser propietario de esta cuenta en lugar de {from}',
  'ethereum.threshold':
    'A partir de ahora, deben aceptar cada transacción {threshold} propietarios: sin tantas firmas, la cuenta queda bloqueada. Si hay menos propietarios, esto falla',
  'ethereum.module-enable':
    'CEDER EL CONTROL: dejar que {module} gaste todo lo que hay en esta cuenta sin ninguna firma',
  'ethereum.module-disable': 'Quitar a {module} el poder de gastar de esta cuenta',
  'ethereum.guard':
    'Dejar que {guard} decida qué transacciones de esta cuenta pueden ocurrir. Si es defectuoso, bloquea la cuenta para siempre',
  'ethereum.guard-none': 'Quitar el contrato que comprueba las transacciones de esta cuenta',
  'ethereum.fallback-handler':
    'Dejar que {handler} responda por esta cuenta. Puede aceptar mensajes en su nombre; si es el equivocado, entrega el control',
  'ethereum.account-call':
    'Cambiar esta propia cuenta con una instrucción desconocida ({selector}). Puede ceder el control',
  'ethereum.approve-hash':
    'Aprobar para siempre una transacción de esta cuenta de la que solo se conoce el hash: {hash}',
  'ethereum.message': 'Firmar este mensaje: {text}',
  'ethereum.message-bytes': 'Firmar datos ilegibles: {data}',
  'ethereum.sign-in': 'Iniciar sesión en {domain}',
  'ethereum.sign-in-uri': 'Para la página {uri}',
  'ethereum.sign-in-odd-site':
    'El nombre del sitio {domain} contiene caracteres que los nombres de sitios no tienen. Puede que solo se parezca a uno que usted conoce',
  'ethereum.sign-in-expires': 'Válido hasta {time}',
  'ethereum.sign-in-other-chain': 'El mensaje dice red {said}, pero esto se firma para la red {chain}',
  'ethereum.sign-in-other-site':
    'El mensaje nombra el sitio {domain} pero la página {uri}. Alguien puede estar haciéndose pasar por ese sitio',
  'ethereum.typed-data': 'Firmar el formulario “{type}” de “{name}”',
  'ethereum.domain': 'Quién lo aceptará (dominio)',
  'ethereum.typed-message': 'Qué dice: {type}',
  'ethereum.field': '{name} ({type}): {value}',
  'ethereum.field-address': '{name}: {address}',
  'ethereum.field-struct': '{name} ({type})',
  'ethereum.field-list': {
    one: '{name} ({type}), {count} elemento',
    many: '{name} ({type}), {count} de elementos',
    other: '{name} ({type}), {count} elementos',
  },
  'ethereum.typed-data-unknown':
    'Un formulario desconocido, para el contrato {contract}. Formularios como este pueden vender o regalar tokens sin una transacción',
  'ethereum.typed-data-no-contract':
    'El formulario no nombra ningún contrato, así que puede usarlo cualquiera que acepte formularios como este',
  'ethereum.typed-data-any-chain': 'El formulario no nombra ninguna red, así que puede aceptarse en varias',
  'ethereum.typed-data-other-chain':
    'El formulario es para la red {said}, pero esto se firma para la red {chain}',
  'ethereum.permit-other-owner': 'El permiso es para tokens de {owner}, que no es esta cuenta',
  'ethereum.permit2-elsewhere': 'El formulario parece de Permit2, pero es para {contract}, que no es Permit2',
  'ethereum.look-alike':
    '{address} se parece a {known}, que usted conoce, pero es otra dirección. Compare todos los caracteres',
  'ethereum.look-alikes':
    '{address} y {other} se parecen, pero son dos direcciones distintas. Compare todos los caracteres',
  'ethereum.to-signer':
    '{to} es una parte de esta cuenta que no puede devolver nada. Lo que se envía allí se pierde',
  'ethereum.to-nobody': 'Nadie puede usar lo que se envía a {to}. Se pierde',
  'ethereum.to-token': '{to} es el contrato del propio token. Lo que se envía allí se pierde',
  'ethereum.to-self': '{to} es esta misma cuenta',
  'ethereum.refund': 'La cuenta paga hasta {amount} a {receiver} por la difusión, además de lo que se envía',
  'ethereum.refund-broadcaster':
    'La cuenta paga hasta {amount} a quien difunda esto, además de lo que se envía',
  'ethereum.may-fail':
    'Quien difunda esto puede darle no más de {gas} unidades de gas. Si es demasiado poco, no ocurre nada de ello, pero el número {nonce} se usa igualmente',
  'ethereum.token-vouched-person':
    'La persona que propuso esto dice que {token} se llama {symbol} y tiene {decimals} decimales. Compruébelo: un número equivocado hace que los importes parezcan menores o mayores',
  'ethereum.token-vouched-request':
    'La solicitud dice que {token} se llama {symbol} y tiene {decimals} decimales. Compruébelo: un número equivocado hace que los importes parezcan menores o mayores',
  'ethereum.token-unvouched':
    'Los decimales de {token} se desconocen, así que sus importes se muestran en unidades mínimas',
  'ethereum.outer-fees':
    'Las comisiones y el número del original son los de una cuenta ordinaria. Aquí no importan: quien difunde esto fija y paga las comisiones',
  'ethereum.left-out': 'El original llevaba también blobs o autorizaciones. Se omiten y no ocurrirán',
  'ethereum.no-checksum':
    'Una dirección se escribió sin mayúsculas, así que no se puede detectar un error al escribirla. Compárela de nuevo',
  'ethereum.chain-unknown':
    'Hoarfrost no conoce la red {chain}. Compruebe que es la que quiere usar y que en ella existe Safe 1.4.1',
  'ethereum.chain-test': '{chain} es una red de pruebas: sus monedas no valen nada',
  'ethereum.chain': 'Red: {chain} (número {id})',
  'ethereum.account': 'Cuenta: {safe}',
  'ethereum.nonce':
    'Número de esta transacción en la cuenta: {nonce}. Solo ocurre una con cada número, en orden',
  'ethereum.no-fee': 'La cuenta no paga comisión. La paga quien difunde esto',
  'ethereum.refund-terms':
    'Reembolso, tal como se firma: safeTxGas {safeTxGas}, baseGas {baseGas}, gasPrice {gasPrice}, gasToken {gasToken}, refundReceiver {refundReceiver}',
  'ethereum.stays-valid':
    'Una vez firmada, es válida hasta que haya ocurrido una transacción con el número {nonce}. Para retirarla, firme una cancelación con el mismo número y difúndala antes',
  'ethereum.batch-contract': 'Lo ejecuta en conjunto el contrato {contract}',
  'ethereum.hash-safe-tx': 'Hash de la transacción de la Safe: {hash}',
  'ethereum.hash-safe-message': 'Hash del mensaje de la Safe: {hash}',
  'ethereum.hash-domain': 'Hash del dominio: {hash}',
  'ethereum.hash-struct': 'Hash del mensaje: {hash}',
  'ethereum.hash-message': 'Hash por el que preguntará la aplicación: {hash}',
  'ethereum.later':
    'Para una cuenta que ya se ha usado en esta red. No es una transacción firmada en bruto sino una solicitud: puede enviarla cualquier billetera con algunas monedas para el gas. Quien la envía paga el gas, y puede retrasarla o no enviarla, pero no cambiarla.',
  'ethereum.later-data':
    'Lo mismo como datos: envíe 0 monedas a la propia dirección de la cuenta con esto como “hex data”.',
  'ethereum.first-use':
    'Para la primera transacción de la cuenta en esta red: crea la cuenta y ejecuta la transacción en un solo paso. No es una transacción firmada en bruto sino una solicitud: puede enviarla cualquier billetera con algunas monedas para el gas. Quien la envía paga el gas, y puede retrasarla o no enviarla, pero no cambiarla.',
  'ethereum.first-use-data': 'Lo mismo como datos: envíe 0 monedas a {contract} con esto como “hex data”.',
  'ethereum.steps':
    'El primer uso en tres solicitudes separadas, por si alguien ya creó una parte de la cuenta. Envíelas en orden; las que fallen porque esa parte ya existe no hacen daño.',
  'ethereum.message-signature':
    'La firma, para la aplicación que la pidió (ERC-1271). La cuenta debe estar creada en esta red.',
  'ethereum.message-signature-6492':
    'La firma para aplicaciones que aceptan cuentas aún no creadas (ERC-6492).',
  'ethereum.message-check':
    'Para comprobar la firma, pregunte a la red con esta llamada. Si la respuesta es la esperada, la firma es válida.',
  'ethereum.wrong-checksum':
    'Las mayúsculas de la dirección {address} (campo {field}) son incorrectas: alguien se equivocó al escribirla o la cambió. Compare todos los caracteres con su origen',
  'ethereum.executed':
    'La solicitud dice que esto ya se ejecutó. Averigüe si fue así antes de firmarlo de nuevo',
  'ethereum.signed-already':
    'La solicitud ya está firmada por otra cuenta y puede enviarse desde allí. Aquí solo se usa su llamada. Si se envían ambas, ocurre dos veces',
  'ethereum.signed-transfer':
    'Permitir que cualquiera que tenga esta firma envíe una vez {amount} del token {token} de {from} a {to}, después de {after} y antes de {before}',
  'ethereum.signed-receipt':
    'Permitir que {to}, y nadie más, se lleve una vez {amount} del token {token} de {from}, después de {after} y antes de {before}',
  'ethereum.authorization-cancel': 'Retirar la transferencia firmada número {id} del token {token}',
  'ethereum.safe-refund':
    'Ese Safe paga además hasta {amount} a {receiver} por la difusión, aparte de lo que se envía',
  'ethereum.safe-refund-broadcaster':
    'Ese Safe paga además hasta {amount} a quien difunda esto, aparte de lo que se envía',
  'ethereum.other-safe':
    'Como propietaria de otro Safe, {safe}, aprobar su transacción número {nonce}. Más abajo, “esta cuenta” es ese Safe',
  'ethereum.other-safe-delegate':
    'Como propietaria de otro Safe, {safe}, aprobar su transacción número {nonce}, que entrega ese Safe al código de {to}. Puede llevarse todo lo que hay en él',
  'ethereum.vault-deposit':
    'Parece un depósito en la bóveda {vault}: ingresar {amount} del token que acepta. Las participaciones van a {to}, con dinero de {owner}',
  'ethereum.vault-claim-deposit':
    'Parece el cobro de participaciones de la bóveda {vault} por {amount} ingresados antes, en nombre de {owner}. Las participaciones van a {to}',
  'ethereum.vault-mint':
    'Parece la compra de {amount} de participaciones de la bóveda {vault}, a un precio que aquí no se indica, con dinero de {owner}. Las participaciones van a {to}',
  'ethereum.vault-claim-mint':
    'Parece el cobro de {amount} de participaciones de la bóveda {vault} pagadas antes, en nombre de {owner}. Las participaciones van a {to}',
  'ethereum.vault-withdraw':
    'Parece una retirada de la bóveda {vault}: {amount} del token que guarda van a {to}, a cambio de las participaciones de {owner} que eso cueste',
  'ethereum.vault-redeem':
    'Parece la devolución de {amount} de participaciones de la bóveda {vault} que pertenecen a {owner}. Lo que valen va a {to}',
  'ethereum.vault-request-deposit':
    'Parece pedir a la bóveda {vault} que tome {amount} de su token de {owner}. Las participaciones podrán cobrarse después en nombre de {to}',
  'ethereum.vault-request-redeem':
    'Parece pedir a la bóveda {vault} que recupere {amount} de participaciones de {owner}. El dinero podrá cobrarse después en nombre de {to}',
  'ethereum.trailing-bytes': 'Bytes que no pertenecen a ningún argumento: {data}',
  'ethereum.order': 'Firmar una orden en {contract} que otros pueden ejecutar hasta {until}',
  'ethereum.order-open':
    'Firmar una orden en {contract} que otros pueden ejecutar en cualquier momento, sin fecha límite',
  'ethereum.order-gives': 'Sale de la cuenta, como máximo: {amount} del token {token}',
  'ethereum.order-gives-item': 'Sale de la cuenta: {count} del artículo número {id} de {token}',
  'ethereum.order-gets': 'Llega a cambio de todo, como mínimo: {amount} del token {token}, a {to}',
  'ethereum.order-gets-item': 'Llega a cambio de todo: {count} del artículo número {id} de {token}, a {to}',
  'ethereum.vault-asset': 'La bóveda acepta y paga el token {token}, según {by}',
  'ethereum.typed-data-described':
    'Lo que hace este formulario para el contrato {contract} solo se sabe por la descripción de otros. Formularios como este pueden vender o regalar tokens sin una transacción',
  'ethereum.described-units':
    '{label}: {number}, en las unidades mínimas de un token que esta línea no nombra',
  'ethereum.described-step': 'Paso {number}: “{intent}”',
  'ethereum.described-step-may-fail': 'Paso {number}: “{intent}”. Si falla, los demás ocurren igualmente',
  'ethereum.permit-item':
    'Permitir que {spender} se lleve el coleccionable número {id} de {token}. Debe usarse antes de {deadline}',
  'ethereum.manager':
    'CESIÓN DE CONTROL: permitir que {manager} administre todo lo que {owner} tiene en {contract}',
  'ethereum.manager-end': 'Quitar a {manager} el poder de administrar lo que {owner} tiene en {contract}',
  'ethereum.forwarded': 'Permitir que {contract} llame a {to} en nombre de {from}, con lo que sigue',
  'ethereum.user-operation':
    'Como propietario de otra cuenta, {account}, aprobar lo que hace a través de {contract}. Más abajo, “esta cuenta” es esa cuenta',
  'ethereum.permit2-approve-now':
    'Permitir que {spender} tome hasta {amount} del token {token} a través de Permit2, pero solo en este mismo bloque',
  'ethereum.permit2-approve-unlimited-now':
    'Permitir que {spender} tome TODO el token {token} a través de Permit2, sin límite, pero solo en este mismo bloque',
  'ethereum.order-gets-nothing': 'NADA llega a cambio',
  'ethereum.user-operation-delegate':
    'Como propietario de otra cuenta, {account}, aprobar a través de {contract} que se entregue al código de {to}. Puede llevarse todo lo que hay en ella',
  'ethereum.account-makes':
    'Hacer que la cuenta {account} realice llamadas en su propio nombre: {count}. Abajo, “esta cuenta” es esa cuenta',
  'ethereum.account-makes-itself':
    'Hacer que el código que esta cuenta, {account}, ha adoptado realice llamadas en su nombre: {count}',
  'ethereum.account-delegates':
    'CEDER EL CONTROL: hacer que la cuenta {account} se entregue al código de {to}. Puede llevarse todo lo que hay en ella',
  'ethereum.module-makes':
    'Hacer que {safe}, o una cuenta en cuyo nombre actúa, realice una llamada, ahora o tras una espera. Abajo, “esta cuenta” es la que la realice',
  'ethereum.module-makes-delegate':
    'CEDER EL CONTROL: hacer que {safe}, o una cuenta en cuyo nombre actúa, se entregue al código de {to}. Puede llevarse todo lo que hay en ella',
  'ethereum.safe-makes':
    'Hacer que {safe} realice una llamada en su propio nombre, como hace un Safe. Abajo, “esta cuenta” es ese Safe',
  'ethereum.safe-makes-delegate':
    'CEDER EL CONTROL: hacer que el Safe {safe} se entregue al código de {to}. Puede llevarse todo lo que hay en él',
  'ethereum.described-most-units':
    '{label}: todo lo que haya, o sin límite, de un token que esta línea no nombra (el número es {number})',
  'ethereum.described-call-empty': '{label}: ninguna instrucción para {to}',
  'ethereum.maybe-item': 'Si {token} es una colección, el importe es el número de un elemento de ella',
  'ethereum.pool-unknown':
    'No se sabe aquí qué token toma el fondo {pool}. Toma el suyo, aunque la llamada nombre {named}',
  'ethereum.pool-takes-other': 'El fondo {pool} toma {token}, aunque la llamada nombra {named}',
  'ethereum.highest-number':
    'Ese es el mayor número posible, que suele significar “todo” o “sin límite” ({number})',
  'ethereum.whole-number': 'El número en sí: {number}',
};
