import Testing

/// No relationship is matched twice in one MATCH, and none of its names stands there twice.
struct RelationshipUniquenessTests {
    /// Each name stands for a relationship that another name stands for as well.
    static let aliases = [
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s MATCH ()-[r]->()-[s]->() RETURN count(*)", "[[0]]"),
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s MATCH ()-[s]->(), ()-[r]->() RETURN count(*)",
            "[[0]]"),
        LanguageCase(
            "MATCH ()-[r:KNOWS]-() WITH r, r AS s MATCH (a)-[r]-(b)-[s]-(c) RETURN count(*)",
            "[[0]]"),
        LanguageCase(
            "MATCH ()-[r]->() CALL (r) { RETURN r AS s } MATCH (a)-[r]->(b)<-[s]-(c) RETURN a",
            "[]"),
        LanguageCase(
            "MATCH ()-[r]->() CALL { WITH r RETURN DISTINCT r AS s } MATCH ()-[r]->(), ()-[s]->() "
                + "RETURN r", "[]"),
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s OPTIONAL MATCH (a)-[r]->(), (b)-[s]->() "
                + "RETURN DISTINCT a, b", "[[null, null]]"),
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s WHERE NOT EXISTS { ()-[r]->()-[s]->() } "
                + "RETURN count(*)", "[[3]]"),
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s MATCH ANY SHORTEST (a)-[r]-(b)-[s]-(c) RETURN a",
            "[]"),
        LanguageCase(
            "MATCH ()-[r*1..2]->() WITH r, r AS s MATCH ()-[r*]->(), ()-[s*]->() RETURN count(*)",
            "[[0]]"),
        LanguageCase(
            "MATCH ()-[r]->() WITH r, [r] AS s MATCH ()-[r]->(), ()-[s*]->() RETURN count(*)",
            "[[0]]"),
        // Of two MATCHes each is for itself, and a walk may go where it has been.
        LanguageCase(
            "MATCH ()-[r]->() WITH r, r AS s MATCH (a)-[r]->() MATCH (a)-[s]->() RETURN count(*)",
            "[[3]]"),
        LanguageCase(
            "MATCH ()-[r:KNOWS]->() WITH r, r AS s MATCH WALK (a)-[r]-(b)-[s]-(c) RETURN count(*)",
            "[[2]]"),
    ]

    @Test(arguments: aliases)
    func `a relationship under two names is still one`(_ test: LanguageCase) throws {
        try test.check()
    }

    @Test(arguments: [
        "MATCH ()-[r]->()-[r]->() RETURN r",
        "MATCH ()-[r]->(), ()-[r]->() RETURN r",
        "MATCH ()-[r*]->(), ()-[r*]->() RETURN r",
        "MATCH ()-[r]->() MATCH ()-[r]->()-[r]->() RETURN r",
        "MATCH ()-[r]->() WITH r AS s MATCH ()-[s]->(), ()-[s]->() RETURN s",
        "MATCH ANY SHORTEST (a)-[r]->()-[r]->(b) RETURN a",
        "MATCH ()-[r]->() MATCH ANY SHORTEST (a)-[r]->()-[r]->(b) RETURN a",
        "MATCH ()-[r]->() WHERE EXISTS { ()-[r]->()-[r]->() } RETURN r",
    ])
    func `a name stands for one relationship of a pattern`(query: String) throws {
        try LanguageCase(query, "SyntaxError: RelationshipUniquenessViolation").check()
    }
}
