"""NetworKit: graphs in memory, in C++ on all cores; walks of few steps are done in Python."""
import peer

networkit = peer.module("networkit")
numpy = peer.module("numpy")


def load(task):
    organizations = task["organizations"]
    persons = organizations + task["persons"]
    everyone = persons + task["users"]

    def graph(count, starts, targets, weights=None, directed=True):
        places = numpy.array(starts, dtype=numpy.uint64), numpy.array(targets, dtype=numpy.uint64)
        values = numpy.ones(len(starts)) if weights is None else numpy.array(weights)
        return networkit.GraphFromCoo(
            (values, places), n=count, weighted=weights is not None, directed=directed)

    everything = graph(everyone, *peer.ends(task, *peer.KINDS), directed=False)
    starts, targets = peer.ends(task, "influences")
    weights = [float(weight) for weight, in peer.rows(task, "influences", "weight")]
    influences = graph(persons, starts, targets)
    weighted = graph(persons, starts, targets, weights)
    # Without organizations, for what is ranked.
    among_persons = graph(
        task["persons"], [node - organizations for node in starts],
        [node - organizations for node in targets])
    whole_of = graph(organizations, *peer.ends(task, "part_of"))
    works_at = graph(persons, *peer.ends(task, "works_at"))
    rivals = graph(organizations, *peer.ends(task, "competes_with"), directed=False)
    revenues = [int(revenue) for revenue, in peer.rows(task, "organizations", "revenue")]

    def reach(starts, steps, *ways):
        found, frontier = set(), starts
        for _ in range(steps):
            ahead = {other for node in frontier for way in ways for other in way(node)}
            frontier = ahead - found
            found |= frontier
        return found

    def either_way(node):
        ways = influences.iterNeighbors, influences.iterInNeighbors
        return len(reach([node], 3, *ways) - {node})

    def revenue(node):
        waiting, total = [node], 0
        while waiting:
            part = waiting.pop()
            total += revenues[part]
            waiting.extend(whole_of.iterInNeighbors(part))
        return total

    def distance(start, end):
        search = networkit.distance.BidirectionalBFS(everything, start, end, False)
        steps = search.run().getDistance()
        return -1 if steps > everyone else int(steps)

    # The search from both ends does not survive directed graphs.
    def cheapest(start, end):
        search = networkit.distance.Dijkstra(weighted, start, False, False, end)
        cost = search.run().distance(end)
        return -1 if cost > everyone else cost

    def influencers_of_rivals(node):
        staff = {person for rival in rivals.iterNeighbors(node)
                 for person in works_at.iterInNeighbors(rival)}
        return len(reach(staff, 2, influences.iterInNeighbors))

    def rank():
        ranking = networkit.centrality.PageRank(
            among_persons, damp=0.85, tol=1e-30,
            distributeSinks=networkit.centrality.SinkHandling.DistributeSinks)
        ranking.maxIterations = 20
        ranking.run()
        return ranking.maximum()

    def parts():
        search = networkit.components.ConnectedComponents(everything)
        search.run()
        return search.numberOfComponents()

    return {
        "Q2": lambda node: len(list(everything.iterNeighbors(node))),
        "Q3_2": lambda node: len(reach([node], 2, influences.iterNeighbors)),
        "Q3_3": lambda node: len(reach([node], 3, influences.iterNeighbors)),
        "Q3_3u": either_way,
        "Q4": revenue,
        "Q5": distance,
        "Q6": cheapest,
        "Q7": influencers_of_rivals,
        "Q10 rank": rank,
        "Q10 parts": parts,
    }, []


peer.serve(load)
