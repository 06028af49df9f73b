/** The dark theme, loaded when it is put on. */
import { webDarkTheme } from "@fluentui/tokens";

/** Fluent's tokens. */
export const theme = webDarkTheme;
