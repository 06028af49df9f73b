/** Words of the account card. */
import { cardChinese } from "./card-chinese";
import { cardEnglish } from "./card-english";
import type { CardWords } from "./card-words";
import type { InBothLanguages } from "./language";

/** The card's words in both languages. */
export const cardWords: InBothLanguages<CardWords> = { "en-US": cardEnglish, "zh-CN": cardChinese };
