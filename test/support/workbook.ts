import { archive, type Entry } from "./archive.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface Workbook {
  /** The rows of its only sheet, as the format writes them. */
  readonly rows: string;
  readonly strings?: string;
  /** What the sheet says to unpack to, unless that is the truth. */
  readonly saysBytes?: number;
}

/** A workbook of one sheet, written by hand: such as no program would write it. */
export function workbookByHand({ rows, strings = "", saysBytes }: Workbook): Buffer {
  const entries: readonly Entry[] = [
    ["[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="hub" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">
        <Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ["xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${strings}</sst>`],
    [
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      saysBytes,
    ],
  ];
  return archive(entries);
}

/** A cell with a text in it. */
export const inlineCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
