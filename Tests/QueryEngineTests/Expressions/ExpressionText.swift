import GraphIndex
import QueryPlan
import QuerySyntax
import Values

@testable import QueryEngine

/// Computes expressions that are given as text, over one row without variables.
struct ExpressionText {
    var parameters: [String: Value] = [:]
    var limits = Limits()

    /// The value of an expression.
    func value(_ text: String) throws -> Value {
        let query = "RETURN \(text) AS result"
        guard case .query(let tree) = try QueryParser.parse(query).body else {
            throw QueryError(.syntaxError, .compileTime, "NoQuery", "Not a query.")
        }
        let plan = try QueryPlanner.plan(tree, text: query)
        guard case .project(_, let assignments) = plan.root, let result = assignments.last else {
            throw QueryError(.syntaxError, .compileTime, "NoProjection", "Not one projection.")
        }
        let context = try ExecutionContext.bare(
            parameters: parameters, variables: plan.variables, limits: limits)
        return try Evaluator(context: context).value(result.expression)
    }

    /// The value of an expression as a literal, or kind and detail of its error.
    func text(_ expression: String) -> String {
        do {
            return try value(expression).description
        } catch let error as QueryError {
            return "\(error.kind.rawValue): \(error.detail)"
        } catch {
            return "\(error)"
        }
    }
}
