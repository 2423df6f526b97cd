#!/usr/bin/env python3
"""Holds what "./vigie bench graph --out DIR" worked out against igraph and networkx, with time and memory.

  compare.py --results DIR [--links FILE] [--rounds 3] [--only igraph|networkx]

The links are read from FILE, text or .gz, or from DIR/links.txt. Each library runs in a process of its own, whose greatest
resident memory is told; that of the same process before the links were read is told apart. Core numbers must be equal,
components the same sets, PageRank equal within 1e-9. Exits 1 if they differ. Needs igraph, networkx and numpy (Debian:
python3-igraph, python3-networkx, python3-scipy).
"""

import argparse
import gzip
import multiprocessing
import pathlib
import resource
import statistics
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor

TOLERANCE = 1e-9
STEPS = ("reading and building", "components", "core numbers", "PageRank")


def plain(links, directory):
    """The links as igraph reads them: text, without lines that begin with #."""
    opened = gzip.open if links.name.endswith(".gz") else open
    file = pathlib.Path(directory) / "links.txt"
    with opened(links, "rt") as source, file.open("w") as target:
        target.writelines(line for line in source if line.strip() and not line.startswith("#"))
    return file


def in_igraph(file):
    """One round: milliseconds of each step, then the label of each node's component, core numbers, ranks."""
    import igraph

    start = time.perf_counter()
    graph = igraph.Graph.Read_Edgelist(str(file), directed=False)
    graph.simplify()
    read = time.perf_counter()
    components = graph.connected_components(mode="weak").membership
    connected = time.perf_counter()
    cores = graph.coreness()
    cored = time.perf_counter()
    ranks = graph.pagerank(directed=False, damping=0.85)
    return (start, read, connected, cored, time.perf_counter()), components, cores, ranks


def in_networkx(file):
    """The same with networkx, whose PageRank iterates with scipy, to 1e-10 as Vigie's does."""
    import networkx

    start = time.perf_counter()
    graph = networkx.read_edgelist(file, nodetype=int, data=False)
    graph.add_nodes_from(range(max(graph) + 1))
    graph.remove_edges_from(list(networkx.selfloop_edges(graph)))
    read = time.perf_counter()
    sets = list(networkx.connected_components(graph))
    connected = time.perf_counter()
    cores = networkx.core_number(graph)
    cored = time.perf_counter()
    ranks = networkx.pagerank(graph, alpha=0.85, tol=1e-10 / len(graph), max_iter=1000)
    ended = time.perf_counter()
    nodes = range(len(graph))
    components = {node: number for number, one in enumerate(sets) for node in one}
    return ((start, read, connected, cored, ended), [components[node] for node in nodes],
            [cores[node] for node in nodes], [ranks[node] for node in nodes])


LIBRARIES = {"igraph": in_igraph, "networkx": in_networkx}


def most_memory():
    """The greatest resident memory of this process so far, MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def work(library, file, results, rounds):
    """In a process of its own: memory before and at most, the rounds, and how the results compare."""
    __import__(library)
    before = most_memory()
    times = []
    for _ in range(rounds):
        marks, components, cores, ranks = LIBRARIES[library](file)
        times.append([1000 * (after - mark) for mark, after in zip(marks, marks[1:])])
    return before, most_memory(), times, compared(results, components, cores, ranks)


def column(file, kind):
    """The values of a file of nodes and values, in the order of the nodes."""
    with file.open() as lines:
        return [kind(line.split("\t")[1]) for line in lines]


def compared(results, components, cores, ranks):
    """What there is to say of each result, and whether it is the same."""
    our_components = column(results / "components.tsv", int)
    our_cores = column(results / "cores.tsv", int)
    our_ranks = column(results / "pagerank.tsv", float)
    lengths = {len(values) for values in (our_components, our_cores, our_ranks, components, cores, ranks)}
    ours, theirs = set(our_components), set(components)
    pairs = set(zip(our_components, components))
    most = max(abs(one - other) for one, other in zip(our_ranks, ranks))
    return [
        (f"{len(our_components):,} nodes, {len(components):,} here", len(lengths) == 1),
        (f"{len(ours):,} components, {len(theirs):,} here", len(ours) == len(theirs) == len(pairs)),
        (f"core numbers up to {max(our_cores)}, {max(cores)} here", our_cores == list(cores)),
        (f"PageRank up to {max(our_ranks):.1e}, which differs by {most:.1e} at most", most <= TOLERANCE),
    ]


def report(library, before, memory, times, lines):
    """Prints all of it; whether everything is the same."""
    print(f"{library}: {len(times)} rounds, ms: median (least–most)")
    for step, figures in zip(STEPS, zip(*times)):
        print(f"  {step:<26}{statistics.median(figures):>11,.1f} ({min(figures):,.1f}–{max(figures):,.1f})")
    print(f"  the process took at most {memory:,.0f} MiB, {before:,.0f} before links were read")
    for text, same in lines:
        print(f"  {'the same' if same else 'DIFFERENT'}: {text}")
    return all(same for _, same in lines)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--results", type=pathlib.Path, required=True)
    options.add_argument("--links", type=pathlib.Path)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", choices=sorted(LIBRARIES))
    given = options.parse_args()
    same = True
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as directory:
        file = plain(given.links or given.results / "links.txt", directory)
        for library in [given.only] if given.only else LIBRARIES:
            with ProcessPoolExecutor(1, spawn) as process:
                same &= report(library, *process.submit(work, library, file, given.results, given.rounds).result())
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
