"""Kuzu, or its successor Ladybug: a graph database in a file, asked in Cypher."""
import os

import peer

kuzu = peer.module("kuzu", "ladybug", "real_ladybug")

NODES = {
    "Organization": ("organizations", [
        "id INT64", "key STRING", "name STRING", "kind STRING", "industry STRING",
        "country STRING", "revenue INT64", "founded INT64"]),
    "Person": ("persons", [
        "id INT64", "key STRING", "name STRING", "title STRING", "industry STRING",
        "country STRING", "since DATE"]),
    "User": ("users", ["id INT64", "key STRING", "name STRING", "region STRING"]),
}

# Whom relationships go from and to, and their properties.
RELATIONSHIPS = {
    "works_at": ("Person", "Organization", ["since DATE", "role STRING"]),
    "reports_to": ("Person", "Person", ["since DATE"]),
    "influences": ("Person", "Person", ["weight DOUBLE", "since DATE"]),
    "distributes_to": ("Organization", "Organization", ["volume INT64", "since DATE"]),
    "competes_with": ("Organization", "Organization", ["intensity INT64"]),
    "part_of": ("Organization", "Organization", ["share INT64"]),
    "manages": ("User", "Organization", ["since DATE"]),
}

# A table has one index, that of its primary key, which is the number here; Q1 reads all persons.
QUESTIONS = {
    "Q1": "MATCH (p:Person {key: $a}) RETURN p.id, p.name, p.industry, p.country",
    "Q3_2": "MATCH (p:Person {id: $a})-[:INFLUENCES*1..2]->(q:Person) "
            "RETURN count(DISTINCT q.id)",
    "Q3_3": "MATCH (p:Person {id: $a})-[:INFLUENCES*1..3]->(q:Person) "
            "RETURN count(DISTINCT q.id)",
    "Q3_3u": "MATCH (p:Person {id: $a})-[:INFLUENCES* SHORTEST 1..3]-(q:Person) "
             "WHERE q.id <> $a RETURN count(DISTINCT q.id)",
    "Q4": "MATCH (o:Organization {id: $a})<-[:PART_OF*0..10]-(part:Organization) "
          "RETURN sum(part.revenue)",
    "Q5": "MATCH p = (a:Person {id: $a})-[* SHORTEST 1..30]-(b:Person {id: $b}) "
          "RETURN length(p)",
    "Q6": "MATCH (a:Person {id: $a})-[e:INFLUENCES* WSHORTEST(weight) 1..30]->"
          "(b:Person {id: $b}) RETURN cost(e)",
    "Q7": "MATCH (:Organization {id: $a})-[:COMPETES_WITH]-(:Organization)<-[:WORKS_AT]-"
          "(:Person)<-[:INFLUENCES*1..2]-(q:Person) RETURN count(DISTINCT q.id)",
    "Q9": "MATCH (a:Person)-[:INFLUENCES]->(b:Person)-[:INFLUENCES]->(c:Person), "
          "(a)-[:INFLUENCES]->(c) RETURN count(*)",
}

PATHS = ("MATCH (:Person)-[:INFLUENCES]->(:Person)-[:INFLUENCES]->(c:Person) "
         "RETURN c.industry AS industry, count(*) AS paths ORDER BY paths DESC, industry LIMIT 10")

PARTS = "CALL weakly_connected_components('everything') RETURN count(DISTINCT group_id)"


def load(task):
    file = os.path.join(task["folder"], "bench.kuzu")
    connection = kuzu.Connection(kuzu.Database(file))

    def copy(table, name, columns, *ends):
        path = os.path.join(task["network"], name + ".csv")
        names = [*ends, *(column.split()[0] for column in columns)]
        heads = [*(f"{end} INT64" for end in ends), *columns, "label STRING"]
        connection.execute(
            f"COPY {table} FROM (LOAD WITH HEADERS ({', '.join(heads)}) FROM '{path}' "
            f"(HEADER = true) RETURN {', '.join(names)})")

    for table, (name, columns) in NODES.items():
        connection.execute(f"CREATE NODE TABLE {table} ({', '.join(columns)}, PRIMARY KEY (id))")
        copy(table, name, columns)
    for name, (start, end, columns) in RELATIONSHIPS.items():
        connection.execute(
            f"CREATE REL TABLE {name.upper()} (FROM {start} TO {end}, {', '.join(columns)})")
        copy(name.upper(), name, columns, "source", "target")
    connection.execute("CHECKPOINT")
    tables = [", ".join(f"'{table}'" for table in names)
              for names in (NODES, map(str.upper, RELATIONSHIPS))]
    connection.execute(f"CALL project_graph('everything', [{tables[0]}], [{tables[1]}])")
    connection.set_query_timeout(int(1_000 * task["secondsMax"]))

    def table(prepared, parameters):
        result = connection.execute(prepared, parameters)
        rows = []
        while result.has_next():
            rows.append(result.get_next())
        return rows

    def value(text):
        prepared = connection.prepare(text)

        def ask(*parameters):
            rows = table(prepared, dict(zip("ab", parameters)))
            return rows[0][0] if rows else -1
        return ask

    neighbors = connection.prepare("MATCH (p:Person {id: $a})-[r]-(n) RETURN n.id")
    paths = connection.prepare(PATHS)
    questions = {name: value(text) for name, text in QUESTIONS.items()}
    questions["Q2"] = lambda node: len(table(neighbors, {"a": node}))
    questions["Q8"] = lambda: sum(count for _, count in table(paths, {}))
    questions["Q10 parts"] = value(PARTS)
    return questions, [file, file + ".wal"]


peer.serve(load)
