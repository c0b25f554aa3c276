"""scipy's assignment solvers on one instance file, one to one: scipy_assignment.py FILE dense|sparse REPEATS.

Prints one JSON line: the value of the optimum and the seconds of each repeat, without reading or building matrices.
"""

import json
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def read(path):
    whole = numpy.fromfile(path, dtype="<i4", count=4)
    seekers, places, arcs = (int(x) for x in whole[:3])
    words = seekers + 1 + arcs + places
    ints = numpy.fromfile(path, dtype="<i4", count=words, offset=16)
    steps = numpy.fromfile(path, dtype="<f8", count=arcs, offset=4 * (4 + words + words % 2))
    return seekers, places, ints[: seekers + 1], ints[seekers + 1 : seekers + 1 + arcs], steps


def main(path, form, repeats):
    seekers, places, start, place, steps = read(path)
    # A stored zero would count as no pair at all in a sparse matrix: every score is one step higher there.
    matrix = csr_matrix((steps + 1, place, start), shape=(seekers, places))
    table = matrix.toarray() if form == "dense" else matrix
    solve = linear_sum_assignment if form == "dense" else min_weight_full_bipartite_matching
    seconds = []
    for _ in range(repeats):
        begin = time.perf_counter()
        rows, columns = solve(table, maximize=True)
        seconds.append(time.perf_counter() - begin)
    value = int(numpy.asarray(table[rows, columns]).sum()) - seekers
    print(json.dumps({"value": value, "seconds": seconds}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
