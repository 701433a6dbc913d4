import type { ethereum as en } from '../en/ethereum.ts';
import type { Entry } from '../entry.ts';

/** Тексты проверки и вывода для Ethereum. */
export const ethereum: Record<keyof typeof en, Entry> = {
  'ethereum.void-nonce':
    'Её можно выполнить, пока Safe в сети {chain} не использовал номер {nonce}. Чтобы она потеряла силу, подпишите другую транзакцию с тем же номером Safe и выполните её первой.',
  'ethereum.void-message': 'Подписанное сообщение само не теряет силу, и отозвать его нельзя.',
  'ethereum.send': 'Отправить {amount} на {to}',
  'ethereum.cancel':
    'Отмена: израсходовать номер {nonce}, ничего не делая, чтобы никакая другая транзакция с этим номером уже не прошла',
  'ethereum.batch': {
    one: '{count} действие по порядку, все или ни одного; со счёта уйдёт {amount}, не считая токенов',
    few: '{count} действия по порядку, все или ни одного; со счёта уйдёт {amount}, не считая токенов',
    many: '{count} действий по порядку, все или ни одного; со счёта уйдёт {amount}, не считая токенов',
    other: '{count} действия по порядку, все или ни одного; со счёта уйдёт {amount}, не считая токенов',
  },
  'ethereum.empty-call': 'Пустой вызов {to}: ни монет, ни команд',
  'ethereum.erc20-transfer': 'Отправить {amount} токена {token} на {to}',
  'ethereum.transfer-from': 'Перевести {amount} токена {token} с {from} на {to}',
  'ethereum.erc721-transfer': 'Передать коллекционный токен номер {id} из {token} от {from} к {to}',
  'ethereum.erc1155-transfer': 'Передать {count} шт. предмета номер {id} из {token} от {from} к {to}',
  'ethereum.erc1155-batch':
    'Передать предметы с номерами {ids} из {token}, в количествах {counts}, от {from} к {to}',
  'ethereum.transfer-data': 'С такими данными для получателя: {data}',
  'ethereum.approve':
    'Разрешить {spender} забирать с этого счёта до {amount} токена {token} в любое время, начиная с этого момента',
  'ethereum.approve-unlimited':
    'Разрешить {spender} забрать с этого счёта ВЕСЬ токен {token}, сейчас и в будущем, без ограничений',
  'ethereum.approve-zero':
    'Отозвать у {spender} разрешение забирать токен {token} с этого счёта. Но если это коллекция — наоборот, разрешить забрать из неё номер 0',
  'ethereum.approve-none': 'Отозвать у {spender} разрешение забирать токен {token} с этого счёта',
  'ethereum.approve-more': 'Разрешить {spender} забирать на {amount} токена {token} больше, чем раньше',
  'ethereum.approve-less': 'Разрешить {spender} забирать на {amount} токена {token} меньше, чем раньше',
  'ethereum.approve-item':
    'Разрешить {spender} забрать коллекционный токен номер {id} из {token} с этого счёта в любое время начиная с этого момента',
  'ethereum.approve-item-none':
    'Отозвать любое разрешение забрать коллекционный токен номер {id} из {token} с этого счёта',
  'ethereum.approve-all':
    'Разрешить {operator} забирать с этого счёта ЛЮБЫЕ предметы {token}, сейчас и в будущем',
  'ethereum.approve-all-end': 'Отозвать у {operator} разрешение забирать предметы {token} с этого счёта',
  'ethereum.permit':
    'Дать {spender} разрешение забрать до {amount} токена {token} у {owner}. Предъявить его надо до {deadline}; само разрешение затем бессрочно',
  'ethereum.permit-unlimited':
    'Дать {spender} разрешение забрать ВЕСЬ токен {token} у {owner}, без ограничений. Предъявить его надо до {deadline}; само разрешение затем бессрочно',
  'ethereum.permit-end': 'Отозвать у {spender} разрешение забирать токен {token} у {owner}',
  'ethereum.permit2-approve':
    'Разрешить {spender} забирать до {amount} токена {token} через Permit2, до {expires}',
  'ethereum.permit2-approve-unlimited':
    'Разрешить {spender} забрать ВЕСЬ токен {token} через Permit2, без ограничений, до {expires}',
  'ethereum.permit2-transfer': 'Перевести {amount} токена {token} с {from} на {to} через Permit2',
  'ethereum.permit2-signed-transfer':
    'Позволить {spender} один раз, до {deadline}, перевести {amount} токена {token} с этого счёта куда угодно по его выбору',
  'ethereum.permit2-lockdown': 'Отозвать у {spender} разрешение забирать токен {token} через Permit2',
  'ethereum.permit2-witness': 'Разрешение связано с дополнительными условиями, они приведены ниже как есть',
  'ethereum.wrap': 'Обменять {amount} на столько же токена {token}',
  'ethereum.unwrap': 'Обменять токен {token} обратно на {amount}',
  'ethereum.sends-coin': 'И вместе с этим отправить {amount} на {to}',
  'ethereum.unknown-call':
    'Вызвать {to} с неизвестной здесь командой ({selector}) и {amount}. По этим данным нельзя понять, что произойдёт: спросите составителя и проверьте другой программой',
  'ethereum.call-data': 'Данные вызова: {data}',
  'ethereum.call-word': 'Слово аргументов {number}: {data}',
  'ethereum.call-not-canonical':
    'Вызвать {to} с командой {selector}, записанной необычным образом. Её действие может отличаться от того, на что она похожа',
  'ethereum.multicall':
    'Поручить {contract} сделать вызовы от своего имени: {count}. Ниже «этот аккаунт» — это тот контракт',
  'ethereum.multicall-part': 'Вызов {number}, к {to}',
  'ethereum.multicall-part-may-fail':
    'Вызов {number}, к {to}. Если он не удастся, остальные всё равно произойдут',
  'ethereum.presign':
    'Одобрить заявку {order} на {contract}, действует до {until}. Здесь известен только её хеш: что и за сколько она продаёт, не видно',
  'ethereum.presign-end': 'Отозвать одобрение заявки {order}',
  'ethereum.delegation':
    'ПЕРЕДАЧА КОНТРОЛЯ: позволить {delegate} действовать от имени {delegator} через {contract} на условиях ниже, если они есть',
  'ethereum.delegation-anybody':
    'Этот адрес означает кого угодно: действовать сможет любой, у кого есть подпись',
  'ethereum.delegation-free': 'НИКАКИХ УСЛОВИЙ здесь не поставлено',
  'ethereum.delegate-votes':
    'Позволить {delegate} голосовать токенами {token} этого аккаунта. Сами токены остаются на аккаунте',
  'ethereum.described-call': '«{intent}» на {to}, по описанию {by}',
  'ethereum.described-call-coins': '«{intent}» на {to}, с отправкой {amount}, по описанию {by}',
  'ethereum.described-call-like':
    'Похоже на «{intent}» на {to}, по описанию {by}. Сам контракт неизвестен: такая функция может быть у любого контракта и делать другое',
  'ethereum.described-call-like-coins':
    'Похоже на «{intent}» на {to}, с отправкой {amount}, по описанию {by}. Сам контракт неизвестен: такая функция может быть у любого контракта и делать другое',
  'ethereum.described-call-elsewhere':
    'Вызов {to}. Такая же команда есть у другого контракта, где {by} описывает её как «{intent}». Этот контракт неизвестен и может сделать другое',
  'ethereum.described-call-elsewhere-coins':
    'Вызов {to}, с отправкой {amount}. Такая же команда есть у другого контракта, где {by} описывает её как «{intent}». Этот контракт неизвестен и может сделать другое',
  'ethereum.described-words': 'Словами {by}: «{intent}»',
  'ethereum.described-words-like': 'Словами {by}, для всего такого рода: «{intent}»',
  'ethereum.described-as': 'Иными словами: «{text}»',
  'ethereum.described': '{label}: {value}',
  'ethereum.described-constant': '{label}: {value} (из описания, а не из вызова)',
  'ethereum.described-packed': '{label}: {address}, в конце {data}',
  'ethereum.described-address': '{label}: {address}',
  'ethereum.described-amount': '{label}: {amount}',
  'ethereum.described-tokens': '{label}: {amount} токена {token}',
  'ethereum.described-tokens-or-coins':
    '{label}: {amount} токена {token} или столько же в монетах, отправленных вместе с вызовом',
  'ethereum.described-paid-in':
    '{label}: {amount} токена {token}. В вызове он не назван, но его берёт первый пул {pool}: это доказывает адрес пула',
  'ethereum.described-paid-out':
    '{label}: {amount} токена {token}. В вызове он не назван, но его обменивает последний пул {pool}: это доказывает адрес пула',
  'ethereum.described-paid-out-coin':
    '{label}: {amount}. В вызове это не названо, но последний пул {pool} обменивает токен этой монеты: это доказывает адрес пула',
  'ethereum.described-most-coins': '{label}: все монеты, какие есть, или без ограничения (число {number})',
  'ethereum.described-most': '{label}: всё, что есть, или без ограничения, токена {token} (число {number})',
  'ethereum.described-item': '{label}: номер {id} из {token}',
  'ethereum.described-block': '{label}: блок {number}',
  'ethereum.described-seconds': '{label}: {number} с',
  'ethereum.described-choice': '{label}: {value} ({number})',
  'ethereum.described-more': '{label}: ещё {count}, показаны ниже',
  'ethereum.described-empty': '{label}: пусто',
  'ethereum.described-zeros': {
    one: '{label}: {count} байт, одни нули',
    few: '{label}: {count} байта, одни нули',
    many: '{label}: {count} байтов, одни нули',
    other: '{label}: {count} байта, одни нули',
  },
  'ethereum.described-bytes': {
    one: '{label}: {data} ({count} байт)',
    few: '{label}: {data} ({count} байта)',
    many: '{label}: {data} ({count} байтов)',
    other: '{label}: {data} ({count} байта)',
  },
  'ethereum.described-as-address': '{label}: как адрес {address} (байтов: {count})',
  'ethereum.described-as-number': '{label}: как число {number} (байтов: {count})',
  'ethereum.described-as-text': '{label}: как текст «{text}» (байтов: {count})',
  'ethereum.described-as-time': '{label}: {number}, как время это {time}',
  'ethereum.described-hash': '{label}: {name}, задано хешем {data}',
  'ethereum.described-highest':
    '{label}: наибольшее возможное число, часто это значит «всё» или «без предела» ({number})',
  'ethereum.described-call-maybe':
    '{label}: байты, которые читаются как вызов {to}. Если контракт сделает этот вызов, то от своего имени. Ниже «этот аккаунт» — это тот контракт',
  'ethereum.described-call-on':
    '{label}: вызов к {to}, который контракт делает от своего имени. Ниже «этот аккаунт» — это тот контракт',
  'ethereum.described-call-for':
    '{label}: вызов к {to}, который делает этот контракт или аккаунт, за который он действует. Ниже «этот аккаунт» — это тот из них, кто делает вызов',
  'ethereum.described-call-again': '{label}: ещё один вызов того же контракта, {to}',
  'ethereum.described-twice':
    '{first} и {second} описывают одни и те же значения по-разному. Ниже показаны оба описания, и одно из них неверно',
  'ethereum.described-stopped': 'Здесь слишком много, чтобы описать всё. Остальное показано как есть',
  'ethereum.everything-else': 'Всё остальное',
  'ethereum.token-vouched-pack':
    'По данным принятого вами набора, {token} называется {symbol} и имеет знаков после запятой: {decimals}',
  'ethereum.token-disputed':
    '{amount} токена {token} по другим данным — это {other}. Выясните, что верно, прежде чем одобрить',
  'ethereum.token-namesake':
    '{token} называет себя {symbol}, но это не токен с таким именем из встроенного списка',
  'ethereum.built-in': 'Встроенные описания и токены от {date}',
  'ethereum.claimed':
    'ТОЛЬКО УТВЕРЖДЕНИЕ: по словам отправителя запроса, это значит «{intent}». Никто этого не проверял. О чём говорят сами данные, сказано выше',
  'ethereum.claim':
    'С запросом пришло описание. За него ручается только отправитель. Отпечаток {fingerprint}',
  'ethereum.claim-unfit': 'С запросом пришло описание, но оно не о том, что делает запрос. Оно не показано',
  'ethereum.left-authorization':
    'В исходном запросе ещё ОТДАВАЛСЯ СЧЁТ {authority} коду по адресу {to}. Эта часть отброшена и через этот счёт произойти не может',
  'ethereum.left-authorization-unsigned':
    'В исходном запросе ещё отдавался счёт, чей — неизвестно, коду по адресу {to}. Эта часть отброшена и через этот счёт произойти не может',
  'ethereum.pack': 'Набор «{name}» от {date}, отпечаток {fingerprint}',
  'ethereum.owner-add':
    'ПЕРЕДАЧА КОНТРОЛЯ: сделать {owner} владельцем этого счёта; каждую транзакцию тогда должны будут одобрить владельцы числом {threshold}',
  'ethereum.owner-remove':
    'Исключить {owner} из владельцев этого счёта; каждую транзакцию тогда должны будут одобрить владельцы числом {threshold}',
  'ethereum.owner-swap': 'ПЕРЕДАЧА КОНТРОЛЯ: владельцем этого счёта вместо {from} станет {owner}',
  'ethereum.threshold':
    'Отныне каждую транзакцию должны одобрять владельцы числом {threshold}: без стольких подписей счёт заперт. Если владельцев меньше, это не пройдёт',
  'ethereum.module-enable':
    'ПЕРЕДАЧА КОНТРОЛЯ: позволить {module} тратить всё с этого счёта без единой подписи',
  'ethereum.module-disable': 'Лишить {module} возможности тратить с этого счёта',
  'ethereum.guard':
    'Позволить {guard} решать, какие транзакции этого счёта пройдут. Если он неисправен, счёт заперт навсегда',
  'ethereum.guard-none': 'Убрать контракт, который проверяет транзакции этого счёта',
  'ethereum.fallback-handler':
    'Позволить {handler} отвечать за этот счёт. Он может принимать сообщения от его имени; неверный отдаст контроль',
  'ethereum.account-call':
    'Изменить сам счёт неизвестной здесь командой ({selector}). Она может передать контроль над ним',
  'ethereum.approve-hash': 'Навсегда одобрить транзакцию этого счёта, о которой известен только хеш: {hash}',
  'ethereum.message': 'Подписать сообщение: {text}',
  'ethereum.message-bytes': 'Подписать нечитаемые данные: {data}',
  'ethereum.sign-in': 'Войти на {domain}',
  'ethereum.sign-in-uri': 'Для страницы {uri}',
  'ethereum.sign-in-expires': 'Действительно до {time}',
  'ethereum.sign-in-other-chain': 'В сообщении указана сеть {said}, а подписывается оно для сети {chain}',
  'ethereum.sign-in-other-site':
    'В сообщении назван сайт {domain}, но страница {uri}. Возможно, кто-то выдаёт себя за этот сайт',
  'ethereum.sign-in-odd-site':
    'В имени сайта {domain} есть знаки, которых в именах сайтов не бывает. Возможно, оно лишь похоже на известное вам',
  'ethereum.typed-data': 'Подписать форму «{type}» от «{name}»',
  'ethereum.domain': 'Кто её примет (домен)',
  'ethereum.typed-message': 'Что в ней сказано: {type}',
  'ethereum.field': '{name} ({type}): {value}',
  'ethereum.field-address': '{name}: {address}',
  'ethereum.field-struct': '{name} ({type})',
  'ethereum.field-list': {
    one: '{name} ({type}), {count} элемент',
    few: '{name} ({type}), {count} элемента',
    many: '{name} ({type}), {count} элементов',
    other: '{name} ({type}), {count} элемента',
  },
  'ethereum.typed-data-unknown':
    'Неизвестная здесь форма для контракта {contract}. Такие формы могут продать или отдать токены без всякой транзакции',
  'ethereum.typed-data-no-contract': 'В форме не назван контракт, поэтому её может принять кто угодно',
  'ethereum.typed-data-any-chain': 'В форме не названа сеть, поэтому её могут принять в нескольких',
  'ethereum.typed-data-other-chain': 'Форма предназначена для сети {said}, а подписывается для сети {chain}',
  'ethereum.permit-other-owner': 'Разрешение касается токенов {owner}, а это не этот счёт',
  'ethereum.permit2-elsewhere':
    'Форма похожа на форму Permit2, но предназначена для {contract}, а это не Permit2',
  'ethereum.look-alike':
    '{address} похож на известный вам {known}, но это другой адрес. Сравните каждый знак',
  'ethereum.look-alikes': '{address} и {other} похожи, но это два разных адреса. Сравните каждый знак',
  'ethereum.to-signer':
    '{to} — часть этого счёта, которая ничего не может вернуть. Отправленное туда пропадёт',
  'ethereum.to-nobody': 'Отправленным на {to} никто не сможет воспользоваться. Оно пропадёт',
  'ethereum.to-token': '{to} — контракт самого токена. Отправленное туда пропадёт',
  'ethereum.to-self': '{to} — это сам этот счёт',
  'ethereum.refund': 'Кроме отправляемого, счёт заплатит до {amount} на {receiver} за передачу в сеть',
  'ethereum.refund-broadcaster':
    'Кроме отправляемого, счёт заплатит до {amount} тому, кто передаст это в сеть',
  'ethereum.may-fail':
    'Тот, кто передаёт в сеть, может оставить на это не больше {gas} единиц газа. Если этого мало, ничего из этого не произойдёт, а номер {nonce} всё равно будет израсходован',
  'ethereum.token-vouched-person':
    'По словам того, кто это предложил, {token} называется {symbol} и имеет {decimals} знаков после запятой. Проверьте: из-за неверного числа суммы выглядят меньше или больше',
  'ethereum.token-vouched-request':
    'По данным запроса, {token} называется {symbol} и имеет {decimals} знаков после запятой. Проверьте: из-за неверного числа суммы выглядят меньше или больше',
  'ethereum.token-unvouched':
    'Число знаков после запятой у {token} здесь неизвестно: суммы даны в мельчайших единицах',
  'ethereum.outer-fees':
    'Комиссии и номер в исходном запросе относятся к обычному счёту и здесь не имеют значения: комиссию задаёт и платит тот, кто передаёт в сеть',
  'ethereum.left-out': 'В исходном запросе были ещё блобы или полномочия. Они отброшены и не сработают',
  'ethereum.no-checksum':
    'Адрес был введён без заглавных букв, поэтому опечатку в нём заметить нельзя. Сверьте его ещё раз',
  'ethereum.chain-unknown':
    'Сеть {chain} здесь неизвестна. Убедитесь, что имеется в виду именно она и что в ней есть Safe 1.4.1',
  'ethereum.chain-test': '{chain} — тестовая сеть: её монеты ничего не стоят',
  'ethereum.chain': 'Сеть: {chain} (номер {id})',
  'ethereum.account': 'Счёт: {safe}',
  'ethereum.nonce':
    'Номер транзакции этого счёта: {nonce}. С каждым номером проходит только одна, по порядку',
  'ethereum.no-fee': 'Счёт не платит комиссию. Её платит тот, кто передаёт в сеть',
  'ethereum.refund-terms':
    'Возмещение, как подписано: safeTxGas {safeTxGas}, baseGas {baseGas}, gasPrice {gasPrice}, gasToken {gasToken}, refundReceiver {refundReceiver}',
  'ethereum.stays-valid':
    'После подписания остаётся в силе, пока не пройдёт транзакция с номером {nonce}. Чтобы отозвать её, подпишите и раньше неё передайте в сеть отмену с тем же номером',
  'ethereum.batch-contract': 'Выполняется вместе контрактом {contract}',
  'ethereum.hash-safe-tx': 'Хеш транзакции Safe: {hash}',
  'ethereum.hash-safe-message': 'Хеш сообщения Safe: {hash}',
  'ethereum.hash-domain': 'Хеш домена: {hash}',
  'ethereum.hash-struct': 'Хеш содержимого: {hash}',
  'ethereum.hash-message': 'Хеш, о котором спросит приложение: {hash}',
  'ethereum.later':
    'Для счёта, которым в этой сети уже пользовались. Это не подписанная транзакция, а запрос: отправить его может любой кошелёк, где есть немного монет на газ. Тот, кто передаёт, платит за газ и может лишь задержать или не передать, но не изменить.',
  'ethereum.later-data':
    'То же в виде данных: отправьте 0 монет на адрес самого счёта, указав их в поле «hex data».',
  'ethereum.first-use':
    'Для первой транзакции счёта в этой сети: создаёт счёт и сразу выполняет её. Это не подписанная транзакция, а запрос: отправить его может любой кошелёк, где есть немного монет на газ. Тот, кто передаёт, платит за газ и может лишь задержать или не передать, но не изменить.',
  'ethereum.first-use-data':
    'То же в виде данных: отправьте 0 монет на {contract}, указав их в поле «hex data».',
  'ethereum.steps':
    'Первое использование тремя отдельными запросами, если часть счёта кто-то уже создал. Отправляйте по порядку; те, что не проходят, потому что всё уже есть, вреда не делают.',
  'ethereum.message-signature':
    'Подпись для приложения, которое её просило (ERC-1271). Счёт должен быть уже создан в этой сети.',
  'ethereum.message-signature-6492': 'Подпись для приложений, принимающих ещё не созданные счета (ERC-6492).',
  'ethereum.message-check':
    'Как проверить подпись: задайте сети этот вопрос; если ответ совпал с ожидаемым, подпись верна.',
  'ethereum.wrong-checksum':
    'Заглавные буквы в адресе {address} (поле {field}) неверны: его исказили или подменили. Сверьте каждый символ с источником',
  'ethereum.executed':
    'В исходных данных сказано, что это уже исполнено. Прежде чем подписывать снова, выясните, так ли это',
  'ethereum.signed-already':
    'Исходная транзакция уже подписана другим счётом и может быть отправлена оттуда. Взят только её вызов. Если отправить обе, он произойдёт дважды',
  'ethereum.signed-transfer':
    'Позволить любому, у кого есть эта подпись, один раз отправить {amount} токена {token} с {from} на {to}, после {after} и до {before}',
  'ethereum.signed-receipt':
    'Позволить {to}, и никому другому, один раз забрать {amount} токена {token} с {from}, после {after} и до {before}',
  'ethereum.authorization-cancel': 'Отозвать подписанный перевод номер {id} токена {token}',
  'ethereum.safe-refund':
    'Кроме отправляемого, тот Safe заплатит до {amount} на {receiver} за передачу в сеть',
  'ethereum.safe-refund-broadcaster':
    'Кроме отправляемого, тот Safe заплатит до {amount} тому, кто передаст это в сеть',
  'ethereum.other-safe':
    'Как владелец другого Safe, {safe}, одобрить его транзакцию номер {nonce}. Ниже «этот счёт» — тот Safe',
  'ethereum.other-safe-delegate':
    'Как владелец другого Safe, {safe}, одобрить его транзакцию номер {nonce}, которая отдаёт тот Safe коду по адресу {to}. Он может забрать оттуда всё',
  'ethereum.vault-deposit':
    'Похоже на вклад в хранилище {vault}: внести {amount} принимаемого им токена. Доли получит {to}, платит {owner}',
  'ethereum.vault-claim-deposit':
    'Похоже на получение долей хранилища {vault} за внесённые раньше {amount}, от имени {owner}. Доли получит {to}',
  'ethereum.vault-mint':
    'Похоже на покупку {amount} долей хранилища {vault} по цене, которая здесь не указана; платит {owner}. Доли получит {to}',
  'ethereum.vault-claim-mint':
    'Похоже на получение {amount} долей хранилища {vault}, оплаченных раньше, от имени {owner}. Доли получит {to}',
  'ethereum.vault-withdraw':
    'Похоже на изъятие из хранилища {vault}: {amount} его токена получит {to}, за столько долей {owner}, сколько это стоит',
  'ethereum.vault-redeem':
    'Похоже на возврат {amount} долей хранилища {vault}, которые принадлежат {owner}. Их стоимость получит {to}',
  'ethereum.vault-request-deposit':
    'Похоже на просьбу к хранилищу {vault} принять {amount} его токена от {owner}. Получить доли потом можно будет от имени {to}',
  'ethereum.vault-request-redeem':
    'Похоже на просьбу к хранилищу {vault} принять обратно {amount} долей {owner}. Получить деньги потом можно будет от имени {to}',
  'ethereum.trailing-bytes': 'Байты, которые не относятся ни к одному аргументу: {data}',
  'ethereum.order': 'Подписать заявку у {contract}, которую до {until} могут исполнить другие',
  'ethereum.order-open':
    'Подписать бессрочную заявку у {contract}, которую в любое время могут исполнить другие',
  'ethereum.order-gives': 'Уйдёт со счёта не больше: {amount} токена {token}',
  'ethereum.order-gives-item': 'Уйдёт со счёта: {count} предмета номер {id} из {token}',
  'ethereum.order-gets': 'Взамен за всё придёт не меньше: {amount} токена {token}, получит {to}',
  'ethereum.order-gets-item': 'Взамен за всё придёт: {count} предмета номер {id} из {token}, получит {to}',
  'ethereum.vault-asset': 'Хранилище принимает и выплачивает токен {token}, по словам {by}',
  'ethereum.typed-data-described':
    'Что делает эта форма для контракта {contract}, известно только из чужого описания. Такие формы могут продать или отдать токены без всякой транзакции',
  'ethereum.described-units':
    '{label}: {number} в наименьших единицах токена, который в этой строке не назван',
  'ethereum.described-step': 'Шаг {number}: «{intent}»',
  'ethereum.described-step-may-fail':
    'Шаг {number}: «{intent}». Если он не удастся, остальные всё равно выполнятся',
  'ethereum.permit-item':
    'Разрешить {spender} забрать коллекционный предмет номер {id} из {token}. Воспользоваться этим можно до {deadline}',
  'ethereum.manager':
    'ПЕРЕДАЧА КОНТРОЛЯ: позволить {manager} распоряжаться всем, что есть у {owner} в {contract}',
  'ethereum.manager-end': 'Лишить {manager} права распоряжаться тем, что есть у {owner} в {contract}',
  'ethereum.forwarded': 'Позволить {contract} вызвать {to} от имени {from} с тем, что ниже',
  'ethereum.user-operation':
    'Как владелец другого счёта, {account}, одобрить то, что он делает через {contract}. Ниже «этот счёт» — тот счёт',
  'ethereum.permit2-approve-now':
    'Разрешить {spender} забрать через Permit2 до {amount} токена {token}, но только в том же блоке',
  'ethereum.permit2-approve-unlimited-now':
    'Разрешить {spender} забрать ВЕСЬ токен {token} через Permit2, без ограничений, но только в том же блоке',
  'ethereum.order-gets-nothing': 'Взамен НИЧЕГО не придёт',
  'ethereum.user-operation-delegate':
    'Как владелец другого счёта, {account}, одобрить через {contract}, что он отдаёт себя коду по адресу {to}. Тот может забрать оттуда всё',
  'ethereum.account-makes':
    'Поручить счёту {account} сделать вызовы от своего имени: {count}. Ниже «этот счёт» — тот счёт',
  'ethereum.account-makes-itself':
    'Поручить коду, который принял этот счёт, {account}, сделать вызовы от его имени: {count}',
  'ethereum.account-delegates':
    'ПЕРЕДАЧА КОНТРОЛЯ: счёт {account} отдаёт себя коду по адресу {to}. Тот может забрать оттуда всё',
  'ethereum.module-makes':
    'Поручить {safe} или счёту, от имени которого он действует, сделать вызов, сразу или после ожидания. Ниже «этот счёт» — тот, кто его сделает',
  'ethereum.module-makes-delegate':
    'ПЕРЕДАЧА КОНТРОЛЯ: {safe} или счёт, от имени которого он действует, отдаёт себя коду по адресу {to}. Тот может забрать оттуда всё',
  'ethereum.safe-makes':
    'Поручить {safe} сделать вызов от своего имени, как это делает Safe. Ниже «этот счёт» — тот Safe',
  'ethereum.safe-makes-delegate':
    'ПЕРЕДАЧА КОНТРОЛЯ: Safe {safe} отдаёт себя коду по адресу {to}. Тот может забрать оттуда всё',
  'ethereum.described-most-units':
    '{label}: всё, что есть, или без ограничения, токена, который в этой строке не назван (число {number})',
  'ethereum.described-call-empty': '{label}: без указаний к {to}',
  'ethereum.maybe-item': 'Если {token} — коллекция, то сумма — это номер предмета в ней',
  'ethereum.pool-unknown':
    'Какой токен берёт пул {pool}, здесь не известно. Он берёт свой, даже если вызов называет {named}',
  'ethereum.pool-takes-other': 'Пул {pool} берёт {token}, хотя вызов называет {named}',
  'ethereum.highest-number':
    'Это наибольшее возможное число, часто это значит «всё» или «без предела» ({number})',
  'ethereum.whole-number': 'Само число: {number}',
};
