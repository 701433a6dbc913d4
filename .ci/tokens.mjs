// Writes the built-in list of tokens from the packages named below: `node .ci/tokens.mjs DATE`, the date on
// which the newest of the installed versions was published. A test compares the list with the installed
// packages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const json = (...path) => JSON.parse(readFileSync(join(modules, ...path), 'utf8'));
const optimism = () => createRequire(import.meta.url)('@eth-optimism/tokenlist').default;

/** Where people hold what the list of Optimism has; of Ethereum it has hundreds that hardly anybody holds. */
const superchain = [10, 130, 480, 690, 1135, 1868, 1923, 34443, 42220, 57073, 8453];

/** If two disagree, the first one counts. Each: package, its owner, and its tokens. */
const packages = [
  ['@ledgerhq/cryptoassets-evm-signatures', 'Copyright Ledger, MIT License', readLedger],
  [
    '@bgd-labs/aave-address-book',
    'Copyright 2026 BGD Labs, MIT License',
    (name) => json(name, 'tokenlist.json').tokens,
  ],
  ['@metamask/contract-metadata', 'Copyright (c) 2020 MetaMask, ISC License', readMetaMask],
  [
    '@eth-optimism/tokenlist',
    'Optimism, MIT License',
    () =>
      optimism().tokens.filter(({ chainId, symbol }) => superchain.includes(chainId) && !rare.has(symbol)),
  ],
];

/**
 * Networks that few people use, whose names take as much room as the others'; and those where the account
 * would have another address.
 */
const left = new Set([25, 40, 57, 199, 250, 324, 592, 1088, 1101, 1284, 1868, 4326, 81457, 245022934]);

/**
 * What nobody holds any more, or nobody can tell apart by its name: positions that have expired, liquidity of
 * pools that share one symbol, markets that were closed (Mirror, bZx, Aave's for pools, its first static
 * tokens), and on Ethereum tokens of 2017 to 2021 that no exchange lists today.
 */
const ended =
  /^(a?PT-.*2025|(PT-|aEthPT_|aPlaPT_).*(JAN|FEB|APR|MAY)_?2026|UNI-V2|G-UNI|BPT|m[A-Z]+-S|KRT-S|MIR-S|aAmm.*|(i|un)(AAVE|BZRX|COMP|DAI|ETH|KNC|LINK|LRC|MKR|UNI|USDC|USDT|WBTC|YFI)|stata.*)$/;
const forgotten = new Set(
  `$PEPEINU 1ST 2KEY ADXL AGVC AMLT ANTv1 APPC ARDX ARKI ART ASAP ATTR AVAL AXN AXNv1 BACON BASIC BAX BBK BC BCAP BCP BCPT BEE BEN
  BETHER BOB BOOTY BOX BRBC BTBS C10 C20 CAG CAMP CAN CAT CO2 CPLO CR CRBN CULTURED CVL DANK DAY DEFT DGS DHN DLB DMST DRC DREAM DRT
  DSCP DTH EDG EHTAGA ELT ELY ENG ENQ ENTRP ERT ETHBNT EURxb EWTB FEVER FKX GEE GEN GENIE GLA GOLD GPO GRID GTON GUP HAK HERC HGT HUB
  HYDRO IAM IBIT ICN IMP IND IOST IQN ISH J8T JOB JOY KAE KBLE KCS KEK KODA LEDU LGO LIKE LITA LMY LTOOLD LVN MAHCOIN MAS MATTER MCRT
  MET METM MOA MOD NANJ NBU NDC NDX NEEO NEU NEWS NFC NFTY NIKITA NYELA OFE OGO OIL ONL OPCT OST PARETO PDOG PKT PLAT PLAY PLDAI PLSAI
  PLUSDC POA20 PRT PRVD PRVG QUID RAE RCOIN REMI RFI RMESH RNBW ROCK2 RSV RVT SBTC SGT SHOPX SIG SNGLS SNTVT SOUL SPANK SPN STAR STEELO
  SWT TANGO TDX TEM THETA THKD TIME TLN TOP TPSC TRST UPX VDR VEN VIDT-OLD VIEW VISR VSL WAX WIB WINGS WIS WKDA WLTC WXTZ WYV WZEC XAUR
  XBP XGG XHT XNK XSC XSTUSD XTM YAX YAXIS YEED YFDOT YFL YFLUSD ZCRT ZDEX ZIL ZKT bYFL rDAI rSAI renBCH renFIL renZEC sGTON sYAX sYFL
  uneRSDL vBZRX xRNBW yYFL`.split(/\s+/),
);

/** Of the list of Optimism, what is hardly held anywhere: its place is taken by mints of Solana. */
const rare = new Set(
  `$MFER $Reach 0XBTC 0xBTC ABT ADS ADX AIKEK AIP AKIRA ALOT AMKT AMU ARIA20 ATTN AVC AZUR BAMBOO BAVA BAXA BCAT BEPRO
  BKN BLUE BOBO BOSON BTREE BURN BWB BYTE BitANT BitBTC CANA CATE CATTBUTT CBX CHAR CHEX CIG CIOTX CNG COC COCAINE
  COPI COR CRYO CTRAVL D2D DCN DHK DOGEGF DOSE DRIP DRODEC DSTRX DTORO DUCK DYP EPOCH EST ETHIX EVERY FACTR FEAR FEG
  FLASH FLAY FLIXX FOAM FOOM GAIA GALAXIS GENOME GGTK GLS GMAC GRG GROW GURU GYFI HAIR HAN HANeP HEU HEX HOBA ICNT
  INFC ISK IYKYK JAM JRT KIBBLE KIBSHI KIT KITE KOMPETE KRL KROM LEGEND LIF3 LITKEY LIZ LMWR LOCG LPF LRDS MASQ MBS
  MCADE MINDS MITY MMY MNRY MOCHI MOM MONKE MOOV MPT MPWR MRSMIGGLES MUGLOO NEURON NEUY NFD NFTE NOGS NSTR NYA OMETA
  OSAK OVR OX PDT PHTK PIKA PIP PLG PLMS PMON PNDR PNP POGS POPO QWLA RAC RAZOR RDMP RFWSTETH RGOAT RICE RIO SALD
  SARCO SCM SCRY SDEX SEXY SIPHER SKAI SKR SMT SMURFCAT SOFI SOFT SOVRN SPANK SPC SUS ShibDoge TETU THING THX TKAI TKN
  TODL TOWER TRVL TSC TYBENG TheDAO UBI UCASH UDT UOMI USC VALX VCNT VEE VGT VIDYA VINU WAD WEWE WEXO WGC WIT WMC WPAW
  WUF XPRT XZOOMER YFX YOKAI ZENT ZOOMER ZYN imgnAI mr_lightspeed wHOGE wOpenX wPOKT xKTON xRING zunETH zunUSD`.split(
    /\s+/,
  ),
);

/** What hardly anybody holds on that network: bridged there once, and in few lists of 2026 or in none. */
const unheld = {
  1: new Set(
    `$ZKP 00 AE AR ARTH ATOS ATRI AUC AVT BMX BOA BTU BZR BZRX CIG COPE COR CRU DATA DCN DD DDIM DHT
    DINO DKA DUCK EQZ ESCO ETF FINALE FNT FRM FTN GOL HUSD IDRT INX ISKe ISLA JET KANGAL KAP KAVA KTON
    LAMB LUN MDX MFG MITH MNT-S MYB NAOS NGL NRG NWC OCTO OOKI OVR PAN PERC PKF PLA PLOT PMON POP PPT
    PRMX PROPS PSWAP QRX RBC RFR RFUEL RIO ROOBEE SATT SDT-S SEED SHI SKM SPACE SPWN STAT SWASH SWRV
    TAUD TCAD TXL UPC UST VAB VAL VIDT WASSIE WISE WTC XDATA YLD ZAP ZEON eRSDL vEth2 veOGV xGAMMA`.split(
      /\s+/,
    ),
  ),
  10: new Set(
    `AELIN AI ALUSD AMU ANKR ARPA BANK BOBA BOND BRIGHT CHI COLLAB CTSI DHT DIMO DOG DTORO ECO EQZ EUROE FIS FUSE
    GRAIN GTC GYEN GYSR HAN HAUS IBEX INETH IPT ITP JRT KITE KROM MMY MONEY MTA NEXT NYA OATH ORDER PAPER PIKA PNP
    PORT3 PREMIA PSP PSTAKE RADIO RAI RGT SAIL SHU SKR SUKU SYN TAROT THALES TLX VCNT VEE VSP WAGMI XCHF XMT XPRT
    XYO XZOOMER ZUN ZUSD stkLYRA veKWENTA wTBT`.split(/\s+/),
  ),
  130: new Set(
    `ACX ALI ALT AMP APU ARPA BITCOIN BOBA BOND BTRST CTSI CTX CXT FARM FIS FORTH FOX FXS GHST GTC GYEN IOTX
    LCX LQTY LRC MASK MLN Mog NCT OCEAN OGN PERP PRIME PRO PSTAKE RAI RGT RSR SNT SPX SUKU T TRAC TRB
    WAMPL WOO XYO YFI YGG ZRX`.split(/\s+/),
  ),
  8453: new Set(
    `ALOT ALT AMP ANDY BAMBOO BCT BICO CATE COPI DF FEG FET FLI GFI GIGACHAD ISK LCX LORDS MASK MAX MDEX MLN
    MPT NCT NPC OPN PAID PDT POLS PSY QUICK RGOAT RSS3 STS SUDO TRVL VINU WEWE WUF XCAD XPRT ZUN`.split(
      /\s+/,
    ),
  ),
  43114: new Set(
    `AI ALEPH ALPHA_E AMPL ANKRETH AXEN BAL BAT_E BAVA BETA BOO CLY COMP_E CTSI DEP DEXTF DOMI DUA DYP FITFI FRM GAU
    GGP HUSKY IBEX IDIA KIMBO KNC MAI MELD MPT NAI NOCHILL NXRA NYA OSAK OX PRIME PXP RAI RISE ROCO RST SB SFRAX
    SHRAP SPELL SURE TAROT TECH TOMB TUSD UMA_E VCHF VCNT VEUR W3ULL WAGMI WXT XETA YUSD ZJOE ZRX_E`.split(
      /\s+/,
    ),
  ),
  59144: new Set(
    `ANKRETH CLIP DCKUSD DUSD ECP ERN EURO3 EUSD GRAI HAPI HZN INSTETH INETH ITP PEEL SPARTA USDP USDZ XRGB`.split(
      /\s+/,
    ),
  ),
  534352: new Set(
    `ABCNURI ANKRETH CAT CHI DACKIE IBEX ITP IUSD IZI MAHA MVX NURI OMKG PANDA PAPYRUS PUNK SCRIBES SIS STONE
    TKN VEN XUSDZ ZEN ZP`.split(/\s+/),
  ),
};

function readLedger(name) {
  const folder = join(modules, name, 'src/data/evm');
  return readdirSync(folder)
    .filter((chain) => /^\d+$/.test(chain))
    .flatMap((chain) =>
      json(name, 'src/data/evm', chain, 'erc20.json').map(([, , symbol, decimals, , , address]) => ({
        chainId: Number(chain),
        symbol,
        decimals,
        address,
      })),
    );
}

function readMetaMask(name) {
  return Object.entries(json(name, 'contract-map.json')).flatMap(([address, { erc20, symbol, decimals }]) =>
    erc20 ? [{ chainId: 1, symbol, decimals, address }] : [],
  );
}

/**
 * Lines of "symbol decimals address", by chain id, each sorted: equal beginnings end up together and take
 * less room.
 */
export function readTokens() {
  const chains = new Map();
  for (const [name, , read] of packages) {
    for (const { chainId, symbol, decimals, address } of read(name)) {
      const place = address.slice(2).toLowerCase();
      // Tether's own sign, which few fonts and screens have.
      const plain = symbol.replace('₮', 'T');
      if (ended.test(plain) || (chainId === 1 && forgotten.has(plain)) || unheld[chainId]?.has(plain))
        continue;
      // A symbol with more than twenty characters, or with spaces, is a name.
      if (left.has(chainId) || !/^[!-_a-~]{1,20} \d{1,2} [0-9a-f]{40}$/.test(`${plain} ${decimals} ${place}`))
        continue;
      const tokens = chains.get(chainId) ?? chains.set(chainId, new Map()).get(chainId);
      if (!tokens.has(place)) tokens.set(place, `${plain} ${decimals} ${place}`);
    }
  }
  const byNumber = [...chains].sort(([a], [b]) => a - b);
  return Object.fromEntries(byNumber.map(([chain, tokens]) => [chain, [...tokens.values()].sort()]));
}

if (process.argv[1] === import.meta.filename) {
  const date = process.argv[2];
  const from = packages
    .map(([name, whose]) => ` * ${name} ${json(name, 'package.json').version} (${whose})`)
    .join(',\n');
  const chains = Object.entries(readTokens()).map(([chain, lines]) => [
    chain,
    lines.map((line) => line.split(' ')),
  ]);
  const names = ([symbol, decimals]) => (decimals === '18' ? symbol : `${symbol} ${decimals}`);
  const place = ([, , place]) => place;
  const texts = (text) => chains.map(([chain, words]) => `    ${chain}: \`${text(words)}\`,`).join('\n');
  writeFileSync(
    join(root, 'src/chains/ethereum/descriptors/tokens.ts'),
    `/**
 * Tokens by chain id: one symbol per line, followed by its decimals if they are not 18; and their addresses
 * in the same order, 20 bytes each, in base64 (shorter than hexadecimal when compressed, and shorter still without
 * line breaks and apart from the symbols). Written by .ci/tokens.mjs from
${from}.
 */
export const tokenList: {
  date: string;
  names: Readonly<Record<number, string>>;
  places: Readonly<Record<number, string>>;
} = {
  date: '${date}',
  names: {
${texts((words) => words.map(names).join('\n'))}
  },
  places: {
${texts((words) => Buffer.from(words.map(place).join(''), 'hex').toString('base64'))}
  },
};
`,
  );
}
