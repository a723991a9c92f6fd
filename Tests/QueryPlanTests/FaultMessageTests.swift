import QueryPlan
import QuerySyntax
import Testing

/// What faults say, and what helps.
struct FaultMessageTests {
    @Test(
        arguments: [
            ("RETURN 1 + true", "`+` does not take an integer and a boolean.", nil),
            ("RETURN [1] * 2", "`*` does not take a list and an integer.", nil),
            ("RETURN date() / 'x'", "`/` does not take a date or time and a string.", nil),
            ("MATCH (n) RETURN n - 1.5", "`-` does not take a node and a float.", nil),
            ("RETURN -'a'", "Only a number or a duration has a sign, and not a string.", nil),
            (
                "LET x = 1, y = x RETURN y", "The variable `x` is not defined.",
                "What one LET defines is known behind it: write a second LET."
            ),
            (
                "MATCH (n) RETURN n {id}", "The variable `id` is not defined.",
                "The property is written .id."
            ),
            (
                "MATCH (n) CREATE (n:A)", "The node `n` is there already.",
                "SET changes it; a new one needs another name."
            ),
            (
                "WITH 1 AS n CREATE (n)", "The variable `n` already stands for something else.",
                "Choose another name."
            ),
            (
                "RETURN foo.bar(1)", "There is no function `foo.bar`.",
                "SHOW FUNCTIONS lists what there is."
            ),
            (
                "MATCH (n) WHERE n.id IN 1 RETURN n", "`IN` takes a list, and not an integer.",
                "= compares one value, and IN [x, y] several."
            ),
            (
                "RETURN 'a' IN 'abc'", "`IN` takes a list, and not a string.",
                "CONTAINS looks for a text in another; = compares one value."
            ),
            (
                "RETURN 'a' IN {a: 1}", "`IN` takes a list, and not a map.",
                "`keys(map)` is a list of its keys."
            ),
            (
                "RETURN normalize(DISTINCT 'a')",
                "DISTINCT only makes sense in an aggregating function.", nil
            ),
            ("RETURN 1 AND true", "A truth value is wanted here, and not an integer.", nil),
            ("WITH 1 AS x RETURN x.y", "An integer has no properties.", nil),
            ("WITH [1] AS x RETURN x.y", "A list has no properties.", nil),
            (
                "WITH 1 AS x RETURN x:A",
                "Only a node or relationship has labels, and not an integer.", nil
            ),
            (
                "MATCH ((a)-[r]->(b)){1,2} RETURN a.name", "A list of nodes has no properties.",
                "Its first element's is `a[0].name`, those of all are `[x IN a | x.name]`."
            ),
            (
                "MATCH (a)-[r*]->() RETURN r.since", "A list of relationships has no properties.",
                "Its first element's is `r[0].since`, those of all are `[x IN r | x.since]`."
            ),
            (
                "MATCH ((a)-[r]->(b))+ RETURN type(r)",
                "`type` takes a relationship, and not a list of relationships.",
                "`[x IN list | type(x)]` asks each element of a list."
            ),
            (
                "RETURN if(true, 1, 2)", "There is no function `if`.",
                "CASE WHEN … THEN … ELSE … END chooses."
            ),
            ("RETURN lcase('A')", "There is no function `lcase`.", "`toLower` does."),
            (
                "MATCH p = (a)-->(b) RETURN p.length", "A path has no properties.",
                "`nodes`, `relationships` and `length` tell what is in a path."
            ),
            (
                "MATCH (n) LIMIT 5", "A query cannot end with ORDER BY, SKIP or LIMIT.",
                "Add a RETURN, or a clause that changes the graph."
            ),
            (
                "MATCH (n) WITH * LIMIT 5", "A query cannot end with WITH.",
                "Add a RETURN, or a clause that changes the graph."
            ),
            ("RETURN labels(1)", "`labels` takes a node, and not an integer.", nil),
            (
                "MATCH (n) CALL { RETURN n.x AS x } RETURN x",
                "The variable `n` is not defined in the subquery.",
                "It is known around it: write CALL (n) { … }."
            ),
            (
                "MATCH (n), (m) CALL (m) { RETURN n.x AS x } RETURN x",
                "The variable `n` is not defined in the subquery.",
                "It is known around it: write CALL (n) { … }."
            ),
            (
                "MATCH (n) CALL { WITH n LIMIT 1 RETURN n.x AS x } RETURN x",
                "The variable `n` is not defined in the subquery.",
                "It is known around it: write CALL (n) { … }, or WITH n alone and then a second WITH."
            ),
            (
                "MATCH (n) CALL (n, n) { RETURN 1 AS x } RETURN x",
                "The variable `n` is taken in twice.", "Name it once."
            ),
        ] as [(String, String, String?)])
    func `a fault names what is there and what helps`(
        query: String, message: String, hint: String?
    ) {
        let error = fault(query)
        #expect(error?.message == message)
        #expect(error?.hint == hint)
    }
}
