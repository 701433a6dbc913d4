import { SignerError } from '../core/errors.ts';

/**
 * A request with a name before it, as logs, code and mails write it: `Transaction: AQ…`, `const rawTx =
 * "0x…";`, `Message to sign: 0x…`. Only names that say nothing but what follows are taken away; any other
 * word, such as a network, would be lost with it, so such a text stays as it is.
 */
export interface Labelled {
  kind: 'transaction' | 'message';
  /** What is named, without its quotation marks. */
  rest: string;
}

const how = '(?:raw|unsigned|signed|seriali[sz]ed|encoded|versioned|legacy|swap|base64|base58|hex)';
const form = '(?:to[ _-]?sign|base64|base58|hex|bytes)';
const name = `["']?(?:${how}[ _-]?){0,4}(?:(transaction|txn|tx|psbt|транзакция|transacción)|message|msg|сообщение|mensaje)(?:[ _-]?${form})?(?: ?\\(${form}\\))?["']?`;
const label = new RegExp(`^(?:(?:export|const|let|var) )?\\$?${name}\\s*[:=]\\s*`, 'i');

/** Text in one pair of quotation marks, as code writes it. */
const quoted = /^(?:b?'([^']*)'|b?"([^"]*)"|`([^`]*)`)$/;
/** Text in an encoding, or JSON: nothing that could name another thing. */
const bare = /^(?:[\w+/=\s-]+|[[{][\s\S]*)$/;

/**
 * Null if the text does not begin with such a name, or if something else follows. Errors: `bad-transaction`
 * where 'several' for several named things.
 */
export function readLabel(text: string): Labelled | null {
  const found = label.exec(text);
  if (found === null) return null;
  const rest = text.slice(found[0].length).replace(/[;,]$/, '').trim();
  const inside = quoted.exec(rest)?.find((one, i) => i > 0 && one !== undefined);
  const said = inside ?? (bare.test(rest) ? rest : null);
  if (said === null || said === '') {
    const lines = rest.split(/\r\n|\r|\n/, 100);
    if (lines.some((line) => label.test(line.trim())))
      throw new SignerError('bad-transaction', { where: 'several' });
    return null;
  }
  return { kind: found[1] === undefined ? 'message' : 'transaction', rest: said };
}
