/** One measured thing with its values, told apart by labels. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram" | "summary";
  readonly samples: readonly Sample[];
}

interface Sample {
  readonly value: number;
  readonly labels?: Labels;
  /** Of a histogram or summary: `_bucket`, `_sum` or `_count`. */
  readonly suffix?: string;
}

type Labels = Readonly<Record<string, string>>;

export const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
export const exposition = (families: readonly Family[]): string =>
  families.map(familyText).join("");

const familyText = ({ name, help, type, samples }: Family): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(
      ({ suffix = "", labels, value }) => `${name}${suffix}${braces(labels)} ${value}`,
    ),
    "",
  ].join("\n");

function braces(labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n" };
const escaped = (value: string): string => value.replaceAll(/[\\"\n]/g, (c) => ESCAPES[c]!);

/** A family of one value without labels. */
export const single = (
  name: string,
  type: "counter" | "gauge",
  help: string,
  value: number,
): Family => ({ name, type, help, samples: [{ value }] });
