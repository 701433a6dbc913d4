import {
  AbiCoder,
  concat,
  getCreate2Address,
  Interface,
  keccak256,
  toBeHex,
  ZeroAddress,
  ZeroHash,
} from 'ethers';
import { frostSignerCode } from './frost-signer.ts';
import type { SafeKey } from './verify.ts';
import { readKey } from './verify.ts';

/**
 * The account is a Safe 1.4.1 whose only owner is the group's `FrostSigner`. Both addresses follow from the group key,
 * before anything is deployed, and are the same on every chain that has the canonical contracts.
 */

/** Deterministic deployment proxy: CREATE2 of whatever follows a 32-byte salt. */
const deployer = '0x4e59b44847b379578588920cA78FbF26c0B4956C';

/** The canonical deployment of Safe 1.4.1 (safe-global/safe-deployments). */
export const safeContracts = {
  singleton: '0x29fcB43b46531BcA003ddC8FCB67FFE91900C762',
  proxyFactory: '0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67',
  fallbackHandler: '0xfd0732Dc9E303f09fCEf3a7388Ad10A83459Ec99',
  multiSendCallOnly: '0x9641d764fc13c8B624c04430C7356C1C7C8102e2',
} as const;

/** keccak256 of the proxy's creation code followed by the singleton's address, as the factory hashes it. */
const proxyInitCodeHash = '0xe298282cefe913ab5d282047161268a8222e4bd4ed106300c547894bbefd31ee';

const setup = new Interface([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce)',
]);

/** A call from one contract to another, as it would appear in a transaction. `data` is 0x hex. */
export interface Call {
  to: string;
  value: bigint;
  data: string;
}

export interface Account {
  /** Address that people send money to, EIP-55. */
  safe: string;
  /** Address of the Safe's owner. Money sent there is lost. */
  signer: string;
  /** The call that deploys the owner; fails if it is already deployed. */
  deploySigner: Call;
  /** The call that deploys the Safe; fails if it is already deployed. */
  deploySafe: Call;
}

/** `groupKey` is 33 bytes, compressed secp256k1. Errors: those of `readKey`. */
export function deriveAccount(groupKey: SafeKey): Account {
  const { x, y } = readKey(groupKey);
  const initCode = concat([frostSignerCode, toBeHex(x, 32), toBeHex(y, 32)]);
  const signer = getCreate2Address(deployer, ZeroHash, keccak256(initCode));
  const initializer = setup.encodeFunctionData('setup', [
    [signer],
    1,
    ZeroAddress,
    '0x',
    safeContracts.fallbackHandler,
    ZeroAddress,
    0,
    ZeroAddress,
  ]);
  const salt = keccak256(
    AbiCoder.defaultAbiCoder().encode(['bytes32', 'uint256'], [keccak256(initializer), 0]),
  );
  return {
    safe: getCreate2Address(safeContracts.proxyFactory, salt, proxyInitCodeHash),
    signer,
    deploySigner: { to: deployer, value: 0n, data: concat([ZeroHash, initCode]) },
    deploySafe: {
      to: safeContracts.proxyFactory,
      value: 0n,
      data: setup.encodeFunctionData('createProxyWithNonce', [safeContracts.singleton, initializer, 0]),
    },
  };
}
