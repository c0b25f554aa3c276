// LEMON's minimum-cost-flow solvers on one instance file: lemon FILE network-simplex|cost-scaling REPEATS
// Prints one JSON line: the value of the optimum and the seconds of each repeat, the solver's construction included,
// reading the file and building LEMON's own graph not.

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

using Graph = lemon::StaticDigraph;
using Arcs = std::vector<std::pair<int, int>>;

template <typename T>
std::vector<T> read(std::FILE* file, std::size_t count) {
  std::vector<T> values(count);
  if (std::fread(values.data(), sizeof(T), count, file) != count) throw std::string("short file");
  return values;
}

template <typename Solver>
int solve(const Graph& graph, const Graph::ArcMap<std::int64_t>& cost,
          const Graph::NodeMap<std::int64_t>& supply, int repeats) {
  std::int64_t value = 0;
  std::string seconds;
  for (int r = 0; r < repeats; r++) {
    const auto begin = std::chrono::steady_clock::now();
    Solver solver(graph);
    Graph::ArcMap<std::int64_t> upper(graph, 1);
    const auto status = solver.upperMap(upper).costMap(cost).supplyMap(supply).run();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (status != Solver::OPTIMAL) return 1;
    value = -solver.template totalCost<std::int64_t>();
    seconds += (r ? ", " : "") + std::to_string(took.count());
  }
  std::printf("{\"value\": %lld, \"seconds\": [%s]}\n", static_cast<long long>(value), seconds.c_str());
  return 0;
}

int main(int, char** argv) {
  std::FILE* file = std::fopen(argv[1], "rb");
  const auto head = read<std::int32_t>(file, 4);
  const int seekers = head[0], places = head[1], arcs = head[2];
  const auto start = read<std::int32_t>(file, seekers + 1);
  const auto place = read<std::int32_t>(file, arcs);
  const auto capacity = read<std::int32_t>(file, places);
  if ((seekers + 1 + arcs + places) % 2) read<std::int32_t>(file, 1);
  const auto steps = read<double>(file, arcs);
  Arcs list;
  for (int i = 0; i < seekers; i++)
    for (int a = start[i]; a < start[i + 1]; a++) list.emplace_back(i, seekers + place[a]);
  Graph graph;
  graph.build(seekers + places, list.begin(), list.end());
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  for (int a = 0; a < arcs; a++) cost[graph.arc(a)] = -static_cast<std::int64_t>(steps[a]);
  for (int i = 0; i < seekers; i++) supply[graph.node(i)] = 1;
  for (int p = 0; p < places; p++) supply[graph.node(seekers + p)] = -capacity[p];
  const int repeats = std::stoi(argv[3]);
  if (std::string(argv[2]) == "network-simplex")
    return solve<lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>>(graph, cost, supply, repeats);
  return solve<lemon::CostScaling<Graph, std::int64_t, std::int64_t>>(graph, cost, supply, repeats);
}
