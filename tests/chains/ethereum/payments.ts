import { makePayments } from '../../../src/chains/ethereum/request.ts';

type Payment = Parameters<typeof makePayments>[0][number];
type Terms = Parameters<typeof makePayments>[1];

/** One payment as it is typed in. */
export const makePayment = (payment: Payment, terms: Terms) => makePayments([payment], terms);
