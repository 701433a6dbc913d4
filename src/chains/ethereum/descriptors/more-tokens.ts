/**
 * Tokens that the packages of `tokenList` lack, in its form: those that vaults and descriptions of the public
 * ERC-7730 registry name. Symbols and decimals from trustwallet/assets (MIT), and for USR, OUSG, wUSDL, rUSD and
 * msUSD from the documents and deployments of their protocols, each in two places.
 */
export const moreTokens: Readonly<Record<number, { names: string; places: string }>> = {
  1: {
    names: `rswETH
USD0
USDY
AUSD 6
USDA
USR
OUSG
wUSDL
rUSD
msUSD`,
    places: `+uED3JzxkO11NQdh6VQDt7ivpsBzoV/tYL9nYx3GzXvFtujagZCs9Zb275UYQHIa2/RqyZa1ngI1y5hcAAAAAO/jAr6qKz5uGxjQjWmpASoA
ACBjKbl9s3nV4b9Ya725acYydGah43ybDq3coX02YtbAX03s8+EQGxnBk5Pi0DTY/zH/NMgSUvy77pJ3UeL0uK6T72t52GQZ1C/jKVpFWQnU
IUwD0B9JVEwESNvjon92jys0q16xTAnUFvCsY2YeV+23rs25vvo=`,
  },
  137: {
    names: `QUICK`,
    places: `tcBk+VXY5/OP4EYMVWpymHSU7hc=`,
  },
  8453: {
    names: `USDA
USDS`,
    places: `AAAgYym5fbN51eG/WGu9uWnGMnSCDBN/pwyGkfDkTcQgpeU8Fokh3A==`,
  },
  42161: {
    names: `USDS`,
    places: `ZJHAWoIhm40UeQVzYf8WVHSbh2s=`,
  },
};
