import { FunctionFragment, type ParamType } from 'ethers';
import { briefDeeds } from './brief-deeds.ts';
import { briefModules } from './brief-modules.ts';
import { briefMoney } from './brief-money.ts';
import { briefTrades, briefTypes } from './brief-trades.ts';

/** One function on one line. `fields` as in `OwnWords`. */
export interface BriefWords {
  signature: string;
  intent: string;
  fields(): string[];
}

/**
 * What such a function usually means, at any contract. Arguments that a line does not describe are worked out
 * from their names when needed.
 */
export const readBrief = (): BriefWords[] =>
  [briefTrades, briefMoney, briefDeeds, briefModules].flatMap((lines) =>
    lines.trim().split('\n').map(readLine),
  );

function readLine(line: string): BriefWords {
  const [signature = '', intent = '', fields = ''] = unfold(line).split(' | ');
  const said = fields === '' ? [] : fields.split('; ');
  return { signature, intent, fields: () => [...said, ...usual(signature, said)] };
}

function unfold(text: string): string {
  const next = text.replace(/\{(\w+)\}/g, (whole, name: string) => briefTypes[name] ?? whole);
  return next === text ? text : unfold(next);
}

/** Argument names that explain themselves, used if a line does not describe the argument. */
const recipients = /^_?(receiver|recipient|to|dst)$/;
/** Who gets what a bridge or a market doesn't use, or all of it if nothing comes of it. */
const refunds = /^_?(refund(Address|Recipient|To)|excessFeeRefundAddress|cancellationReceiver)$/;
const ends = /^_?(deadline|deadLine|expiry|expiration)$/;

function usual(signature: string, said: readonly string[]): string[] {
  const find = ({ name, type, baseType, components }: ParamType, before: string): string[] => {
    const path = `${before}${name}`;
    if (baseType === 'tuple') return components!.flatMap((one) => find(one, `${path}.`));
    if (said.some((field) => field.includes(`: ${path} `) || field.endsWith(`: ${path}`))) return [];
    // A contract that is called receives nothing but the call.
    const isCalled = said.some(
      (field) => ` ${field} `.includes(` call ${path} `) || ` ${field} `.includes(` made ${path} `),
    );
    if (isCalled) return [];
    if (type === 'address' && recipients.test(name)) return [`Recipient: ${path} address`];
    if (type === 'address' && refunds.test(name)) return [`Paid back to, if anything is: ${path} address`];
    return type.startsWith('uint') && ends.test(name) ? [`Until: ${path} date`] : [];
  };
  return FunctionFragment.from(`function ${signature}`).inputs.flatMap((one) => find(one, ''));
}
