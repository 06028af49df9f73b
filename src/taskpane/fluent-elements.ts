/**
 * The Fluent web components of the pane's frame and first screens: registered here one by one (the package root
 * would bring all of them), and told to JSX along with the inputs, which `fluent-inputs.ts` registers later.
 * Their traps are noted at each control in `controls/`.
 */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/menu.js";
import "@fluentui/web-components/menu-item.js";
import "@fluentui/web-components/menu-list.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/progress-bar.js";
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
import type { ComponentChildren, HTMLAttributes } from "preact";

/** Attributes of a Fluent element: those of HTML, and the element's own as plain attributes. */
export type FluentAttributes = Omit<
  HTMLAttributes,
  "size" | "value" | "checked" | "disabled" | "role" | "aria-checked" | "aria-disabled"
> & {
  readonly children?: ComponentChildren;
  readonly role?: string | undefined;
  readonly appearance?: string | undefined;
  readonly size?: string | undefined;
  readonly value?: string | number | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly slot?: string | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | number | undefined;
  readonly layout?: string | undefined;
  readonly intent?: string | undefined;
  readonly orientation?: string | undefined;
  readonly thickness?: string | undefined;
  readonly shape?: string | undefined;
  readonly activeid?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly "icon-only"?: boolean | undefined;
  readonly "label-position"?: string | undefined;
  readonly "control-size"?: string | undefined;
  readonly "initial-value"?: string | undefined;
  readonly "aria-checked"?: string | undefined;
  readonly "aria-disabled"?: string | undefined;
  readonly "disabled-focusable"?: string | undefined;
};

declare module "preact" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- this is how JSX learns of custom elements
  namespace JSX {
    interface IntrinsicElements {
      "fluent-button": FluentAttributes;
      "fluent-checkbox": FluentAttributes;
      "fluent-dropdown": FluentAttributes;
      "fluent-field": FluentAttributes;
      "fluent-listbox": FluentAttributes;
      "fluent-menu": FluentAttributes;
      "fluent-menu-item": FluentAttributes;
      "fluent-menu-list": FluentAttributes;
      "fluent-message-bar": FluentAttributes;
      "fluent-option": FluentAttributes;
      "fluent-progress-bar": FluentAttributes;
      "fluent-radio": FluentAttributes;
      "fluent-radio-group": FluentAttributes;
      "fluent-tab": FluentAttributes;
      "fluent-tablist": FluentAttributes;
      "fluent-text-input": FluentAttributes;
    }
  }
}
