/**
 * An address as people type or paste it: screens, this app's own among them, show it in groups with spaces
 * between them, and pages add characters that nobody sees.
 */
export const joinGroups = (typed: string): string => typed.replace(/[\s\u200b\u2060\ufeff]+/g, '');
