import Glibc
import QueryPlan
import QuerySyntax
import Values

/// Takes any bytes as a query through the lexer, the parser, the printer and the checker.
///
/// Whatever they hold, there is a plan or an error that can be shown, and what is printed of the
/// syntax tree parses to the same tree and says the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    for part in QueryScript(text) {
        expect(part.span.upperBound <= text.utf8.count, "a statement ends behind the script")
    }
    do {
        let statement = try QueryParser.parse(text)
        checkPrint(of: statement)
        if case .query(let query) = statement.body { check(query, text) }
    } catch {
        checkReport(of: error, in: text)
    }
    return 0
}

private func checkPrint(of statement: Statement) {
    let printed = statement.description
    do {
        let again = try QueryParser.parse(printed)
        expect(Dump.text(again) == Dump.text(statement), "parses to another tree:\n\(printed)")
        expect(again.description == printed, "is printed in another way again:\n\(printed)")
    } catch {
        // The parentheses that a print needs may be one pair too many.
        expect(error.detail == "NestingTooDeep", error.rendered(in: printed))
    }
}

private func check(_ query: Query, _ text: String) {
    for rewrites in [[], Set(Rewrite.allCases)] {
        do throws(QueryError) {
            let plan = try QueryPlanner.plan(
                query, text: text, procedures: procedures, statistics: statistics,
                options: PlannerOptions(rewrites: rewrites))
            let shown = plan.description(statistics: statistics).rendered()
            expect(!shown.isEmpty, "a plan shows nothing")
        } catch {
            checkReport(of: error, in: text)
        }
    }
}

private func checkReport(of error: QueryError, in text: String) {
    expect(!error.message.isEmpty && !error.rendered(in: text).isEmpty, "an error says nothing")
    guard let span = error.span else { return }
    expect(
        span.lowerBound >= 0 && span.lowerBound <= span.upperBound
            && span.upperBound <= max(text.utf8.count, 1), "an error is at \(span)")
}

private func expect(_ condition: Bool, _ failure: @autoclosure () -> String) {
    guard !condition else { return }
    let report = failure() + "\n"
    _ = unsafe write(STDERR_FILENO, report, report.utf8.count)
    abort()
}

private let procedures = [
    "db.labels": ProcedureSignature(
        name: "db.labels", inputs: [], outputs: [.init(name: "label", type: .string)])
]

private let statistics = Statistics(
    nodeCount: 11_000, relationshipCount: 42_000, labelCounts: ["A": 1_000, "Person": 9_000],
    typeCounts: ["KNOWS": 20_000, "T": 1_000],
    indexes: [
        Statistics.Index(label: "A", keys: ["name"], unique: true),
        Statistics.Index(label: "Person", keys: ["name", "age"], unique: false),
    ], propertyKeys: ["name", "age", "num"])
