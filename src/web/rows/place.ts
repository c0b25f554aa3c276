import type { SheetId } from "../../intake/sheet.ts";
import type { MenuKey } from "../layout/menu.ts";

/** Rows of a sheet that are edited one by one, and where in the service that is. */
export interface RowPlace {
  readonly sheet: SheetId;
  readonly menu: MenuKey;
  /** The page that lists the rows, below the programme's address. */
  readonly list: string;
}
