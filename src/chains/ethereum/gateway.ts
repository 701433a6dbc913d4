import { isObject, type Json } from './safe-json.ts';
import { wrongForm } from './terms.ts';

/** True for a transaction in the form of Safe's client gateway, from a list or with its details. */
export function isGatewayJson(json: Json): boolean {
  return 'txInfo' in json || 'detailedExecutionInfo' in json;
}

const value = (address: unknown) => (isObject(address) ? address.value : address);

/**
 * The gateway's details in the transaction service's form. Errors: `bad-transaction` where 'summary' for a
 * list entry, which omits what is called.
 */
export function readGatewayJson(json: Json): Json {
  const { txData, detailedExecutionInfo: terms, safeAddress, txHash, executedAt, chainId } = json;
  if (!isObject(txData) || !isObject(terms)) throw wrongForm('summary');
  const { nonce, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, safeTxHash } = terms;
  return {
    to: value(txData.to),
    value: txData.value ?? '0',
    data: txData.hexData,
    operation: txData.operation,
    nonce,
    safeTxGas,
    baseGas,
    gasPrice,
    gasToken: value(gasToken),
    refundReceiver: value(refundReceiver),
    safe: value(safeAddress),
    safeTxHash,
    chainId,
    transactionHash: txHash,
    executionDate: executedAt,
  };
}
