"""DuckDB: tables by column, asked in SQL."""
import os

import peer

duckdb = peer.module("duckdb")

# From both ends, each relationship with the number of its kind; what is walked either way.
NEIGHBOR = "CREATE TABLE neighbor AS " + " UNION ALL ".join(
    f"SELECT source AS node, target AS other, {number}::UTINYINT AS kind FROM {kind} "
    f"UNION ALL SELECT target, source, {number} FROM {kind}"
    for number, kind in enumerate(peer.KINDS))

INDEXES = [
    "CREATE UNIQUE INDEX node_id ON node (id)",
    "CREATE UNIQUE INDEX node_key ON node (key)",
    "CREATE INDEX influences_source ON influences (source)",
    "CREATE INDEX influences_target ON influences (target)",
    "CREATE INDEX part_of_target ON part_of (target)",
    "CREATE INDEX works_at_target ON works_at (target)",
    "CREATE INDEX neighbor_node ON neighbor (node)",
]


def steps(count, table, start, end, condition="true"):
    """Whoever is at most so many steps away, step by step."""
    walks = [f"step1 AS (SELECT DISTINCT {end} AS id FROM {table} WHERE {start} = $1 "
             f"AND {condition})"]
    for step in range(2, count + 1):
        walks.append(f"step{step} AS (SELECT DISTINCT {end} AS id FROM step{step - 1} "
                     f"JOIN {table} ON {start} = id AND {condition})")
    union = " UNION ".join(f"SELECT id FROM step{step}" for step in range(1, count + 1))
    return f"WITH {', '.join(walks)} SELECT count(*) FROM ({union})"


EITHER_WAY = steps(
    3, "neighbor", "node", "other", f"kind = {peer.KINDS.index('influences')}") + " WHERE id <> $1"

REVENUE = """
    WITH RECURSIVE part(id) AS (
      SELECT $1::INTEGER UNION ALL SELECT source FROM part JOIN part_of ON target = id)
    SELECT sum(revenue)::BIGINT FROM part JOIN node USING (id)"""

# Level by level until the other end is among those found.
DISTANCE = """
    WITH RECURSIVE found(id, steps) USING KEY (id) AS (
      SELECT $1::INTEGER, 0
      UNION
      SELECT other, min(steps) + 1 FROM found JOIN neighbor ON node = id
      WHERE other NOT IN (SELECT id FROM recurring.found)
        AND NOT EXISTS (SELECT 1 FROM recurring.found WHERE id = $2)
      GROUP BY other)
    SELECT coalesce(min(steps), -1) FROM found WHERE id = $2"""

# What costs more than what is known for the other end leads nowhere.
CHEAPEST = """
    WITH RECURSIVE found(id, cost) USING KEY (id) AS (
      SELECT $1::INTEGER, 0.0::DOUBLE
      UNION
      SELECT e.target, min(f.cost + e.weight) FROM found f JOIN influences e ON e.source = f.id
        LEFT JOIN recurring.found k ON k.id = e.target
      WHERE f.cost + e.weight < coalesce(k.cost, 'infinity')
        AND f.cost + e.weight <= coalesce(
          (SELECT min(cost) FROM recurring.found WHERE id = $2), 'infinity')
      GROUP BY e.target)
    SELECT coalesce(min(cost), -1) FROM found WHERE id = $2"""

RIVALS = """
    WITH rival AS (SELECT target AS id FROM competes_with WHERE source = $1
        UNION SELECT source FROM competes_with WHERE target = $1),
      staff AS (SELECT DISTINCT source AS id FROM works_at JOIN rival ON target = id),
      near AS (SELECT DISTINCT source AS id FROM influences JOIN staff ON target = id)
    SELECT count(*) FROM (SELECT id FROM near
        UNION SELECT source FROM influences JOIN near ON target = id)"""

PATHS = """
    WITH middle AS (SELECT target AS id, count(*) AS paths FROM influences GROUP BY target)
    SELECT sum(total)::BIGINT FROM (
      SELECT industry, sum(paths) AS total FROM middle JOIN influences ON source = middle.id
        JOIN node ON node.id = target GROUP BY industry ORDER BY total DESC, industry LIMIT 10)"""

TRIANGLES = """
    SELECT count(*) FROM influences a JOIN influences b ON b.source = a.target
      JOIN influences c ON c.source = a.source AND c.target = b.target"""

NEXT_RANK = """
    CREATE OR REPLACE TEMP TABLE rank AS
    WITH received AS (SELECT target AS id, sum(rank / degree) AS rank FROM rank
        JOIN influences ON source = id GROUP BY target),
      stranded AS (SELECT coalesce(sum(rank), 0) AS rank FROM rank WHERE degree = 0)
    SELECT rank.id, rank.degree, (0.15 + 0.85 * stranded.rank) / $1
        + 0.85 * coalesce(received.rank, 0) AS rank
    FROM rank CROSS JOIN stranded LEFT JOIN received ON received.id = rank.id"""


def load(task):
    file = os.path.join(task["folder"], "bench.duckdb")
    connection = duckdb.connect(file)
    run = connection.execute

    def csv(name):
        path = os.path.join(task["network"], name + ".csv").replace("'", "''")
        return f"read_csv('{path}', header = true)"

    run("CREATE TABLE node (id INTEGER, key VARCHAR, name VARCHAR, industry VARCHAR, "
        "country VARCHAR, revenue BIGINT)")
    for name, columns in [
        ("organizations", 'industry, country, "revenue:int"'),
        ("persons", "industry, country, NULL"), ("users", "NULL, NULL, NULL"),
    ]:
        run(f'INSERT INTO node SELECT "id:ID", key, name, {columns} FROM {csv(name)}')
    for kind in peer.KINDS:
        run(f'CREATE TABLE {kind} AS SELECT ":START_ID"::INTEGER AS source, '
            f'":END_ID"::INTEGER AS target, * EXCLUDE (":START_ID", ":END_ID", ":TYPE") '
            f"FROM {csv(kind)}")
    run('ALTER TABLE influences RENAME COLUMN "weight:float" TO weight')
    for command in [NEIGHBOR] + INDEXES + ["CHECKPOINT"]:
        run(command)

    def value(text):
        return lambda *parameters: run(text, list(parameters)).fetchone()[0]

    def neighbors(node):
        return len(run("SELECT other FROM neighbor WHERE node = $1", [node]).fetchall())

    def rank():
        first, last = task["organizations"], task["organizations"] + task["persons"]
        count = task["persons"]
        run("CREATE OR REPLACE TEMP TABLE rank AS SELECT node.id, count(source) AS degree, "
            f"1.0::DOUBLE / {count} AS rank FROM node LEFT JOIN influences ON source = node.id "
            f"WHERE node.id >= {first} AND node.id < {last} GROUP BY node.id")
        for _ in range(20):
            run(NEXT_RANK, [count])
        return run("SELECT max(rank) FROM rank").fetchone()[0]

    return {
        "Q1": value("SELECT id, name, industry, country FROM node WHERE key = $1"),
        "Q2": neighbors,
        "Q3_2": value(steps(2, "influences", "source", "target")),
        "Q3_3": value(steps(3, "influences", "source", "target")),
        "Q3_3u": value(EITHER_WAY),
        "Q4": value(REVENUE),
        "Q5": value(DISTANCE),
        "Q6": value(CHEAPEST),
        "Q7": value(RIVALS),
        "Q8": value(PATHS),
        "Q9": value(TRIANGLES),
        "Q10 rank": rank,
    }, [file]


peer.serve(load)
