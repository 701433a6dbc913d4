/** One sentence, or its forms by number: `count` chooses among them by the language's own rules. */
export type Entry = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
