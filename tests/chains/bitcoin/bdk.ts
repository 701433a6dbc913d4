import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The Bitcoin Dev Kit, a wallet library in Rust that knows nothing about ours: it reads descriptors, finds
 * its coins, builds payments and finalises them. Its own entry point expects a bundler that loads
 * WebAssembly.
 */
type Bdk = typeof import('@metamask/bitcoindevkit');

const { resolve } = createRequire(import.meta.url);
const glue = resolve('@metamask/bitcoindevkit/bitcoindevkit_bg.js');
export const bdk = (await import(/* @vite-ignore */ pathToFileURL(glue).href)) as Bdk;

const wasm = readFileSync(resolve('@metamask/bitcoindevkit/bitcoindevkit_bg.wasm'));
const { instance } = await WebAssembly.instantiate(wasm, { './bitcoindevkit_bg.js': bdk as never });
(bdk as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(instance.exports);
