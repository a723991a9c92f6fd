/// The words that have a meaning of their own in some place of a query; elsewhere they are names.
enum Keyword: String, CaseIterable {
    // Clauses
    case match = "MATCH"
    case optional = "OPTIONAL"
    case unwind = "UNWIND"
    case with = "WITH"
    case returning = "RETURN"
    case create = "CREATE"
    case merge = "MERGE"
    case set = "SET"
    case remove = "REMOVE"
    case delete = "DELETE"
    case detach = "DETACH"
    case noDetach = "NODETACH"
    case forEach = "FOREACH"
    case load = "LOAD"
    case call = "CALL"
    case union = "UNION"
    case filter = "FILTER"
    case letKeyword = "LET"
    case insert = "INSERT"
    case finish = "FINISH"
    case next = "NEXT"
    // Parts of clauses
    case whereKeyword = "WHERE"
    case order = "ORDER"
    case by = "BY"
    case skip = "SKIP"
    case offset = "OFFSET"
    case limit = "LIMIT"
    case ascending = "ASCENDING"
    case asc = "ASC"
    case descending = "DESCENDING"
    case desc = "DESC"
    case nulls = "NULLS"
    case first = "FIRST"
    case last = "LAST"
    case yield = "YIELD"
    case on = "ON"
    case asKeyword = "AS"
    case distinct = "DISTINCT"
    case all = "ALL"
    case csv = "CSV"
    case headers = "HEADERS"
    case from = "FROM"
    case fieldTerminator = "FIELDTERMINATOR"
    // Operators
    case or = "OR"
    case xor = "XOR"
    case and = "AND"
    case not = "NOT"
    case isKeyword = "IS"
    case inKeyword = "IN"
    case starts = "STARTS"
    case ends = "ENDS"
    case contains = "CONTAINS"
    // Expressions
    case trueLiteral = "TRUE"
    case falseLiteral = "FALSE"
    case null = "NULL"
    case caseKeyword = "CASE"
    case when = "WHEN"
    case then = "THEN"
    case elseKeyword = "ELSE"
    case end = "END"
    case any = "ANY"
    case noneKeyword = "NONE"
    case single = "SINGLE"
    case reduce = "REDUCE"
    case exists = "EXISTS"
    case count = "COUNT"
    case collect = "COLLECT"
    case shortestPath = "SHORTESTPATH"
    case allShortestPaths = "ALLSHORTESTPATHS"
    // Paths
    case shortest = "SHORTEST"
    case group = "GROUP"
    case groups = "GROUPS"
    case path = "PATH"
    case paths = "PATHS"
    case walk = "WALK"
    case trail = "TRAIL"
    case acyclic = "ACYCLIC"
    case simple = "SIMPLE"
    // Prefixes
    case explain = "EXPLAIN"
    case profile = "PROFILE"
    case diagram = "DIAGRAM"
    // Schema
    case constraint = "CONSTRAINT"
    case constraints = "CONSTRAINTS"
    case index = "INDEX"
    case indexes = "INDEXES"
    case drop = "DROP"
    case show = "SHOW"
    case forKeyword = "FOR"
    case require = "REQUIRE"
    case unique = "UNIQUE"
    case key = "KEY"
    case node = "NODE"
    case relationship = "RELATIONSHIP"
    case typed = "TYPED"
    case procedure = "PROCEDURE"
    case procedures = "PROCEDURES"
    case function = "FUNCTION"
    case functions = "FUNCTIONS"
    case ifKeyword = "IF"

    /// True for a word that goes on with the query behind a complete expression.
    ///
    /// Where an operand is missing, such a word is more likely meant as the keyword than as a name.
    var continuesQuery: Bool {
        switch self {
        case .match, .optional, .unwind, .with, .returning, .create, .merge, .set, .remove, .delete,
            .detach, .noDetach, .forEach, .call, .union, .whereKeyword, .order, .skip, .offset,
            .limit,
            .ascending, .asc, .descending, .desc, .yield, .on, .asKeyword, .or, .xor, .and,
            .isKeyword, .inKeyword, .starts, .ends, .contains, .when, .then, .elseKeyword, .end:
            true
        case .by, .distinct, .all, .not, .trueLiteral, .falseLiteral, .null, .caseKeyword, .any,
            .load, .csv, .headers, .from, .fieldTerminator,
            .noneKeyword, .single, .reduce, .exists, .count, .collect, .shortestPath,
            .allShortestPaths, .shortest, .group, .groups, .path, .paths, .walk, .trail, .acyclic,
            .simple,
            .explain, .profile, .diagram, .constraint, .constraints, .index, .indexes, .drop,
            .show, .forKeyword, .require, .unique, .key, .node, .relationship, .typed, .procedure,
            .procedures, .function, .functions, .ifKeyword, .filter,
            .letKeyword, .insert, .finish, .next, .nulls, .first, .last:
            false
        }
    }

    /// True for a word that begins a clause, and may be a name elsewhere.
    var beginsClause: Bool {
        switch self {
        case .filter, .letKeyword, .forKeyword, .insert, .finish, .load: true
        default: false
        }
    }
}

extension Keyword {
    /// A word of up to sixteen ASCII letters in lower case, packed into two numbers.
    struct Packed: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        /// The most letters that fit.
        static let lengthMax = 16

        /// Puts one more letter behind the others; upper and lower case give the same.
        @inline(__always)
        mutating func append(_ byte: UInt8) {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte | 0x20)
        }

        /// A place in a table of 256, spread by multiplication.
        @inline(__always)
        var slot: Int {
            Int(truncatingIfNeeded: ((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
        }
    }

    /// The keyword with these letters.
    @inline(__always)
    static func named(_ word: Packed) -> Keyword? {
        let table = slots
        var slot = word.slot
        while let entry = table[slot] {
            if entry.word == word { return entry.keyword }
            slot = (slot + 1) & 0xFF
        }
        return nil
    }

    /// An open-addressed table; far fewer keywords than slots, so that a search always ends.
    private static let slots: [(word: Packed, keyword: Keyword)?] = {
        var table: [(word: Packed, keyword: Keyword)?] = Array(repeating: nil, count: 256)
        for keyword in allCases {
            var word = Packed()
            for byte in keyword.rawValue.utf8 { word.append(byte) }
            var slot = word.slot
            while table[slot] != nil { slot = (slot + 1) & 0xFF }
            table[slot] = (word, keyword)
        }
        return table
    }()
}
