import type { solana as en } from '../en/solana.ts';
import type { Entry } from '../entry.ts';

/** Предложения обзора Solana и его выгрузок, по коду факта. */
export const solana: Record<keyof typeof en, Entry> = {
  'sol.title-actions': 'Действий: {count}',
  'sol.title-unknown': 'Действий: {count}, из них неизвестных: {unknown}',
  'sol.title-message': 'Подписать сообщение',
  'sol.title-nothing': 'Не делает ничего, только платит комиссию',

  'sol.void-nonce':
    'Её можно отправить, пока не сменилось значение счёта {nonce}. Чтобы она потеряла силу, подпишите и отправьте другую транзакцию с тем же счётом nonce или пусть его распорядитель сменит значение.',
  'sol.void-expiry':
    'Она потеряет силу сама примерно через две минуты после создания. Подождите столько, прежде чем платить иначе.',
  'sol.void-message': 'Подписанное сообщение не теряет силу, и отозвать его нельзя.',

  'sol.transfer': 'Отправить {amount} с {from} на {to}',
  'sol.transfer-seed':
    'Отправить {amount} с {from} на {to}; отправитель выведен из {base}, зерно «{seed}», для {owner}',
  'sol.create-account': 'Создать счёт {account} с {amount} от {from}: {space} байт, управляет {owner}',
  'sol.create-account-seed':
    'Создать счёт {account} с {amount} от {from}: {space} байт, управляет {owner}, выведен из {base}, зерно «{seed}»',
  'sol.assign': 'Передать счёт {account} программе {owner}',
  'sol.assign-seed': 'Передать счёт {account}, выведенный из {base}, зерно «{seed}», программе {owner}',
  'sol.allocate': 'Выделить счёту {account} {space} байт',
  'sol.allocate-seed':
    'Выделить счёту {account}, выведенному из {base}, зерно «{seed}», {space} байт и передать его программе {owner}',
  'sol.nonce-advance': 'Израсходовать текущее значение nonce-счёта {nonce} (распорядитель {authority})',
  'sol.nonce-withdraw': 'Вывести {amount} с nonce-счёта {nonce} на {to}, распорядитель {authority}',
  'sol.nonce-initialize': 'Подготовить nonce-счёт {nonce} под управлением {authority}',
  'sol.nonce-authorize': 'Сменить распорядителя nonce-счёта {nonce}: вместо {authority} будет {newAuthority}',
  'sol.nonce-upgrade': 'Перевести nonce-счёт {nonce} в нынешний формат',

  'sol.token-transfer':
    'Отправить {amount} (токен {mint}) с токен-счёта {from} на токен-счёт {to}, распорядитель {authority}',
  'sol.token-transfer-raw':
    'Отправить {amount} с токен-счёта {from} на токен-счёт {to}, распорядитель {authority}',
  'sol.token-transfer-fee':
    'Отправить {amount} (токен {mint}) с токен-счёта {from} на токен-счёт {to}, из них {fee} — сбор токена за перевод, распорядитель {authority}',
  'sol.token-approve':
    'Разрешить {delegate} забирать до {amount} (токен {mint}) с токен-счёта {account}, распорядитель {authority}',
  'sol.token-approve-raw':
    'Разрешить {delegate} забирать до {amount} с токен-счёта {account}, распорядитель {authority}',
  'sol.token-revoke': 'Отозвать разрешение, данное другим на токен-счёт {account}, распорядитель {authority}',
  'sol.token-mint': 'Выпустить {amount} (токен {mint}) на токен-счёт {account}, распорядитель {authority}',
  'sol.token-burn': 'Уничтожить {amount} (токен {mint}) на токен-счёте {account}, распорядитель {authority}',
  'sol.token-close': 'Закрыть {account} и отправить SOL с него на {to}, распорядитель {authority}',
  'sol.token-freeze': 'Заморозить токен-счёт {account} (токен {mint}), распорядитель {authority}',
  'sol.token-thaw': 'Разморозить токен-счёт {account} (токен {mint}), распорядитель {authority}',
  'sol.token-set-authority': 'Передать роль «{role}» над {account} от {authority} к {newAuthority}',
  'sol.token-drop-authority': 'Навсегда убрать роль «{role}» над {account}, распорядитель {authority}',
  'sol.token-owner-closes': 'Впредь закрыть {account} может только владелец, распорядитель {authority}',
  'sol.token-init-mint':
    'Завести токен {mint}, знаков после запятой: {decimals}; выпускать может {authority}',
  'sol.token-init-mint-freeze':
    'Завести токен {mint}, знаков после запятой: {decimals}; выпускать может {authority}, замораживать счета — {freezeAuthority}',
  'sol.token-init-account': 'Подготовить токен-счёт {account} для токена {mint}, владелец {owner}',
  'sol.token-init-multisig': 'Сделать {account} мультиподписью токенов: подписывают {threshold} из {count}',
  'sol.token-sync-native': 'Учесть присланные на {account} SOL как обёрнутые',
  'sol.token-account-size': 'Узнать размер счёта для токена {mint}',
  'sol.token-immutable-owner': 'Сделать владельца токен-счёта {account} неизменным',
  'sol.token-amount-to-ui': 'Узнать, как записывается {amount} токена {mint}',
  'sol.token-ui-to-amount': 'Узнать, сколько мельчайших единиц токена {mint} в «{text}»',
  'sol.token-reallocate':
    'Увеличить токен-счёт {account} для новых возможностей, платит {payer}, распорядитель {authority}',
  'sol.token-init-close-authority': 'Токен {mint}: закрыть его может {authority}',
  'sol.token-init-no-close-authority': 'Токен {mint}: закрыть его не может никто',
  'sol.token-init-fee':
    'Токен {mint}: сбор с каждого перевода {basisPoints} сотых процента, не больше {maximum}',
  'sol.token-set-fee':
    'Сменить сбор за перевод токена {mint} на {basisPoints} сотых процента, не больше {maximum}, распорядитель {authority}',
  'sol.token-fee-withdraw-mint':
    'Отправить собранные в токене {mint} сборы на {to}, распорядитель {authority}',
  'sol.token-fee-withdraw-accounts':
    'Отправить удержанные на счетах сборы (токен {mint}) на {to}, распорядитель {authority}',
  'sol.token-fee-harvest': 'Перенести удержанные на счетах сборы в токен {mint}',
  'sol.token-init-state': 'Токен {mint}: новые счета создаются в состоянии «{state}»',
  'sol.token-set-state': 'Токен {mint}: новые счета будут в состоянии «{state}», распорядитель {authority}',
  'sol.token-memo-on':
    'Токен-счёт {account} будет принимать только переводы с запиской, распорядитель {authority}',
  'sol.token-memo-off':
    'Токен-счёт {account} будет принимать переводы без записки, распорядитель {authority}',
  'sol.token-cpi-guard-on':
    'Защитить токен-счёт {account} от программ, действующих от имени владельца, распорядитель {authority}',
  'sol.token-cpi-guard-off':
    'Снять с токен-счёта {account} защиту от программ, действующих от имени владельца, распорядитель {authority}',
  'sol.token-native-mint': 'Создать токен обёрнутых SOL {mint}, платит {payer}',
  'sol.token-non-transferable': 'Токен {mint}: передавать его нельзя никогда',
  'sol.token-init-interest': 'Токен {mint}: показывает {rate} сотых процента годовых',
  'sol.token-set-interest':
    'Сменить показываемый процент токена {mint} на {rate} сотых процента, распорядитель {authority}',
  'sol.token-permanent-delegate':
    'Токен {mint}: {delegate} всегда может переместить или уничтожить чужие токены',
  'sol.token-init-hook': 'Токен {mint}: при каждом переводе может работать программа',
  'sol.token-set-hook':
    'Сменить программу, которая работает при каждом переводе токена {mint}, распорядитель {authority}',
  'sol.token-drop-hook':
    'При переводах токена {mint} больше не будет работать никакая программа, распорядитель {authority}',
  'sol.token-init-pointer': 'Токен {mint}: указать, где его данные ({kind})',
  'sol.token-set-pointer': 'Сменить место данных ({kind}) токена {mint}, распорядитель {authority}',
  'sol.token-init-pausable': 'Токен {mint}: его можно приостановить',
  'sol.token-pause': 'Остановить все переводы, выпуск и сжигание токена {mint}, распорядитель {authority}',
  'sol.token-resume': 'Снова разрешить переводы, выпуск и сжигание токена {mint}, распорядитель {authority}',
  'sol.token-withdraw-excess': 'Отправить лишние SOL с {account} на {to}, распорядитель {authority}',
  'sol.token-unwrap': 'Развернуть {amount} со счёта {from} и отправить на {to}, распорядитель {authority}',
  'sol.token-unwrap-all':
    'Развернуть все обёрнутые SOL на {account} и отправить на {to}, распорядитель {authority}',

  'sol.ata-create':
    'Открыть токен-счёт {account} владельца {owner} для токена {mint}; {payer} платит за его хранение, обычно около 0,002 SOL',
  'sol.ata-create-idempotent':
    'Открыть токен-счёт {account} владельца {owner} для токена {mint}, если его нет; тогда {payer} платит за его хранение, обычно около 0,002 SOL',
  'sol.ata-recover':
    'Вернуть токены {mint} с ошибочно заведённого счёта {account} на {to}, владелец {owner}, и закрыть его',

  'sol.stake-initialize': 'Подготовить счёт стейкинга {stake}: стейкинг — {staker}, вывод — {withdrawer}',
  'sol.stake-authorize-staker':
    'Впредь стейкингом {stake} распоряжается {newAuthority}, разрешает {authority}',
  'sol.stake-authorize-withdrawer':
    'Впредь выводить с {stake} может только {newAuthority}, разрешает {authority}',
  'sol.stake-delegate': 'Отдать {stake} в стейкинг валидатору {vote}, распорядитель {authority}',
  'sol.stake-split':
    'Перенести {amount} со счёта стейкинга {stake} на новый счёт стейкинга {to}, распорядитель {authority}',
  'sol.stake-withdraw': 'Вывести {amount} со счёта стейкинга {stake} на {to}, распорядитель {authority}',
  'sol.stake-deactivate': 'Прекратить стейкинг {stake}, распорядитель {authority}',
  'sol.stake-lockup': 'Изменить блокировку счёта стейкинга {stake}, распорядитель {authority}',
  'sol.stake-merge': 'Объединить счёт стейкинга {from} с {stake}, распорядитель {authority}',
  'sol.stake-minimum': 'Узнать наименьшую сумму стейкинга',
  'sol.stake-delinquent':
    'Прекратить стейкинг {stake} у неработающего валидатора {vote} (по сравнению с {reference})',
  'sol.stake-move': 'Перенести {amount} активного стейка с {stake} на {to}, распорядитель {authority}',
  'sol.stake-move-lamports': 'Перенести {amount} вне стейкинга с {stake} на {to}, распорядитель {authority}',

  'sol.vote-withdraw': 'Вывести {amount} с голосующего счёта {account} на {to}, распорядитель {authority}',
  'sol.vote-authorize-voter': 'Впредь голосует с {account} {newAuthority}, разрешает {authority}',
  'sol.vote-authorize-withdrawer':
    'Впредь выводить средства с голосующего счёта {account} может только {newAuthority}, разрешает {authority}',
  'sol.vote-identity': 'Сменить валидатора голосующего счёта {account} на {node}, распорядитель {authority}',
  'sol.vote-commission':
    'Сменить комиссию голосующего счёта {account} на {percent} процентов, распорядитель {authority}',
  'sol.checks-signatures': 'Проверить другие подписи ({count}); ничего не перемещает. Данные: {data}',
  'sol.token-confidential': 'Конфиденциальный вызов токена, который скрывает суммы. Данные: {data}',
  'sol.token-arrives': 'Придёт {amount}',
  'sol.token-may-charge':
    'Если этот токен берёт комиссию за перевод, придёт меньше: в транзакции этого не видно',
  'sol.token-confidential-deposit':
    'Скрыть {amount} (токен {mint}) на токен-счёте {account}: сумма перейдёт в скрытый остаток того же счёта',
  'sol.token-confidential-withdraw':
    'Снова открыть {amount} (токен {mint}) на токен-счёте {account}: сумма перейдёт из скрытого остатка в открытый на том же счёте',
  'sol.token-confidential-proof': 'Доказательство к этому: {data}',
  'sol.wrong-decimals':
    'Шаг {step}: указано {stated} знаков для {mint}, а у него {decimals}. Сеть это отвергнет, и показанная сумма — не та, что имелась в виду',
  'sol.token-hidden-amount': 'Сумма скрыта: на этом устройстве никто не увидит, сколько перемещается',
  'sol.hook-account': 'Для программы, если создатель токена задал её для каждого перевода: {account}',

  'sol.memo': 'Записка: {text}',
  'sol.memo-bytes': 'Записка из нечитаемых данных: {data}',
  'sol.compute-limit': 'Может потратить до {units} вычислительных единиц',
  'sol.compute-price': 'Платит {microLamports} миллионных лампорта за вычислительную единицу',
  'sol.compute-heap': 'Может занять {bytes} байт памяти',
  'sol.compute-data': 'Может загрузить до {bytes} байт счетов',
  'sol.table-create': 'Создать таблицу адресов {table} для {authority}, платит {payer} (слот {slot})',
  'sol.table-freeze': 'Навсегда закрепить таблицу адресов {table}, распорядитель {authority}',
  'sol.table-extend': 'Добавить адресов: {count} в таблицу {table}, распорядитель {authority}',
  'sol.table-deactivate': 'Вывести таблицу адресов {table} из работы, распорядитель {authority}',
  'sol.table-close':
    'Закрыть таблицу адресов {table} и отправить SOL с неё на {to}, распорядитель {authority}',
  'sol.program-upgrade':
    'Заменить код программы {target} кодом из {buffer}; лишние SOL идут на {spill}; распорядитель {authority}',
  'sol.program-authority':
    'Передать управление кодом программы или буфера на {account} от {authority} к {newAuthority}',
  'sol.program-final': 'Навсегда закрепить программу, код которой на {account}, распорядитель {authority}',

  'sol.call': 'Вызвать «{call}» программы {program}',
  'sol.swap':
    'Обменять не больше {spent} не меньше чем на {received} через {program}; полученное придёт на {to}',
  'sol.supply': 'Внести {amount} в {program}',
  'sol.supply-pair-into':
    'Внести не больше {first} и не больше {second} в {program}, где они принадлежат {account}',
  'sol.supply-lots': 'Внести с {first} и {second} в {program} столько лотов, сколько указано ниже',
  'sol.supply-into': 'Внести не больше {amount} в {program}, где это принадлежит {account}',
  'sol.supply-or-mint':
    'Внести {amount}, взятые с {from} или созданные заново, если это сам токен, в {program}, где это принадлежит {account}',
  'sol.supply-most': 'Внести не больше {amount} в {program}',
  'sol.take-limit': 'Вывести из одного вклада столько, сколько позволит {program}, на {to}',
  'sol.take-most': 'Вывести не больше {amount} из {program} на {to}',
  'sol.redeem-most':
    'Вернуть не больше {amount} долей программе {program}; что она за них даст, придёт на {to}',
  'sol.take-all': 'Вывести один из вкладов целиком из {program} на {to}',
  'sol.repay-all':
    'Вернуть один из займов {account} целиком программе {program}, сколько бы там ни было, со счёта {from}',
  'sol.supply-pair': 'Внести не больше {first} и не больше {second} в {program}',
  'sol.take': 'Вывести {amount} из {program} на {to}',
  'sol.take-borrow': 'Взять не больше {amount} из {program} на {to}; чего не хватит во вкладе, станет долгом',
  'sol.take-pair': 'Вывести не меньше {first} на {toFirst} и не меньше {second} на {toSecond} из {program}',
  'sol.borrow': 'Занять {amount} у {program}, на {to}',
  'sol.repay': 'Вернуть не больше {amount} программе {program} по займу {account}',
  'sol.redeem': 'Вернуть {amount} долей программе {program}; что она за них даст, придёт на {to}',
  'sol.redeem-later':
    'Вернуть {amount} долей программе {program}; что она за них даст, после ожидания по квитанции {to} причитается владельцу {from}, откуда они уйдут',
  'sol.stake-pool': 'Отправить {amount} в стейкинг через {program}; её токены придут на {to}',
  'sol.pool-stake': 'Начать стейкинг пула {account} в {program} у валидатора {validator}',
  'sol.pool-unstake': 'Прекратить стейкинг {stake} пула {account} в {program} у его валидатора',
  'sol.collect': 'Забрать причитающееся из {program} на {to}',
  'sol.collect-pair': 'Забрать причитающееся из {program} на {toFirst} и {toSecond}',
  'sol.take-pool':
    'Вывести токены из пула {program} на {toFirst} и {toSecond}; сколько их придёт, не указано',
  'sol.proposal-create': 'Вынести {proposal} на голосование в {program}',
  'sol.proposal-draft': 'Подготовить {proposal} в {program}, чтобы вынести на голосование позже',
  'sol.proposal-approve': 'Проголосовать за предложение {proposal} в {program}',
  'sol.proposal-reject': 'Проголосовать против предложения {proposal} в {program}',
  'sol.proposal-abstain': 'Воздержаться при голосовании по предложению {proposal} в {program}',
  'sol.proposal-veto': 'Наложить вето на предложение {proposal} в {program}',
  'sol.keep': {
    one: 'Записать {count} вызов в {proposal} в {program}; он исполнится, только если голосование пройдёт',
    few: 'Записать {count} вызова в {proposal} в {program}; они исполнятся, только если голосование пройдёт',
    many: 'Записать {count} вызовов в {proposal} в {program}; они исполнятся, только если голосование пройдёт',
    other:
      'Записать {count} вызова в {proposal} в {program}; они исполнятся, только если голосование пройдёт',
  },
  'sol.kept': 'Вызов {place}, если голосование пройдёт:',
  'sol.proposal-cancel': 'Отменить предложение {proposal} в {program}',
  'sol.proposal-cancel-vote': 'Проголосовать за отмену предложения {proposal} в {program}',
  'sol.rules-change': 'Изменить правила, по которым решают об {account} в {program}, как указано ниже',
  'sol.rules-make': 'Создать {account} в {program}, где решают голосованием по правилам, указанным ниже',
  'sol.proposal-execute': 'Исполнить предложение {proposal} в {program} или его часть',
  'sol.give-all': 'Отдать {to} всё, что {account} держит в {program}',
  'sol.give-payouts': 'Направить на {to} всё, что {account} ещё выплатит через {program}',
  'sol.give-control': 'Дать {to} право распоряжаться {account} в {program}, возможно, единолично',
  'sol.nft-transfer': 'Передать коллекционный токен {asset} на {to} через {program}',
  'sol.nft-burn': 'Уничтожить коллекционный токен {asset} через {program}',
  'sol.offer': 'Предложить {spent} за {received} через {program}, пока кто-нибудь не примет',
  'sol.offer-fees':
    'Предложить {spent} за {received}, до вычета комиссий, через {program}, пока кто-нибудь не примет',
  'sol.bridge': 'Отправить {amount} на {to} в другую сеть ({network}) через {program}',
  'sol.bridge-least':
    'Отправить {amount} на {to} в другую сеть ({network}) через {program}; дойдёт не меньше {least}',
  'sol.bridge-most': 'Отправить не больше {amount} на {to} в другую сеть ({network}) через {program}',
  'sol.order-elsewhere':
    'Отдать {amount} в {program} за {received} ({token}), которые должны прийти на {to} в другой сети ({network}); комиссия в SOL сверх этого, а {authority} там может уменьшить причитающееся или отменить заказ и решить, кому вернуть сумму, если это не указано ниже',
  'sol.order-coin-elsewhere':
    'Отдать {amount} в {program} за {received}, которые должны прийти на {to} в другой сети ({network}); комиссия в SOL сверх этого, а {authority} там может уменьшить причитающееся или отменить заказ и решить, кому вернуть сумму, если это не указано ниже',
  'sol.bridge-fees':
    'Отправить не больше {amount} на {to} в другую сеть ({network}) через {program}; после её комиссии дальше уйдёт не меньше {least}, и ещё не больше {fee} будет стоить доставка',
  'sol.stream':
    'Отложить {amount} для {to} через {program} с выплатой на условиях, указанных ниже; комиссии сверх этого',
  'sol.stream-more':
    'Добавить {amount} к выплате по частям {account} через {program} тому, кому она идёт; комиссии сверх этого',
  'sol.stream-cancel':
    'Прекратить выплату по частям через {program}: причитающееся на сегодня придёт на {to}, остаток — на {from}',
  'sol.loan':
    'Изменить заём в {program}: залог на {collateral}, долг на {debt}, в единицах, которые не указаны; минус — забрать или вернуть',
  'sol.bet-less-at':
    'Закрыть или уменьшить ставку в {program}, когда цена достигнет {price}; выплата придёт на {to}',
  'sol.bet-rise-at':
    'Поставить {size} на рост цены через {program}, когда она достигнет {price}; в залог уйдёт не больше {amount}',
  'sol.bet-fall-at':
    'Поставить {size} на падение цены через {program}, когда она достигнет {price}; в залог уйдёт не больше {amount}',
  'sol.bet-rise-swapped':
    'Поставить {size} на рост цены через {program}; в залог уйдёт то, что поступит на {from} на одном из прежних шагов',
  'sol.bet-fall-swapped':
    'Поставить {size} на падение цены через {program}; в залог уйдёт то, что поступит на {from} на одном из прежних шагов',
  'sol.bet-open': 'Открыть или увеличить ставку {account} в {program} на условиях, указанных ниже',
  'sol.bet-less': 'Закрыть или уменьшить ставку в {program}; выплата придёт на {to}',
  'sol.bet-rise': 'Поставить {size} на рост цены через {program}; в залог уйдёт не больше {amount}',
  'sol.bet-fall': 'Поставить {size} на падение цены через {program}; в залог уйдёт не больше {amount}',
  'sol.set-up': 'Открыть {account} для {owner} в {program}',
  'sol.make-record': 'Создать {account}, где {program} ведёт свои записи',
  'sol.close-record': 'Закрыть {account} в {program}; хранившиеся для него SOL придут на {to}',
  'sol.close-all': 'Закрыть {account} в {program}; всё, что в нём есть, придёт на {to}',
  'sol.change-record': 'Изменить то, что {program} хранит в {account}, как указано ниже',
  'sol.refresh': 'Попросить {program} обновить свои показатели',
  'sol.settle': 'Попросить {program} учесть прибыль и убытки {account}',
  'sol.note-balance': 'Попросить {program} запомнить остаток на {account}',
  'sol.swap-brought':
    'Обменять то, что прежние шаги принесут на {from}, не меньше чем на {received} через {program}; полученное придёт на {to}',
  'sol.swap-price':
    'Обменять {spent} через {program}, если цена от этого сдвинется не больше чем на {hundredths} сотых процента; сколько придёт, не указано; придёт на {to}',
  'sol.give-stake': 'Передать счёт стейкинга {stake} программе {program}; токены за него придут на {to}',
  'sol.give-stake-least':
    'Передать счёт стейкинга {stake} программе {program} не меньше чем за {received}, которые придут на {to}',
  'sol.redeem-pair':
    'Вернуть {amount} долей программе {program}; сколько придёт двух токенов, не указано; придёт на {toFirst} и {toSecond}',
  'sol.redeem-all':
    'Вернуть столько долей одного вклада, сколько позволит {program}; что она за них даст, придёт на {to}',
  'sol.borrow-most': 'Занять столько, сколько позволит {program}, на {to}',
  'sol.repay-take':
    'Вернуть не больше {amount} программе {program} и отдать не больше {shares} долей; что она за них даст, придёт на {to}',
  'sol.supply-take':
    'Внести не больше {amount} в {program} и отдать не больше {shares} долей; что она за них даст, придёт на {to}',
  'sol.flash-repay':
    'Вернуть {amount} программе {program}, занятые в этой же транзакции; комиссия сверх этого',
  'sol.flash-start': 'Разрешить займам в {program} быть без обеспечения до конца этой транзакции',
  'sol.flash-end': 'Попросить {program} проверить, что займы снова обеспечены',
  'sol.position-pair':
    'Внести не больше {first} и не больше {second} в {program} новой позицией, которая принадлежит {owner}',
  'sol.pool-create': 'Создать пул {account} для {first} и {second} в {program}',
  'sol.pool-fill':
    'Создать пул в {program} и внести в него не больше {first} и не больше {second}; сверх этого могут быть комиссии',
  'sol.pool-open':
    'Создать пул {account} для {first} и {second} в {program} и внести в него токены; сколько, не указано',
  'sol.order-bins': 'Разместить заявки всего на {amount} в {program}, по ценам, указанным ниже',
  'sol.dca': 'Отложить {amount} в {program}: каждые {seconds} секунд на {token} тратится {each}',
  'sol.dca-end':
    'Прекратить покупки по частям в {program}; остаток и купленное придут на {toFirst} и {toSecond}',
  'sol.cancel-orders': 'Отменить заявки {account} в {program}, целиком или частично',
  'sol.place-orders': 'Разместить или изменить заявки {account} в {program} на условиях, указанных ниже',
  'sol.order-rise': 'Поставить {size} на рост цены рынка {market} через {program} по текущей цене',
  'sol.order-fall': 'Поставить {size} на падение цены рынка {market} через {program} по текущей цене',
  'sol.order-rise-at':
    'Поставить {size} на рост цены рынка {market} через {program}, купив не дороже {price}',
  'sol.order-fall-at':
    'Поставить {size} на падение цены рынка {market} через {program}, продав не дешевле {price}',
  'sol.order-less':
    'Заявка закрыть или уменьшить ставку на рынке {market} в {program} на условиях, указанных ниже',
  'sol.pay-in-rest': 'Вернуть в {program} то, что обмен принёс на {first} и оставил на {second}',
  'sol.move-inside':
    'Перевести {amount} с {from} на {to} внутри {program}; чего не хватит во вкладе, станет долгом',
  'sol.ask-out': 'Попросить {program} освободить {amount}; забрать можно будет после ожидания',
  'sol.multisig-create':
    'Создать общий счёт {account} в {program}: решать могут {threshold} из {count} участников',
  'sol.multisig-create-fee':
    'Создать общий счёт {account} в {program}: решать могут {threshold} из {count} участников; сверху может взиматься плата в SOL',
  'sol.take-control': 'Лишить {from} права распоряжаться {account} в {program}',
  'sol.take-votes': 'Уничтожить {amount}, внесённые {from} в {program}, вместе с голосами за них',
  'sol.threshold':
    'Сколько участников впредь должно согласиться на действия {account} в {program}: {threshold}',
  'sol.threshold-most':
    'Сколько участников впредь должно согласиться на действия {account} в {program}, но не больше, чем их есть: {threshold}',
  'sol.spending-limit':
    'Разрешить тем, кто указан ниже, выплачивать {amount} с {account} через {program} без голосования, так часто, как указано ниже',
  'sol.proposal-open': 'Открыть голосование по {proposal} в {program}',
  'sol.proposal-done': 'Отметить {proposal} в {program} как выполненное',
  'sol.proposal-count': 'Завершить голосование по {proposal} в {program} и подвести итог',
  'sol.proposal-sign':
    'Утвердить {proposal} в {program}; голосование откроется, когда это сделают все, кто должен',
  'sol.proposal-unvote':
    'Отозвать голос {from} по {proposal} в {program}; если голосование завершено, итог останется',
  'sol.store-part':
    'Сохранить часть транзакции в {account} через {program}, чтобы позже вынести её на голосование',
  'sol.lock': 'Заблокировать {account} в {program} на срок, указанный ниже',
  'sol.lock-for-good': 'Заблокировать {account} в {program} навсегда: заблокированное уже никогда не забрать',
  'sol.nft-delegate': 'Разрешить {to} действовать за владельца {asset} через {program}',
  'sol.nft-revoke': 'Отозвать одно из прав на {asset} через {program}',
  'sol.nft-change': 'Изменить записанное об {asset} в {program}, как указано ниже',
  'sol.nft-describe':
    'Записать в {account} название и вид токена {mint} через {program}; её комиссия в SOL сверх этого',
  'sol.nft-lock': 'Заблокировать {asset} через {program}: владелец не сможет передать его до разблокировки',
  'sol.nft-unlock': 'Разблокировать {asset} через {program}',
  'sol.nft-make': 'Создать коллекционный токен для {to} через {program}; сверх этого возможна комиссия в SOL',
  'sol.token-make': 'Создать токен {mint} в {program}, который его создатель называет {called} ({symbol})',
  'sol.arrive': 'Поручить {program} принять отправленное из другой сети; кто это получит, не указано',
  'sol.tip': 'Чаевые {amount} с {from} на {to}, чтобы создатель блока взял эту транзакцию поскорее',
  'sol.supply-all': 'Внести всё, что есть на {from}, в {program}',
  'sol.ask-back':
    'Начать возврат того, что {account} держит в {program}, или части этого; за вычетом комиссий и штрафов забрать можно будет потом',
  'sol.wrap': 'Обернуть {amount} с {from}: они придут на {to}, счёт того же владельца для обёрнутых SOL',
  'sol.claim': 'Получить {amount} от {program} на {to}',
  'sol.claim-part': 'Получить {amount} от {program} на {to} и ещё {later} с выплатой по частям',
  'sol.claim-end': 'Прекратить право {from} на то, что {account} выплачивает через {program}',
  'sol.swap-steps':
    'Обменять через {program} по шагам, указанным ниже, не меньше чем на {received}; полученное придёт на {to}',
  'sol.swap-steps-unnamed':
    'Обменять через {program} по шагам, указанным ниже, не меньше чем на {received}; с каких счетов и на какие, не указано',
  'sol.swap-quote':
    'Обменять {spent} примерно на {received} через {program}, за вычетом проскальзывания, указанного ниже; сверх этого могут быть комиссии; полученное предназначено для {to}',
  'sol.swap-limit':
    'Обменять не больше {spent} на {received} через {program} или меньше, если цена дойдёт до предела, указанного ниже; полученное придёт на {to}',
  'sol.swap-left':
    'Обменять не больше {spent} на {received} через {program} или меньше, если столько не осталось; полученное придёт на {to}',
  'sol.swap-either':
    'Обменять не больше {spent} не меньше чем на {received} через {program}; полученное придёт на {to} или, в SOL, на {payer}',
  'sol.on-top': 'Сверх этого {program} может взять до {amount} на счета, которые открывает или пополняет',
  'sol.swap-before-fees':
    'Обменять {spent} не меньше чем на {received} через {program}, не считая комиссий, которые добавятся или вычтутся; полученное придёт на {to}',
  'sol.send-by': 'Отправить {amount} с {from} на {to} через {program}',
  'sol.supply-for': 'Внести {amount} в {program} не меньше чем за {received}, которые придут на {to}',
  'sol.swap-any': 'Обменять {spent} на {token} через {program}; сколько придёт, не указано; придёт на {to}',
  'sol.sell-stake':
    'Продать счёт стейкинга {stake} программе {program}; сколько SOL придёт за него, не указано; придут на {to}',
  'sol.send-on': 'Попросить {program} отправить дальше то, что ей отдали раньше',
  'sol.pay-delivery': 'Заплатить не больше {fee} программе {program} за доставку в другую сеть',
  'sol.redeem-for':
    'Вернуть {amount} долей программе {program} не меньше чем за {received}, которые придут на {to}',
  'sol.supply-down': 'Внести в {program} то, что есть на {first} и {second}, до остатков, указанных ниже',
  'sol.name-buy':
    'Зарегистрировать имя {called} для {owner} через {program}; цена не указана, она уйдёт с {from}',
  'sol.post-price': 'Записать цену в {account} через {program} для шагов, которым она нужна',
  'sol.nft-list': 'Выставить коллекционный токен {asset} на продажу через {program} по цене {amount}',
  'sol.nft-deposit':
    'Передать коллекционный токен {asset} программе {program} для продажи на условиях {account}',
  'sol.nft-unlist': 'Снять коллекционный токен {asset} с продажи в {program}',
  'sol.nft-reprice': 'Просить отныне {amount} за то, что {account} предлагает через {program}',
  'sol.nft-buy':
    'Купить коллекционный токен {asset} по цене не больше {amount} через {program}; комиссии и роялти могут быть сверх этого; он придёт на {to}',
  'sol.nft-buy-most':
    'Купить коллекционный токен {asset} не больше чем за {amount} через {program}; он придёт на {to}',
  'sol.nft-sell':
    'Продать коллекционный токен {asset} не меньше чем за {amount} через {program}, за вычетом её комиссий; остаток придёт на {to}',
  'sol.nft-sell-least':
    'Продать коллекционный токен {asset} не меньше чем за {amount} через {program}; они придут на {to}',
  'sol.nft-bid':
    'Предложить по {amount} через {program} за коллекционные токены, как указано ниже; сколько: {count}',
  'sol.nft-bid-one':
    'Предложить {amount} за коллекционный токен {asset} через {program}; комиссии и роялти могут быть сверх этого',
  'sol.nft-sale':
    'Исполнить продажу коллекционного токена {asset} от {from} к {to} по цене {amount} через {program}; комиссии и роялти сверх цены или из неё',
  'sol.offer-cancel': 'Отозвать предложение {account} в {program}',
  'sol.nft-mint':
    'Попытаться создать коллекционный токен для {to} через {program}; сколько это стоит, даже при неудаче, не указано',
  'sol.swap-unseen':
    'Обменять не больше {spent} не меньше чем на {received} через {program}; на чей счёт придёт полученное, не указано',
  'sol.vest': 'Отложить {amount} для {to} через {program} с выплатой на условиях, указанных ниже',
  'sol.bridge-redirect':
    'Доставить то, что уже идёт в другую сеть, на {to} вместо прежнего адреса через {program}',
  'sol.order-brought':
    'Заказать через {program} за то, что прежние шаги принесут на {from}: причитающееся придёт на {to} в другой сети ({network}), в токене и на условиях, указанных ниже; если никто не исполнит заказ, остаток после комиссий вернётся на {back}',
  'sol.order-add': 'Добавить {amount} к тому, что отдаёт заказ {account} в {program}',
  'sol.give-for': 'Отдать {amount} в {program} от имени {account}; что этим оплачено, не указано',
  'sol.fee-on-top': 'Сверх этого может взиматься комиссия в SOL: в транзакции это не указано',
  'sol.supply-many':
    'Внести несколько токенов в {program}, не больше, чем указано ниже, не меньше чем за {received}, которые придут на {to}',
  'sol.redeem-unseen':
    'Вернуть {amount} долей программе {program} не меньше чем за то, что указано ниже; на чьи счета придёт, не указано',
  'sol.argument': '{name}: {value}',
  'sol.may-cost': 'Сверх этого может уйти комиссия или залог в SOL; сколько, не указано',
  'sol.more-bytes': 'Данные после аргументов, смысл которых не опубликован: {data}',
  'sol.role-plain': '{role}: {account}',
  'sol.role-writable': '{role}: {account} (может измениться)',
  'sol.role-signer': '{role}: {account} (подписывает)',
  'sol.role-writable-signer': '{role}: {account} (подписывает и может измениться)',
  'sol.may-take-sol':
    'Может взять с этого кошелька и SOL, например на хранение новых счетов; сколько, не сказано',
  'sol.rewards-to': 'Вознаграждения {program}, если они положены, уходят на {to}',
  'sol.published': 'Словами, которые опубликовали создатели {program}',
  'sol.rest': 'Остальное в этом вызове, словами, которые опубликовали создатели {program}',
  'sol.risk-published':
    'Шаг {step} передаёт вашу подпись программе {program}. Это устройство знает, что о ней опубликовали её создатели, а не что она делает',
  'sol.risk-kept-unseen':
    'Шаг {step} выносит на голосование вызовы, которых нет в этом сообщении: они в счёте {buffer}, и это устройство их не видит',
  'sol.risk-kept-unknown':
    'Шаг {step} записывает вызов программы {program}, который здесь нельзя прочесть. Если голосование пройдёт, он сможет двигать всё, чем распоряжаются подписывающие его счета',
  'sol.risk-swap-nothing':
    'Шаг {step} позволяет {program} взять то, что вы отдаёте, и ничего за это не заплатить',

  'sol.unknown': 'Вызов программы {program}, который это приложение не может прочесть. Данные: {data}',

  'sol.in-place-of': 'На месте, где должно быть {role}: {account}',
  'sol.by-program': 'Исполняет {program}',
  'sol.account-plain': '{account}: может быть прочитан',
  'sol.account-writable': '{account}: может быть изменён',
  'sol.account-signer': '{account}: подписывает',
  'sol.account-writable-signer': '{account}: подписывает и может быть изменён',
  'sol.multisig-signer': 'Участник мультиподписи: {signer}',
  'sol.signer-named': 'Подписывает {signer}',
  'sol.custodian': 'Хранитель блокировки: {custodian}',
  'sol.as-custodian': 'Подписывает как хранитель блокировки, если она есть: {custodian}',
  'sol.lockup-until': 'Заблокировано до {time}',
  'sol.lockup-epoch': 'Заблокировано до эпохи {epoch}',
  'sol.seed': 'Распорядитель выведен из {base}, зерно «{seed}», для {owner}',
  'sol.token-account-of': '{account} — стандартный счёт {owner} для токена {mint}',
  'sol.token-owner-unknown': 'Без сети не видно, кому принадлежит {account}. Сверьте его с получателем',
  'sol.ata-checked': 'Проверено: {account} — стандартный счёт {owner} для токена {mint}',
  'sol.fee-authority': '{authority} может менять сбор',
  'sol.fee-withdraw-authority': '{authority} может забирать собранное',
  'sol.extension': 'Возможность номер {number}',
  'sol.source': 'С {account}',
  'sol.authority': 'Управляет {authority}',
  'sol.hook-program': 'Работающая программа: {program}',
  'sol.points-to': 'По адресу {address}',
  'sol.table-address': '{address}',
  'sol.table-slots': 'Таблица {table}: могут быть изменены записи: {writable}; читаются записи: {readonly}',
  'sol.payer': 'Платит {payer}',
  'sol.program-data': 'Код хранится в {account}',

  'sol.risk-unknown-wallet':
    'Шаг {step} отдаёт вашу подпись программе {program}, и прочесть, зачем, нельзя. Она может переместить всё, чем управляет этот кошелёк',
  'sol.risk-unknown-program':
    'Шаг {step} вызывает программу {program} так, что это приложение не может прочесть',
  'sol.risk-approve':
    '{delegate} сможет в любое время забрать до {amount} с {account}, пока вы это не отзовёте',
  'sol.risk-approve-unlimited': '{delegate} сможет забрать с {account} всё, сейчас и потом: предела нет',
  'sol.risk-authority':
    '{newAuthority} получает управление («{role}») над {account}. Передать его дальше сможет только этот адрес',
  'sol.risk-authority-gone': 'Роль «{role}» над {account} больше никогда никому не достанется',
  'sol.risk-assign': 'Счёт {account} станет принадлежать программе {owner}, и решать за него будет она',
  'sol.risk-allocate':
    '{account} больше не сможет платить: со счёта, на котором что-то хранится, сеть не отправляет SOL',
  'sol.risk-nonce-authority': '{newAuthority} получает управление nonce-счётом {nonce} и SOL на нём',
  'sol.risk-stake-staker': '{newAuthority} будет решать, как {stake} участвует в стейкинге',
  'sol.risk-stake-withdrawer': '{newAuthority} получает все SOL на счёте стейкинга {stake}',
  'sol.risk-stake-lockup': 'SOL на {stake} могут оказаться заблокированы',
  'sol.risk-close': '{account} исчезнет, а SOL с него уйдут на {to}',
  'sol.risk-burn': '{amount} на {account} будет уничтожено',
  'sol.risk-freeze': 'Никто не сможет переместить токены на {account}, пока счёт заморожен',
  'sol.risk-permanent-delegate': '{delegate} сможет навсегда забирать токен {mint} у кого угодно',
  'sol.risk-hook':
    'При каждом переводе токена {mint} работает назначенная ему программа и может его не пропустить',
  'sol.risk-upgrade':
    'Программа {target} станет делать то, что велит код в {buffer}, у всех, кто ею пользуется',
  'sol.risk-program-authority': '{newAuthority} получает управление {account} и сможет изменить код на нём',
  'sol.risk-raw-amount':
    'Шаг {step} не говорит, какой это токен и сколько у него знаков. Попросите проверяемый вид',
  'sol.high-fee': 'Комиссия {amount}, её в любом случае платит {payer}. Это намного больше обычного',
  'sol.lookalike':
    '{address} похож на {resembles}, но это другой адрес. Так крадут деньги: сверьте каждый знак',
  'sol.zero-amount': 'Шаг {step} ничего не перемещает: сумма ноль',
  'sol.self-transfer': 'Шаг {step} отправляет с {account} ему же',
  'sol.paid-elsewhere': 'Шаг {step} выплачивает на {to}, а это не этот кошелёк',
  'sol.to-program': 'Шаг {step} отправляет SOL на {to}, а это часть самой сети. Они пропадут',
  'sol.to-unseen':
    'Шаг {step} отправляет на {to}, место в таблице адресов: это устройство не может знать, кто получит',
  'sol.to-off-curve':
    'Шаг {step} отправляет SOL на {to}, у которого нет своего ключа: им управляет программа',
  'sol.ata-mismatch': 'Шаг {step}: {account} — не стандартный счёт {owner} для токена {mint}',
  'sol.blockhash-expires':
    'Эта транзакция устаревает примерно через минуту после создания (blockhash {blockhash}): за это время её не пронести между людьми. Создайте её заново с nonce-счётом',
  'sol.nonce-not-first':
    'Шаг {step} расходует nonce-счёт {nonce}, но продлить жизнь транзакции может только первый шаг',
  'sol.nonce-foreign':
    'Nonce-счётом {nonce} распоряжается {authority}, а не этот кошелёк: подписанное нельзя будет отозвать отсюда, когда бы его ни отправили',
  'sol.tables':
    'Часть счетов стоит в таблицах адресов ({count}), которые без сети не прочесть. Чьи они, узнать нельзя',
  'sol.not-fee-payer': 'Комиссию платит другой счёт: {payer}',
  'sol.wallet-unused': 'Ни один шаг не использует этот кошелёк. Спросите, зачем нужна его подпись',

  'sol.durable-nonce':
    'Действует, пока {authority} не сменит значение {value} nonce-счёта {nonce}: отправить её можно когда угодно позже',
  'sol.fee': 'Комиссия: {amount}, платит {payer}',
  'sol.fee-at-most': 'Комиссия: не больше {amount}, платит {payer}',
  'sol.fee-signatures': {
    one: '{amount} за {count} подпись',
    few: '{amount} за {count} подписи',
    many: '{amount} за {count} подписей',
    other: '{amount} за {count} подписи',
  },
  'sol.fee-priority':
    '{amount} за срочность: {units} вычислительных единиц по {microLamports} миллионных лампорта',
  'sol.signer-self': 'Подписывает: {signer} (этот кошелёк)',
  'sol.signer-signed': 'Подписывает: {signer} (уже подписал)',
  'sol.signer-absent': 'Подписывает: {signer} (ещё не подписал)',
  'sol.account-unused': '{account} назван, но ни один шаг его не использует',
  'sol.version': 'Версия сообщения: {version}',
  'sol.network-unnamed': 'Транзакция Solana не говорит, для какой она сети: mainnet, devnet или testnet',
  'sol.message-hash': 'SHA-256 подписываемого: {hash}',

  'sol.message-text': '{text}',
  'sol.message-domain': 'Для приложения {domain}',
  'sol.message-no-domain': 'Не называет приложения: годится где угодно',
  'sol.message-plain':
    'У этого текста нет заголовка сообщений Solana. Тот, кто его попросил, может применить подпись в другом месте',
  'sol.message-format': 'Сообщение вне цепочки {version}, формат {format}',
  'sol.message-signer': 'Назван подписывающим: {signer}',
  'sol.message-not-transaction': 'Это не транзакция: сама подпись ничего не перемещает',
  'sol.message-hidden': 'В тексте есть знаки, которых на экране не видно; они показаны кодами',

  'solana.wire-base64': 'Подписанная транзакция, base64: готова к отправке',
  'solana.wire-base58': 'Подписанная транзакция, base58: готова к отправке',
  'solana.send-json': 'Запрос на отправку: передайте этот файл серверу Solana RPC',
  'solana.partial-base64': 'Подписано этим кошельком, base64: других подписей ещё не хватает',
  'solana.partial-base58': 'Подписано этим кошельком, base58: других подписей ещё не хватает',
  'solana.signature': 'Только подпись этого кошелька, base58',
  'solana.cli-signer': 'Для Solana CLI: значение параметра --signer',
  'solana.message-signature': 'Подпись сообщения, base58',
  'solana.message-base64': 'Подписанное сообщение, base64',
  'sol.sign-in': 'Войти на {domain}',
  'sol.sign-in-uri': 'Для страницы {uri}',
  'sol.sign-in-network': 'Сеть, названная в сообщении: {network}',
  'sol.sign-in-expires': 'Действительно до {time}',
  'sol.sign-in-other-site':
    'В сообщении назван сайт {domain}, но страница {uri}. Возможно, кто-то выдаёт себя за этот сайт',
  'sol.sign-in-odd-site':
    'В имени сайта {domain} есть знаки, которых в именах сайтов не бывает. Возможно, оно лишь похоже на известное вам',
  'sol.table-claim':
    'Отправитель говорит, что запись {entry} таблицы {table} — это {address}. Проверить это устройство не может',
};
