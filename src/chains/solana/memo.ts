import { bytesToHex } from '../../core/bytes.ts';
import type { Call, Reading } from './call.ts';
import { fact } from './facts.ts';
import { plainText, readUtf8 } from './text.ts';

/** Memo programs: the data is the memo, the accounts are people who sign it. */
export function readMemo(call: Call): Reading {
  const data = call.bytes(call.bytesLeft);
  const parts = call.cosigners().map((signer) => fact('sol.signer-named', 'info', { signer: signer.value }));
  const text = readUtf8(data);
  return {
    action:
      text === null
        ? fact('sol.memo-bytes', 'notice', { data: { type: 'bytes', hex: bytesToHex(data) } }, parts)
        : fact('sol.memo', 'info', { text: { type: 'text', text: plainText(text) } }, parts),
    minor: true,
  };
}
