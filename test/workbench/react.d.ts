/** The one function of React that the chart layer needs; the grid's library brings the rest. */
declare module "react" {
  /** An element as React keeps it. */
  export interface ReactElement {
    readonly type: unknown;
  }
  /** Makes an element. */
  export function createElement(type: string, properties: Readonly<Record<string, unknown>>): ReactElement;
}
