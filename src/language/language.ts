/** The two languages the product speaks. */
export type Language = "en-US" | "zh-CN";

/** All languages, the default first. */
export const LANGUAGES: readonly Language[] = ["en-US", "zh-CN"];

/** One text in both languages; both must have the same shape. */
export type InBothLanguages<T> = Readonly<Record<Language, T>>;
