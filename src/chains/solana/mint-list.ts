/**
 * Mints of tokens that people hold, besides those that are known here by hand (programs.ts): symbol, decimals, address.
 * Facts from @ledgerhq/cryptoassets 13.33.0 (data/spl.json, Apache-2.0), one by one, each under the symbol that its own
 * issuer uses; that list also has tokens that only call themselves like others, and those are left out, as are
 * tokens whose amounts wallets show multiplied (xStocks). ETH, WBTC and SPX are those of the Wormhole bridge.
 */
const list = `ACS 6 5MAYDfq5yxtudAhtfyuMBuHZjgAbaS9tbEyEQYAhDS5y
ai16z 9 HeLp6NuQkmYB4pYWo2zYs22mESHXPQYzXbB8n4V98jwC
ATLAS 8 ATLASXmbPQxBUYbxPsV97usA3fPQYEqzQBUHgiFCUsXx
AUSD 6 AUSD1jCcCyPLybk1YnvPWsHQSrZ46dxwoMniN4N2UEB9
bbSOL 9 Bybit2vBJGhPF52GBdNaQfUJ6ZpThSgHBobjWZpLPb4B
BIO 9 bioJ9JTqW62MLz7UKHU69gtKhPpGi1BQhccj2kmSvUJ
BNSOL 9 BNso1VUJnh4zcfpZa6986Ea66P6TCp59hvtNJ8b1X85
BOME 6 ukHH6c7mMyiWCf1b9pnWe25TSpkDDt3H5pQZgZ74J82
bonkSOL 9 BonK1YhkXEGLZzwtcvRTip3gAL9nCeQD7ppZBLXhtTs
cbBTC 8 cbbtcf3aa214zXHbiAZQwf4122FBYbraNdFqgw4iMij
CLOUD 9 CLoUDKc4Ane7HeQcPpE3YHnznRxhMimJ4MyaUqyHFzAu
compassSOL 9 Comp4ssDzXcLeu2MnLuGNNFC4cmLPMng8qWHPvzAMU1h
DRIFT 6 DriFtupJYLTosbwoN8koMbEYSx54aFAVLddWsbksjwg7
dSOL 9 Dso1bDeDjCQxTrWHqUUi63oBvV7Mdm6WaobLbQ7gnPQ
edgeSOL 9 edge86g9cVz87xcpKpy3J77vbp4wYd9idEV562CCntt
ETH 8 7vfCXTUXx5WJV5JADk17DUJ4ksgau7utNKj4b963voxs
EUROe 6 2VhjJ9WxaGC3EZFwJG9BDUs9KxKCAjQY4vgd1qxgYWVg
ezSOL 9 ezSoL6fY1PVdJcJsUpe5CM3xkfmy3zoVCABybm5WtiC
Fartcoin 6 9BB6NFEcjBCtnNLFko2FqVQBq8HHM13kCyYcdQbgpump
FDUSD 6 9zNQRsGLjNKwCUU5Gq5LR8beUCPzQMVMqKAi3SSZh54u
FIDA 6 EchesyfXePKdLtoiZSL8pBe8Myagyy8ZRqsACNCFGnvp
GIGA 5 63LfDmNb3MQ8mw9MtZ2To9bEA2M71kZUUGq5tiJxcqj9
GMT 9 7i5KKsX2weiTkry7jA4ZwSuXGhs5eJBEjY8vVxR4pfRx
GOAT 6 CzLSujWBLFsSjncfkh59rUFqvafWcY5tzedWJSuypump
GRASS 9 Grass7B4RdKfBCjTKgSqnXkqjwiGvQyFbuSCUJr3XXjs
HNT 8 hntyVP6YFm1Hg25TN9WGLqM12b8TQmcknKrdu1oxWux
HONEY 9 4vMsoUT2BWatFweudnQM1xedRLfJgJ7hswhcpz4xgBTy
hSOL 9 he1iusmfkpAdwvxLNGV8Y1iSbj4rUy6yMhEA3fotn9A
hubSOL 9 HUBsveNpjo5pWqNkH57QzxjQASdTVXcSK7bVKTSZtcSX
INF 9 5oVNBeEEQvYi1cX3ir8Dx5n1P7pdxydbGF2X4TxVusJm
IO 8 BZLbGTNCSFfoth2GYDtwr7e4imWzpR5jqcUuGEwr646K
IOT 6 iotEVVZLEywoTn1QdwNPddxPWszn3zFhEot3MfL9fns
JLP 6 27G8MtK7VtTcCHkpASjSDdkWWYfoqT6ggEuKidVJidD4
JupSOL 9 jupSoLaHXQiZZTSfEWMTRRgpnyFm8f6sZdosWBjx93v
KMNO 6 KMNo3nJsBXfcpJTVhZcXLW7RmTwTt4GVFE7suUBo9sS
kySOL 9 kySo1nETpsZE2NWe5vj2C64mPSciH1SppmHb4XieQ7B
laineSOL 9 LAinEtNLgpmCP9Rvsf5Hn8W6EhNiKLZQti1xfWMLy6X
LAYER 9 LAYER4xPpTCb3QL8S9u41EAhAX7mhBn8Q6xMTwY2Yzc
MELANIA 6 FUAfBo2jgks6gB4Z4LfZkqSZgzNucisEHqnNebaRxM1P
MEW 5 MEW1gQWJ3nEXg2qgERiKu7FAFj79PHvQVREQUzScPP5
MNDE 9 MNDEFzGvMt87ueuHvVU9VcTqsAP5b3fTGPsHuuPA5ey
MNGO 6 MangoCzJ36AjZyKwVj3VnYU4GTonjfVEnJmvvWaxLac
MOBILE 6 mb1eu7TzEc71KxDpsmsKoucSSuuoGLv1drys1oP2jh6
MOODENG 6 ED5nyyWEzpPPiWimP8vYm7sD7TD3LAt3Q3gRTWHzPJBY
MPLX 6 METAewgxyPbgwsseH8T16a39CQ5VyVxZi9zXiDPY18m
MYRO 9 HhJpBhRRn4g56VsyLuT8DL5Bv31HkXqsrahTTUCZeZg4
NOS 6 nosXBVoaCTtYdLvKY6Csb4AC8JCdQKKAaWYtx2ZMoo7
ORE 11 oreoU2P8bN6jkk3jbaiVxYnG1dCXcYxwhwyK9jSybcp
PENGU 6 2zMMhcVQEXDtdE6vsFS7S7D5oUodfJHE8vd1gnBouauv
Pnut 6 2qEHjDLDLbuBgRYvsxhc5D6uDWAivNFZGan56P1tpump
POLIS 8 poLisWXnNRwC6oBu1vHiuKQzFjGL4XDSu4g9qjz9qVk
PONKE 9 5z3EqYQo9HiCEs3R84RCDMu2n7anpDMxRhdK8PSWmrRC
POPCAT 9 7GCihgDB8fe6KNjn2MYtkzZcRjQy3t9GHdC8uHYmW2hr
PRCL 6 4LLbsb5ReP3yEtYzmXewyGjcir5uXtKFURtaEUVC2AHs
PUMP 6 pumpCmXqMfrsAkQ5r49WcJnRayYRqmXz6ae8H7H9Dfn
RENDER 8 rndrizKT3MK1iimdxRdWabcF7Zg7AR5T4nud4EkHBof
SAMO 9 7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU
SHDW 9 SHDWyBxihqiCj6YekG2GUr7wqKLeLAMK1gHZck9pL6y
SLERF 9 7BgBvyjrZX1YKz4oh9mjb8ZScatkkwb8DzFx7LoiVkM3
SLND 6 SLNDpmoWTVADgEdndyvWzroNL7zSi1dF9PC3xHGtPwp
SPX 8 J3NKxxXZcnNiMjKw9hYb2K4LUxgwB6t1FtPtQVsv3KFr
SRM 6 SRMuApVNdxXokk5GT7XD5cUUgXMBCoAz2LHeuAoKWRt
sSOL 9 sSo14endRuUbvQaJS3dq36Q829a3A6BEfoeeRGJywEh
STEP 9 StepAscQoEioFxxWGnh2sLBDFp9d8rvKz2Yp39iDpyT
stSOL 9 7dHbWXmci3dT8UFYWYZweBLXgycu7Y3iL6trKn1Y7ARj
sUSDe 9 Eh6XEPhSwoLv5wFApukmnaVSHQ6sAnoD9BmgmwQoN2sN
syrupUSDC 6 AvZZF1YaZDziPY2RCK4oJrRVrbN3mTD9NL24hPeaZeUj
tBTC 8 6DNSN2BJsaPFdFFc1zP37kkeNe4Usc1Sqkzr9C9vPWcU
TNSR 9 TNSRxcUxoT9xBG3de7PiJyTDYu7kskLqcpddxnEJAS6
TRUMP 6 6p6xgHyF7AeE6TZkSmFsko444wqoP15icUSqi2jfGiPN
USDe 9 DEkqHyPN7GMRJ5cArtQFAWefqbZb33Hyf6s5iCwjEonT
USDG 6 2u1tszSeqZ3qBWF3uNGPFc8TzMk2tdiwknnRMWGWjGWH
USDS 6 USDSwr9ApdHk5bvJKMjzff41FfuX8bSxdKcR81vTwcA
USDY 6 A1KLoBrKBde8Ty9qtNQUtq3C2ortoC3u7twggz7sEto6
USELESS 6 Dz9mQ9NzkBcCsuGPFJ3r1bS4wgqKMHBPiVuniW8Mbonk
USX 6 6FrrzDk5mQARGc1TDYoyVnSyRdds1t4PbtohCD6p3tgG
VCHF 9 AhhdRu5YZdjVkKR3wbnUDaymVQL2ucjMQ63sZ3LFHsch
VEUR 9 C4Kkr9NZU3VbyedcgutU6LKmi6MKz81sx6gRmk5pX519
vSOL 9 vSoLxydx6akxyMD9XEcPvGYNGq6Nn66oqVb3UkGkei7
W 6 85VBFQZC9TZkfaptBWjvUw7YbZjy52A6mjtPGjstQAmQ
WBTC 8 3NZ9JMVBmGAqocybic2c7LQCJScmgsAZ6vQqTDzcqmJh
WEN 5 WENWENvqqNya429ubCdR81ZmD69brwQaaBYY6p3LCpk
xBTC 8 CtzPWv73Sn1dMGVU3ZtLv9yWSyUAanBni19YWDaznnkn
xSOL 9 B5GgNAZQDN8vPrQ15jPrXmJxVtManHLqHogj9B9i4zSs
ZBCN 6 ZBCNpuD7YMXzTHB2fhGkGi78MNsHGLRXUhRewNRm9RU
zBTC 8 zBTCug3er3tLyffELcvDNrKkCymbPWysGcWihESYfLg
ZEUS 6 ZEUS1aR7aX8DFFJf5QjWj2ftDDdNTroMNGo8YoQm3Gq
ZEX 6 ZEXy1pqteRu3n13kdyh4LwPQknkFk3GzmMYMuNadWPo`;

interface ListedMint {
  symbol: string;
  decimals: number;
}

/** The day on which the package was published. */
export const listedOn = '2026-09-16';

const listed = new Map<string, ListedMint>(
  list.split('\n').map((line) => {
    const [symbol, decimals, address] = line.split(' ') as [string, string, string];
    return [address, { symbol, decimals: Number(decimals) }];
  }),
);

/** By its address in base58; undefined for a mint that is not in the list. */
export const listedMint = (address: string): ListedMint | undefined => listed.get(address);

/** All addresses of the list. */
export const listedMints = (): string[] => [...listed.keys()];
