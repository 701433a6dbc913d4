import { AccountRole } from '@solana/kit';
import * as system from '@solana-program/system';
import * as token from '@solana-program/token';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { applyChanges, change, compare, instruction, me, people } from './decoder.ts';
import { allFacts, codes, context, payloadOf, wallet, wire } from './support.ts';

describe('what is shown is what is signed', () => {
  it('what is shown is what is signed for transactions as the programs’ own libraries write them', () => {
    fc.assert(
      fc.property(
        fc.array(instruction, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('legacy' as const, 0 as const),
        (list, version) => {
          expect(compare(wire(list, { version }), false)).toBe(list.length);
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });

  it('what is shown is what is signed with accounts swapped, dropped or added and data altered', () => {
    fc.assert(
      fc.property(instruction, fc.array(change, { minLength: 1, maxLength: 3 }), (original, changes) => {
        const altered = wire([applyChanges(original, changes)]);
        try {
          compare(altered, true);
        } catch (error) {
          if (!(error instanceof SignerError)) throw error;
          // Refused only for what the runtime would refuse as well: a first step that half advances a nonce.
          expect(error.where).toBe('nonce');
        }
      }),
      { numRuns: 600, seed: 2 },
    );
  });

  it('every cut, extension and altered byte of the wire is refused, or shown as it is', () => {
    const bytes = wire(
      [
        token.getApproveInstruction({ source: people[0]!, delegate: people[1]!, owner: me, amount: 5n }),
        system.getTransferSolInstruction({ source: me, destination: people[2]!, amount: 10n ** 9n }),
      ],
      { version: 'legacy' },
    );
    let accepted = 0;
    const attempt = (input: Uint8Array) => {
      try {
        for (const payload of solana.recognise(input, context) ?? []) {
          accepted++;
          allFacts(solana.review(payload, context));
          expect(solana.digests(payload, wallet.key)[0]!.digest).toEqual(input.slice(65));
          compare(input, true);
        }
      } catch (error) {
        if (!(error instanceof SignerError)) throw error;
      }
    };
    for (let i = 0; i < bytes.length; i++) attempt(bytes.slice(0, i));
    expect(accepted).toBe(0);
    for (const extra of [0, 1, 128, 255]) attempt(Uint8Array.from([...bytes, extra]));
    expect(accepted).toBe(0);
    for (let i = 65; i < bytes.length; i++) {
      const altered = Uint8Array.from(bytes);
      altered[i]! ^= [1, 0x80, 0xff][i % 3]!;
      attempt(altered);
    }
    expect(accepted).toBeGreaterThan(100);
  }, 30_000);

  it('random bytes and text fail only with a SignerError', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 200 }), fc.base64String()),
        (input) => {
          try {
            solana.recognise(input, context);
          } catch (error) {
            expect(error).toBeInstanceOf(SignerError);
          }
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('what gives power away is shown loudly', () => {
    const max = 2n ** 64n - 1n;
    const approve = wire([
      token.getApproveInstruction({ source: people[0]!, delegate: people[1]!, owner: me, amount: max }),
    ]);
    const review = solana.review(payloadOf(approve), context);
    expect(review.warnings[0]).toMatchObject({ code: 'sol.risk-approve-unlimited', level: 'danger' });
    const assign = wire([system.getAssignInstruction({ account: me, programAddress: people[0]! })]);
    expect(solana.review(payloadOf(assign), context).warnings[0]).toMatchObject({
      code: 'sol.risk-assign',
      level: 'danger',
    });
    const unknown = wire([
      {
        programAddress: people[3]!,
        accounts: [{ address: wallet.address, role: AccountRole.READONLY_SIGNER }],
        data: new Uint8Array(),
      },
    ]);
    expect(codes(solana.review(payloadOf(unknown), context).warnings)).toContain('sol.risk-unknown-wallet');
  });
});
