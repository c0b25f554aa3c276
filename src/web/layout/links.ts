/** A step of the way from the home page to this one. */
export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** An entry of the main menu; `current`: the page, or its part of the service, is this one. */
export interface MenuEntry extends Crumb {
  readonly current?: boolean;
  /** Of an area: its own entries, in a row below, while the page is one of them. */
  readonly entries?: readonly MenuEntry[];
}
