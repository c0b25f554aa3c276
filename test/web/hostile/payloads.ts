/** In every payload, so that what it makes of a page can be told from the page's own. */
export const MARK = "xss";

/** Texts that try to become elements, attributes, scripts, addresses, or a spreadsheet's commands. */
export const PAYLOADS = [
  `<script>window.${MARK}()</script>`,
  `"><img src=x onerror=${MARK}()>`,
  `' onfocus=${MARK}() autofocus='`,
  `</textarea></title><svg/onload=${MARK}()>`,
  `javascript:${MARK}()`,
  `<!--${MARK}--><b hx-get=/${MARK}>`,
  `&lt;script&gt;${MARK}&quot;`,
  `=HYPERLINK("http://evil.example/${MARK}")`,
] as const;

/** What a payload made of a page: tags that it stands in bare, addresses that it became, scripts and styles inline. */
export function madeOf(html: string): readonly string[] {
  const tags = html.match(/<[a-z!/](?:"[^"]*"|[^">])*>/gi) ?? [];
  return tags.filter((tag) => {
    const bare = tag.replaceAll(/"[^"]*"/g, '""');
    const isAddress = new RegExp(`(?:href|src|action)="\\s*javascript:`, "i").test(tag);
    const runs =
      /^<(?:style|script(?! src="\/assets\/))/i.test(tag) || /\s(?:style|on\w+)=/i.test(bare);
    return bare.includes(MARK) || isAddress || runs;
  });
}
