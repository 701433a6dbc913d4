import { ClearSigner, decodeCalldata, KNOWN_TOKENS, registerSignature } from '@erc7730/sdk';
import { getAddress, Interface, toBeHex } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../../src/chains/ethereum/account.ts';
import { decodeArguments } from '../../../../src/chains/ethereum/descriptors/decode.ts';
import { leaves, numberOf } from '../../../../src/chains/ethereum/descriptors/tree.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review } from '../../../../src/chains/ethereum/review.ts';
import { View } from '../../../../src/chains/ethereum/view.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';

/**
 * What somebody else's reader of the same standard says, with no network and no registry: an independent
 * second opinion.
 */
const { groupKey } = makeSecp256k1Key('differential');
const account = deriveAccount(groupKey);
const signer = new ClearSigner({ provider: null, useSourcifyFallback: false });
const context = { groupKey, known: [] };
const address = fc
  .integer({ min: 1, max: 2 ** 31 })
  .map((n) => getAddress(toBeHex(BigInt(n) * 7n ** 40n, 20)));

describe('compared with @erc7730/sdk', () => {
  test('tokens have the decimals that @erc7730/sdk knows', () => {
    let count = 0;
    for (const [chainId, tokens] of Object.entries(KNOWN_TOKENS)) {
      const view = new View(account, Number(chainId), [], context);
      for (const [at, { decimals }] of Object.entries(tokens)) {
        expect(view.token(getAddress(at), 1n), `${chainId} ${at}`).toMatchObject({ decimals });
        count++;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  test('amounts and people in ERC-20 calls are the same as in @erc7730/sdk', async () => {
    const tokens = Object.keys(KNOWN_TOKENS[1]!);
    const amount = fc.bigInt({ min: 1n, max: 10n ** 24n });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tokens),
        address,
        amount,
        fc.boolean(),
        async (at, who, units, isPay) => {
          const name = isPay ? 'transfer' : 'approve';
          const abi = new Interface([`function ${name}(address who, uint256 amount)`]);
          const data = abi.encodeFunctionData(name, [who, units]);
          const theirs = await signer.decode({ to: at, data, chainId: 1 });
          const tx = makeTransaction([{ to: getAddress(at), value: 0n, data }], { chainId: 1, nonce: 0 });
          const { values } = review(tx, context).actions[0]!;
          const person = isPay ? values.to : values.spender;
          expect(theirs.raw.args.map((one) => String(one).toLowerCase())).toEqual([
            person?.type === 'address' ? person.text.toLowerCase() : '',
            values.amount?.type === 'amount' ? String(values.amount.units) : '',
          ]);
          expect(theirs.functionName).toBe(name);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('values of functions that @erc7730/sdk is told about are the same', () => {
    const kinds = {
      uint256: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
      uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      address,
      bool: fc.boolean(),
      bytes32: fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((one) => `0x${Buffer.from(one).toString('hex')}`),
    };
    const one = fc
      .constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]))
      .chain((type) => fc.tuple(fc.constant(type), kinds[type] as fc.Arbitrary<unknown>));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (args) => {
        const signature = `do${args.length}(${args.map(([type]) => type).join(',')})`;
        registerSignature(signature);
        const abi = new Interface([`function ${signature}`]);
        const [method] = abi.fragments as unknown as [NonNullable<ReturnType<typeof abi.getFunction>>];
        const data = abi.encodeFunctionData(
          method,
          args.map(([, value]) => value),
        );
        const theirs = decodeCalldata({ to: account.safe, data, chainId: 1 });
        expect(theirs.signature).toBe(signature);
        const ours = decodeArguments(method.inputs, Buffer.from(data.slice(10), 'hex'))!;
        const plain = [...leaves(ours.root)].map(({ leaf }) =>
          leaf.type === 'bool' || leaf.type.startsWith('uint')
            ? numberOf(leaf)
            : BigInt(`0x${Buffer.from(leaf.content).toString('hex')}`),
        );
        expect(theirs.args.map((value) => BigInt(value as never))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
