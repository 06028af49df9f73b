/** The light theme, loaded when it is put on. */
import { webLightTheme } from "@fluentui/tokens";

/** Fluent's tokens. */
export const theme = webLightTheme;
