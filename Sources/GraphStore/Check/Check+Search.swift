import GRDB

extension Check {
    /// The index of words has the words of each node, and no others.
    ///
    /// It is compared word by word with one that is made anew, in a place that goes with the
    /// connection.
    func checkSearch(_ list: inout ViolationList) throws {
        let isQueryOnly = try database.number("PRAGMA query_only") ?? 0
        defer { try? database.run("PRAGMA query_only = \(isQueryOnly)") }  // this never fails
        try database.run(
            """
            PRAGMA query_only = OFF;
            CREATE VIRTUAL TABLE temp.fresh_search USING fts5(
              text, content = '', tokenize = 'unicode61 remove_diacritics 2');
            INSERT INTO temp.fresh_search(rowid, text) SELECT id, text FROM node_name;
            CREATE VIRTUAL TABLE temp.fresh_word USING fts5vocab(temp, fresh_search, instance);
            CREATE VIRTUAL TABLE temp.kept_word USING fts5vocab(main, node_search, instance);
            """)
        defer {
            for table in ["fresh_word", "kept_word", "fresh_search"] {
                // Should one be there no longer, all is as it is to be.
                try? database.run("DROP TABLE temp.\(table)")
            }
        }
        for (one, other, fault) in [
            ("fresh", "kept", "is not found by the word"),
            ("kept", "fresh", "is found by the word it does not have,"),
        ] {
            let missing = try SQLStatement(
                database,
                """
                SELECT doc, term FROM (
                  SELECT doc, term, "offset" FROM temp.\(one)_word
                  EXCEPT SELECT doc, term, "offset" FROM temp.\(other)_word)
                LIMIT \(Check.violationsMax)
                """)
            while try missing.step() {
                list.require(
                    false, "node \(missing.integer(0)) \(fault) '\(missing.string(1) ?? "")'")
            }
        }
    }
}
