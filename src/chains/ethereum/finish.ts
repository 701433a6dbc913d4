import { AbiCoder, concat, Interface, toBeHex, toQuantity, zeroPadValue } from 'ethers';
import { SignerError } from '../../core/errors.ts';
import type { Export } from '../chain.ts';
import { type Account, type Call, deriveAccount, safeContracts } from './account.ts';
import { deriveDigest, deriveHashes, safeTxFields } from './hashes.ts';
import { writeMultiSend } from './multi-send.ts';
import type { Payload, SafeTransaction } from './payload.ts';
import type { SafeKey } from './verify.ts';
import { isValidSignature, readSignature } from './verify.ts';

const safe = new Interface([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool success)',
  'function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4 magic)',
]);

/** ERC-6492: a signature by a contract that may not be deployed yet ends in these 32 bytes. */
const erc6492Suffix = `0x${'6492'.repeat(16)}`;

/**
 * The signature in the form the Safe reads (1.4.1, `checkNSignatures`), 193 bytes: owner, offset 65, type 0
 * for a contract, then length and bytes that are passed to the owner. Errors: `bad-chain-signature`.
 */
function writeSafeSignature(signer: string, signature: Uint8Array): string {
  const point = readSignature(signature);
  if (point === null) throw new SignerError('bad-chain-signature');
  return concat([
    zeroPadValue(signer, 32),
    toBeHex(65, 32),
    '0x00',
    toBeHex(96, 32),
    AbiCoder.defaultAbiCoder().encode(['uint256', 'uint256', 'uint256'], [point.rx, point.ry, point.z]),
  ]);
}

/**
 * What leaves the device; verified first. `signature` is R || z, 65 bytes. Errors: `bad-chain-signature`.
 */
export function finish(payload: Payload, groupKey: SafeKey, signature: Uint8Array): Export[] {
  const account = deriveAccount(groupKey);
  if (!isValidSignature(groupKey, deriveDigest(payload, account.safe), signature)) {
    throw new SignerError('bad-chain-signature');
  }
  const bytes = writeSafeSignature(account.signer, signature);
  return payload.kind === 'transaction'
    ? transactionExports(payload, account, bytes)
    : messageExports(payload, account, bytes);
}

function transactionExports(tx: SafeTransaction, account: Account, signature: string): Export[] {
  const fields = safeTxFields(tx);
  const later: Call = {
    to: account.safe,
    value: 0n,
    data: safe.encodeFunctionData('execTransaction', [
      fields.to,
      fields.value,
      fields.data,
      fields.operation,
      fields.safeTxGas,
      fields.baseGas,
      fields.gasPrice,
      fields.gasToken,
      fields.refundReceiver,
      signature,
    ]),
  };
  const steps = [account.deploySigner, account.deploySafe, later];
  const firstUse: Call = { to: safeContracts.multiSendCallOnly, value: 0n, data: writeMultiSend(steps) };
  const name = `safe-${tx.chainId}-${tx.nonce}`;
  const request = (call: Call) => requestOf(tx.chainId, call);
  const later_ = [
    json('ethereum.later', `${name}.json`, request(later)),
    plain('ethereum.later-data', `${name}.txt`, later.data),
  ];
  // If this cannot be the account's first transaction, it has already been deployed: number 0 came before.
  if (tx.nonce > 0) return later_;
  return [
    json('ethereum.first-use', `${name}-first-use.json`, request(firstUse)),
    ...later_,
    {
      ...plain('ethereum.first-use-data', `${name}-first-use.txt`, firstUse.data),
      values: { contract: firstUse.to },
    },
    json('ethereum.steps', `${name}-steps.json`, steps.map(request)),
  ];
}

function messageExports(payload: Payload, account: Account, signature: string): Export[] {
  const { digest, message } = deriveHashes(payload, account.safe);
  const name = `message-${payload.chainId}-${digest.slice(2, 10)}`;
  const check: Call = {
    to: account.safe,
    value: 0n,
    data: safe.encodeFunctionData('isValidSignature', [message, signature]),
  };
  const counterfactual = concat([
    AbiCoder.defaultAbiCoder().encode(
      ['address', 'bytes', 'bytes'],
      [
        safeContracts.multiSendCallOnly,
        writeMultiSend([account.deploySigner, account.deploySafe]),
        signature,
      ],
    ),
    erc6492Suffix,
  ]);
  return [
    plain('ethereum.message-signature', `${name}.txt`, signature),
    plain('ethereum.message-signature-6492', `${name}-erc6492.txt`, counterfactual),
    json('ethereum.message-check', `${name}-check.json`, {
      account: account.safe,
      hash: message,
      signature,
      call: requestOf(payload.chainId, check),
      expected: `0x1626ba7e${'00'.repeat(28)}`,
    }),
  ];
}

/**
 * Quantities as JSON-RPC writes them, so that the object can be given to `eth_sendTransaction` or a wallet as
 * it is.
 */
function requestOf(chainId: number, { to, value, data }: Call) {
  return { chainId: toQuantity(chainId), to, value: toQuantity(value), data };
}

const json = (code: string, fileName: string, value: unknown): Export => ({
  code,
  fileName,
  text: `${JSON.stringify(value, null, 2)}\n`,
});
const plain = (code: string, fileName: string, text: string): Export => ({ code, fileName, text });
