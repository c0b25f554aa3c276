import { type Family, single } from "./exposition.ts";

/** Upper bounds of the buckets, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A client may send any method: what is counted apart is a closed list. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const NO_ROUTE = "none";
const SECOND_MS = 1000;

interface Route {
  readonly method: string;
  readonly route: string;
  /** Of requests, by the first of BOUNDS that they kept; the last cell is for those beyond. */
  readonly inBucket: number[];
  readonly byStatus: Map<number, number>;
  seconds: number;
}

/**
 * Counts requests by the pattern of their route, never by their address, which may name somebody. A
 * request lasts until its answer begins.
 */
export class RequestMeter {
  readonly #routes = new Map<string, Route>();
  #underWay = 0;

  /** @param route the pattern that the request's path matches; null: none */
  async measure(
    method: string,
    route: string | null,
    answer: () => Response | Promise<Response>,
  ): Promise<Response> {
    const start = performance.now();
    this.#underWay++;
    try {
      const response = await answer();
      const seconds = (performance.now() - start) / SECOND_MS;
      this.#count(method, route ?? NO_ROUTE, response.status, seconds);
      return response;
    } finally {
      this.#underWay--;
    }
  }

  #count(given: string, route: string, status: number, seconds: number): void {
    const of = this.#routeOf(METHODS.has(given) ? given : "other", route);
    const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
    of.inBucket[bucket < 0 ? BOUNDS.length : bucket]!++;
    of.byStatus.set(status, (of.byStatus.get(status) ?? 0) + 1);
    of.seconds += seconds;
  }

  #routeOf(method: string, route: string): Route {
    const key = `${method} ${route}`;
    const found = this.#routes.get(key);
    if (found !== undefined) return found;
    const inBucket = Array.from({ length: BOUNDS.length + 1 }, () => 0);
    const fresh = { method, route, inBucket, byStatus: new Map(), seconds: 0 };
    this.#routes.set(key, fresh);
    return fresh;
  }

  families(): readonly Family[] {
    const routes = [...this.#routes.values()];
    return [
      {
        name: "innesto_http_requests_total",
        type: "counter",
        help: "Requests answered, by method, route and status.",
        samples: routes.flatMap(({ method, route, byStatus }) =>
          [...byStatus].map(([status, value]) => ({
            labels: { method, route, status: String(status) },
            value,
          })),
        ),
      },
      {
        name: "innesto_http_request_duration_seconds",
        type: "histogram",
        help: "Time until an answer begins.",
        samples: routes.flatMap(histogram),
      },
      single(
        "innesto_http_requests_in_progress",
        "gauge",
        "Requests being answered now.",
        this.#underWay,
      ),
    ];
  }
}

/** Buckets count all requests up to their bound, as the format has it. */
function histogram({ method, route, inBucket, seconds }: Route) {
  const labels = { method, route };
  let count = 0;
  const buckets = inBucket.map((inThis, i) => {
    count += inThis;
    const le = String(BOUNDS[i] ?? "+Inf");
    return { suffix: "_bucket", labels: { ...labels, le }, value: count };
  });
  return [
    ...buckets,
    { suffix: "_sum", labels, value: seconds },
    { suffix: "_count", labels, value: count },
  ];
}
