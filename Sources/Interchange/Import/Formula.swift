internal import Foundation
internal import Values

/// An expression over the columns of a row: `unitPrice * quantity * (1 - discount)`, `share > 50`.
///
/// A column without a value makes the whole result null, which as a condition counts as false.
indirect enum Formula: Sendable {
    enum Operator: String, Sendable {
        case add = "+", subtract = "-", multiply = "*", divide = "/"
        case equal = "=", unequal = "<>", less = "<", lessOrEqual = "<=", greater = ">"
        case greaterOrEqual = ">="
    }

    case number(Double)
    case text(String)
    case column(Int)
    case operation(Operator, Formula, Formula)

    /// The result for a row: a float, a string, a boolean or null.
    func value(in row: borrowing CSVReader, _ nulls: NullTexts) throws(RowProblem) -> Value {
        switch self {
        case .number(let number): return .float(number)
        case .text(let text): return .string(text)
        case .column(let index):
            if row.isNull(index, nulls) { return .null }
            if let number = row.withBytes(index, { $0.percent }) { return .float(number) }
            return .string(row.string(index))
        case .operation(let symbol, let left, let right):
            let operands = (try left.value(in: row, nulls), try right.value(in: row, nulls))
            switch operands {
            case (.null, _), (_, .null): return .null
            case (.float(let left), .float(let right)): return try symbol.apply(left, right)
            default: return try symbol.compare(operands.0, operands.1, column: firstColumn)
            }
        }
    }

    /// Whether the row meets the formula as a condition.
    func isMet(in row: borrowing CSVReader, _ nulls: NullTexts) throws(RowProblem) -> Bool {
        if case .boolean(true) = try value(in: row, nulls) { return true }
        return false
    }

    /// Whether the result is true or false rather than a number or text.
    var isCondition: Bool {
        guard case .operation(let symbol, _, _) = self else { return false }
        return symbol.isComparison
    }

    private var firstColumn: Int? {
        switch self {
        case .number, .text: nil
        case .column(let index): index
        case .operation(_, let left, let right): left.firstColumn ?? right.firstColumn
        }
    }
}

extension Formula.Operator {
    var isComparison: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide: false
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        }
    }

    fileprivate func apply(_ left: Double, _ right: Double) throws(RowProblem) -> Value {
        switch self {
        case .add: .float(left + right)
        case .subtract: .float(left - right)
        case .multiply: .float(left * right)
        case .divide: .float(left / right)
        case .equal: .boolean(left == right)
        case .unequal: .boolean(left != right)
        case .less: .boolean(left < right)
        case .lessOrEqual: .boolean(left <= right)
        case .greater: .boolean(left > right)
        case .greaterOrEqual: .boolean(left >= right)
        }
    }

    /// Texts can be equal or not; everything else needs numbers.
    fileprivate func compare(
        _ left: Value, _ right: Value, column: Int?
    ) throws(RowProblem) -> Value {
        let areEqual: Bool
        if case (.string(let left), .string(let right)) = (left, right) {
            areEqual = left == right
        } else {
            areEqual = false
        }
        switch self {
        case .equal: return .boolean(areEqual)
        case .unequal: return .boolean(!areEqual)
        case .add, .subtract, .multiply, .divide, .less, .lessOrEqual, .greater, .greaterOrEqual:
            throw RowProblem(field: column, message: "the formula needs a number for \(rawValue)")
        }
    }
}
