import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Family, single } from "./exposition.ts";

const NANOSECOND = 1e-9;
const MICROSECOND = 1e-6;
const RESOLUTION_MS = 20;

/** Watches this process from now on; keeps no process alive. The names are those that Prometheus' own clients use. */
export function processMeter(): () => readonly Family[] {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const lag = delay.count === 0 ? 0 : delay.percentile(99) * NANOSECOND;
    delay.reset();
    return [
      gauge("process_resident_memory_bytes", "Memory that the process holds.", rss),
      gauge("nodejs_heap_size_used_bytes", "Memory of live objects.", heapUsed),
      gauge("nodejs_external_memory_bytes", "Memory beside the heap.", external),
      single(
        "process_cpu_seconds_total",
        "counter",
        "Processor time spent, over all threads.",
        (user + system) * MICROSECOND,
      ),
      gauge(
        "nodejs_eventloop_lag_p99_seconds",
        "How late timers came, 99th percentile since the last reading.",
        lag,
      ),
      gauge(
        "process_start_time_seconds",
        "When the process started, in seconds since 1970.",
        performance.timeOrigin / 1000,
      ),
    ];
  };
}

const gauge = (name: string, help: string, value: number): Family =>
  single(name, "gauge", help, value);
