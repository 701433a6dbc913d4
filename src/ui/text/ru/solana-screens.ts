import type { solanaScreens as en } from '../en/solana-screens.ts';
import type { Entry } from '../entry.ts';

/** Собственные экраны, справка и выходы Solana; факты — в solana.ts. */
export const solanaScreens: Record<keyof typeof en, Entry> = {
  'product.solana-pay': 'запрос Solana Pay',
  'product.solana-address': 'адрес Solana',
  'chain.solana': 'Solana',
  'help.solana': 'Транзакция Solana устарела',
  'help.solana.answer':
    'Обычная живёт около минуты, слишком мало для людей, которые носят коды. Составьте её с nonce-счётом: она подождёт сколько нужно.',
  'glossary.nonceAccount': 'Nonce-счёт',
  'glossary.nonceAccount.is':
    'Небольшой счёт Solana, значение которого стоит в транзакции вместо времени. Тогда она ждёт отправки, а не устаревает за минуту. Как его создать, показано в описании Hoarfrost.',
  'wallet.solpay': 'Ввести платёж Solana',
  'wallet.watch': 'Связать с Solflare или Backpack',
  'watch.title': 'Связать с другим кошельком',
  'watch.lead':
    'Solflare, Backpack и другие могут следить за этим адресом Solana и просить подписи. Выберите там «подключить аппаратный кошелёк», Keystone, и отсканируйте этот код.',
  'watch.label': 'Счёт Solana кошелька «{label}» в виде кода',
  'watch.how': 'Когда он попросит подпись, отсканируйте его код здесь. Потом покажите ему ответ.',
  'solpay.title': 'Платёж Solana',
  'solpay.toHint': 'Полный адрес кошелька получателя, а не его токен-счёта.',
  'solpay.mint': 'Адрес токена (mint)',
  'solpay.opens':
    'У получателя ещё нет этого токена: открыть для него счёт (этот кошелёк заплатит около 0,002 SOL)',
  'solpay.token2022': 'Токен относится к программе Token-2022',
  'solpay.lifetime': 'Как долго он действителен',
  'solpay.lifetimeHint':
    'Платёж называет значение, которое сейчас хранит nonce-счёт этого кошелька. Его можно отправить, пока это значение не сменится.',
  'solpay.nonceAccount': 'Адрес nonce-счёта',
  'solpay.nonce': 'Что хранит nonce-счёт',
  'solpay.nonceHint':
    'Само значение, вывод команды «solana nonce-account», ответ сервера на getAccountInfo или данные счёта в base64.',
  'payroll.fee':
    'Токены программы Token-2022 могут удерживать комиссию с каждого перевода, и тогда получатели получат меньше, чем указано в таблице: строки {rows}',
  'payroll.why.program':
    'программа токена не указана или не та. Напишите Token или Token-2022 в столбце «программа».',
  'payroll.title.solana': 'Платежи Solana из таблицы',
  'wallet.payrollSolana': 'Платежи Solana из таблицы (CSV)',
  'export.lead.solana': 'Это готовая транзакция. Отправить её, один раз, может любой, у кого она есть.',
  'export.how.solana':
    'Перенесите её на компьютер с сетью и отправьте любому узлу Solana методом «sendTransaction» (кодировка «base64»). С обычным свежим хешем блока она живёт около минуты; с nonce-счётом ждёт сколько нужно.',
  'error.bad-transaction.dump-transaction-message':
    'Это вывод Solana CLI без сообщения, которое нужно подписать.',
  'error.bad-transaction.dump-transaction-message.next':
    'Выполните команду ещё раз с --sign-only --dump-transaction-message и внесите всё, что она напечатает.',
  'error.too-large.payments': 'Эти платежи не помещаются в одну транзакцию Solana.',
  'error.too-large.payments.next': 'Уберите часть и сделайте для неё другой платёж, с другим nonce-счётом.',
};
