/** One sentence, or its plural forms: `count` selects one by the language's own rules. */
export type Entry = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
