/** A source file without its comments, its strings replaced by their numbers: `from "3"`. */
export type Masked = { readonly code: string; readonly strings: readonly string[] };

const REGEX_AFTER =
  /(?:^|[([{}=,:;!&|?+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|await))\s*$/;
const REGEX = /\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const QUOTED = /(["'])((?:\\.|(?!\1)[^\\\n])*)\1/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//y;

/** Masks a source file, so that words in comments and strings are not taken for code. */
export function mask(source: string): Masked {
  const strings: string[] = [];
  let code = "";
  // Depth of braces inside each `${` that is open: at its closing brace the template goes on.
  const templates: number[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const string = (text: string): void => {
    code += `"${strings.push(text) - 1}"`;
  };
  while (at < source.length) {
    if (take(COMMENT) !== null) {
      code += " ";
      continue;
    }
    const quoted = take(QUOTED);
    if (quoted !== null) {
      string(quoted[2] ?? "");
      continue;
    }
    if (source[at] === "/" && REGEX_AFTER.test(code.slice(-20)) && take(REGEX) !== null) {
      code += "/r/";
      continue;
    }
    const character = source[at++] ?? "";
    const depth = templates.at(-1);
    if (character === "`" || (character === "}" && depth === 0)) {
      if (character === "}") templates.pop();
      const text = restOfTemplate(source, at);
      string(text.literal);
      at = text.end;
      if (text.opens) templates.push(0);
    } else {
      if (depth !== undefined && character === "{") templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && character === "}") templates[templates.length - 1] = depth - 1;
      code += character;
    }
  }
  return { code, strings };
}

/** The literal text of a template from `start` to its end or to the next `${`. */
function restOfTemplate(source: string, start: number) {
  let end = start;
  while (end < source.length) {
    if (source[end] === "\\") end += 2;
    else if (source[end] === "`")
      return { literal: source.slice(start, end), end: end + 1, opens: false };
    else if (source.startsWith("${", end)) {
      return { literal: source.slice(start, end), end: end + 2, opens: true };
    } else end++;
  }
  return { literal: source.slice(start), end, opens: false };
}
