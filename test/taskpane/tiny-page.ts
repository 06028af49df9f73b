/** The little of a page that drawing needs: elements, texts, attributes. Enough to read what a screen says. */
import { options, render, type ComponentChild } from "preact";

class PageNode {
  parentNode: PageElement | null = null;
  constructor(
    readonly nodeType: number,
    readonly localName: string,
    /** The library writes figures as they are. */
    public data: unknown = "",
  ) {}

  get nextSibling(): PageNode | null {
    const among = this.parentNode?.childNodes ?? [];
    return among[among.indexOf(this) + 1] ?? null;
  }
}

class PageElement extends PageNode {
  readonly childNodes: PageNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly namespaceURI = "";
  readonly style = {
    setProperty: (): void => {
      // Nothing is styled here.
    },
  };
  readonly dataset: Record<string, string> = {};

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }

  insertBefore(node: PageNode, before: PageNode | null): PageNode {
    node.parentNode?.removeChild(node);
    const place = before === null ? -1 : this.childNodes.indexOf(before);
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: PageNode): void {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
  }

  contains(node: PageNode | null): boolean {
    return node === this || (node !== null && this.contains(node.parentNode));
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(): void {
    // Nothing is pressed here.
  }

  removeEventListener(): void {
    // Nothing is pressed here.
  }
}

/** Attributes a person reads or hears, or that hold what was chosen. */
const TOLD = ["aria-label", "title", "value", "checked", "aria-checked", "selected", "lang", "open"];

/** What a page says, one line a text or attribute. */
function told(node: PageNode): readonly string[] {
  if (!(node instanceof PageElement)) return String(node.data).trim() === "" ? [] : [String(node.data)];
  const attributes = TOLD.flatMap((name) => {
    const value = node.attributes.get(name);
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return [...attributes, ...node.childNodes.flatMap(told)];
}

/** A page something is drawn on, again and again. */
export class TinyPage {
  private readonly root = new PageElement(1, "body");

  /**
   * Draws, changing only what differs from what is drawn already.
   *
   * @param content - What to draw.
   * @returns What the page then says.
   */
  draw(content: ComponentChild): readonly string[] {
    render(content, this.root as unknown as Element);
    return told(this.root);
  }
}

/** Lets drawing find the page; effects that talk to web components are left out. */
export function installPage(): void {
  // The library's own switch for drawing without effects, as on a server.
  Object.assign(options, { __s: true });
  Object.assign(globalThis, {
    document: {
      createElementNS: (_: string, name: string) => new PageElement(1, name),
      createTextNode: (text: string) => new PageNode(3, "", text),
      getElementById: () => null,
    },
    requestAnimationFrame: () => 0,
    CSSStyleSheet: class {
      replaceSync(): void {
        // Nothing is styled here.
      }
    },
  });
}
