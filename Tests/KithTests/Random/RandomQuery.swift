import Kith
import QuerySyntax

/// A random query, in pieces that relations can put together in other ways.
struct RandomQuery {
    /// One side of a UNION.
    struct Arm {
        /// All clauses before RETURN.
        var clauses: [Clause]
        /// What can be seen behind them.
        var scope: Scope
        /// A predicate over what can be seen.
        var predicate: Expression
        /// What RETURN gives.
        var projection: Projection
        /// True if the order of the rows is defined.
        var isOrdered: Bool

        /// The clauses and RETURN.
        var query: [Clause] { clauses + [Clause(.returning(projection))] }
    }

    var arms: [Arm]
    var unionsAll: Bool

    /// True if the order of the rows is defined.
    var isOrdered: Bool { arms.count == 1 && arms[0].isOrdered }

    /// The query as one tree.
    var tree: Query { joined(arms.map(\.query)) }

    /// The query with the clauses of each arm changed.
    func changed(_ change: ([Clause]) -> [Clause]) -> Query {
        joined(arms.map { change($0.clauses) + [Clause(.returning($0.projection))] })
    }

    private func joined(_ arms: [[Clause]]) -> Query {
        var query = Query(arms[0])
        for clauses in arms.dropFirst() {
            query.unions.append(
                UnionArm(
                    all: unionsAll, query: SingleQuery(clauses: clauses, span: nowhere),
                    span: nowhere))
        }
        return query
    }
}

extension PathPattern {
    var isShortest: Bool { function != nil }
}
