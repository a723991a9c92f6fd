"""igraph: graphs in memory, in C."""
import math

import peer

igraph = peer.module("igraph")


def load(task):
    organizations = task["organizations"]
    persons = organizations + task["persons"]
    everyone = persons + task["users"]

    def graph(count, starts, targets, directed=True):
        return igraph.Graph(n=count, edges=list(zip(starts, targets)), directed=directed)

    everything = graph(everyone, *peer.ends(task, *peer.KINDS), directed=False)
    starts, targets = peer.ends(task, "influences")
    influences = graph(persons, starts, targets)
    weights = [float(weight) for weight, in peer.rows(task, "influences", "weight")]
    # Without organizations, for what is ranked.
    among_persons = graph(
        task["persons"], [node - organizations for node in starts],
        [node - organizations for node in targets])
    whole_of = graph(organizations, *peer.ends(task, "part_of"))
    works_at = graph(persons, *peer.ends(task, "works_at"))
    rivals = graph(organizations, *peer.ends(task, "competes_with"), directed=False)
    revenues = [int(revenue) for revenue, in peer.rows(task, "organizations", "revenue")]
    people = [pair for name in ("organizations", "persons", "users")
              for pair in peer.rows(task, name, "key", "name")]
    everything.vs["name"] = [key for key, _ in people]
    everything.vs["title"] = [title for _, title in people]
    # The first search by key makes an index.
    everything.vs.find(name=people[0][0])

    def lookup(key):
        node = everything.vs.find(name=key)
        node["title"]
        return node.index

    def within(steps):
        def reach(node):
            count = influences.neighborhood_size(node, order=steps, mode="out", mindist=1)
            # Whoever influences itself by way of others counts too.
            before = influences.neighborhood(node, order=steps - 1, mode="out", mindist=1)
            return count + (not set(influences.predecessors(node)).isdisjoint(before))
        return reach

    def either_way(node):
        return influences.neighborhood_size(node, order=3, mode="all", mindist=1)

    def revenue(node):
        return sum(revenues[part] for part in whole_of.subcomponent(node, mode="in"))

    def distance(start, end):
        steps = everything.distances(start, end)[0][0]
        return -1 if math.isinf(steps) else steps

    def cheapest(start, end):
        cost = influences.distances(start, end, weights=weights, mode="out")[0][0]
        return -1 if math.isinf(cost) else cost

    def influencers_of_rivals(node):
        staff = {person for rival in rivals.neighbors(node)
                 for person in works_at.predecessors(rival)}
        first = set().union(*map(influences.predecessors, staff))
        return len(first.union(*map(influences.predecessors, first)))

    def triangles():
        census = among_persons.triad_census()
        return (census.t030T + census.t120C + 2 * (census.t120D + census.t120U)
                + 3 * census.t210 + 6 * census.t300)

    return {
        "Q1": lookup,
        "Q2": lambda node: len(everything.neighbors(node)),
        "Q3_2": within(2),
        "Q3_3": within(3),
        "Q3_3u": either_way,
        "Q4": revenue,
        "Q5": distance,
        "Q6": cheapest,
        "Q7": influencers_of_rivals,
        "Q9": triangles,
        # It goes on until the ranks no longer change.
        "Q10 rank": (lambda: max(among_persons.pagerank(damping=0.85)), 0.01),
        "Q10 parts": lambda: len(everything.connected_components()),
    }, []


peer.serve(load)
