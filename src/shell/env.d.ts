/// <reference types="vite/client" />

/** True in the one-file build. */
declare const __SINGLE__: boolean;
/** In the one-file build the SHA-256 of the served build's SHA256SUMS, hex; otherwise empty. */
declare const __BUILD__: string;
/** Licence texts of everything this is built with; collected by the build. */
declare module 'virtual:licences' {
  const text: string;
  export default text;
}
