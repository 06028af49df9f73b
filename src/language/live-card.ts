/** Words of the live card that the card itself does not have. */
import type { InBothLanguages } from "./language";

/** Words in one language. */
export interface LiveCardWords {
  readonly sheetName: string;
}

/** Words in both languages. */
export const liveCardWords: InBothLanguages<LiveCardWords> = {
  "en-US": { sheetName: "KAM Live Card" },
  "zh-CN": { sheetName: "KAM_活卡" },
};
