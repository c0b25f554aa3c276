import { expect, test } from "vitest";
import {
  LARGEST_ATTACHMENT_BYTES,
  mediaTypeOf,
  plainName,
  requireKeepable,
} from "../../../src/programmes/agreements/file-kinds.ts";

const PDF = Buffer.from("%PDF-1.7\n");

test.each([
  ["a text", "patto.pdf", PDF],
  ["a text in capitals", "PATTO.PDF", PDF],
  ["a signed text", "patto.pdf.p7m", Buffer.from([0x30, 0x82, 1, 2])],
  ["a signed text in letters", "patto.pdf.p7m", Buffer.from("MIIGxwYJKoZI")],
  ["a document", "patto.docx", Buffer.from([0x50, 0x4b, 3, 4, 0])],
  ["a picture", "firma.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
])("%s is kept", (_, name, content) => {
  expect(() => requireKeepable(name, content)).not.toThrow();
});

test.each([
  ["a page", "patto.html", Buffer.from("<script>"), /PDF, P7M/],
  ["a drawing that runs", "firma.svg", Buffer.from("<svg>"), /PDF, P7M/],
  ["a name without ending", "patto", PDF, /PDF, P7M/],
  ["a name that objects have of themselves", "x.constructor", PDF, /PDF, P7M/],
  ["a page that is called a text", "patto.pdf", Buffer.from("<script>"), /non è quello/],
  ["nothing", "patto.pdf", Buffer.alloc(0), /vuoto/],
  ["a long name", `${"a".repeat(160)}.pdf`, PDF, /caratteri/],
  ["too much", "p.pdf", Buffer.concat([PDF, Buffer.alloc(LARGEST_ATTACHMENT_BYTES)]), /5 MB/],
])("%s is refused", (_, name, content, why) => {
  let said = "";
  try {
    requireKeepable(name, content);
  } catch (error) {
    said = (error as { text: { it: string } }).text.it;
  }
  expect(said).toMatch(why);
});

test("a name loses folders, controls and quotation marks; what it is called says what it is", () => {
  expect(plainName('C:\\atti\\pa"t\r\nto\u202e.pdf')).toBe("patto.pdf");
  expect(plainName("../../etc/patto.pdf")).toBe("patto.pdf");
  expect(mediaTypeOf("patto.PDF")).toBe("application/pdf");
  expect(mediaTypeOf("patto.exe")).toBe("application/octet-stream");
});
