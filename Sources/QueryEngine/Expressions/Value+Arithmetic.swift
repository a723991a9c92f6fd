import Glibc
import QuerySyntax
import Values

extension Value {
    /// The arithmetic operators on two values of any type; null with anything is null.
    func computing(_ operation: BinaryOperator, _ other: Value) throws(QueryError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null):
            return .null
        case (.integer(let a), .integer(let b)):
            return try Value.integers(operation, a, b)
        case (.float(let a), .float(let b)):
            return try .float(Value.floats(operation, a, b))
        case (.integer(let a), .float(let b)):
            return try .float(Value.floats(operation, Double(a), b))
        case (.float(let a), .integer(let b)):
            return try .float(Value.floats(operation, a, Double(b)))
        default:
            break
        }
        if operation == .add, let result = concatenated(other) { return result }
        do throws(ValueError) {
            if let result = try temporal(operation, other) { return result }
        } catch {
            throw QueryError(error)
        }
        var error = QueryError.type(
            "\(operation.rawValue) does not take \(typeName) and \(other.typeName)")
        if operation == .subtract, isMoment, other.isMoment {
            error.hint = "duration.between() and duration.inDays() tell the time between two."
        }
        throw error
    }

    private var isMoment: Bool {
        switch self {
        case .date, .localTime, .time, .localDateTime, .dateTime: true
        default: false
        }
    }

    private func temporal(
        _ operation: BinaryOperator, _ other: Value
    ) throws(ValueError) -> Value? {
        switch operation {
        case .add: try temporalSum(other)
        case .subtract: try temporalDifference(other)
        case .multiply: try temporalProduct(other)
        case .divide: try temporalQuotient(other)
        default: nil
        }
    }

    private static func integers(
        _ operation: BinaryOperator, _ a: Int64, _ b: Int64
    ) throws(QueryError) -> Value {
        let (result, overflow): (Int64, Bool)
        switch operation {
        case .add: (result, overflow) = a.addingReportingOverflow(b)
        case .subtract: (result, overflow) = a.subtractingReportingOverflow(b)
        case .multiply: (result, overflow) = a.multipliedReportingOverflow(by: b)
        case .divide:
            if b == 0 { throw .divisionByZero }
            (result, overflow) = a.dividedReportingOverflow(by: b)
        case .modulo:
            if b == 0 { throw .divisionByZero }
            (result, overflow) = (a.remainderReportingOverflow(dividingBy: b).partialValue, false)
        case .power: return .float(Double(a).raised(to: Double(b)))
        case .concatenate, .xor, .isIn, .startsWith, .endsWith, .contains, .matches:
            throw .type("\(operation.rawValue) is no arithmetic")
        }
        if overflow { throw .integerOverflow("\(a) \(operation.rawValue) \(b)") }
        return .integer(result)
    }

    private static func floats(
        _ operation: BinaryOperator, _ a: Double, _ b: Double
    ) throws(QueryError) -> Double {
        switch operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .modulo: a.truncatingRemainder(dividingBy: b)
        case .power: a.raised(to: b)
        case .concatenate, .xor, .isIn, .startsWith, .endsWith, .contains, .matches:
            throw .type("\(operation.rawValue) is no arithmetic")
        }
    }

    /// About how many bytes the text or list takes that `+` makes; 0 if it makes something else.
    func bytesJoined(with other: Value) -> Int {
        switch (self, other) {
        case (.list(let a), .list(let b)): (a.count + b.count) * MemoryLayout<Value>.stride
        case (.list(let a), _), (_, .list(let a)): (a.count + 1) * MemoryLayout<Value>.stride
        case (.string(let a), .string(let b)): a.utf8.count + b.utf8.count
        case (.string(let a), _), (_, .string(let a)): a.utf8.count
        default: 0
        }
    }

    /// Concatenation of texts and of lists; an element joins a list.
    private func concatenated(_ other: Value) -> Value? {
        switch (self, other) {
        case (.string(let a), .string(let b)): .string(a.joined(with: b))
        case (.list(let a), .list(let b)): .list(a.joined(with: b))
        case (.list(let a), _): .list(a.joined(with: [other]))
        case (_, .list(let b)): .list([self].joined(with: b))
        case (.string(let a), _): other.scalarText.map { .string(a.joined(with: $0)) }
        case (_, .string(let b)): scalarText.map { .string($0.joined(with: b)) }
        default: nil
        }
    }

    /// The operator `||`, of two texts or two lists.
    func joined(with other: Value) throws(QueryError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.string(let a), .string(let b)): return .string(a.joined(with: b))
        case (.list(let a), .list(let b)): return .list(a.joined(with: b))
        default: throw .type("|| does not take \(typeName) and \(other.typeName)")
        }
    }

    /// The operator `-` with one operand.
    func negated() throws(QueryError) -> Value {
        switch self {
        case .null: return .null
        case .integer(let number):
            let (result, overflow) = (0 as Int64).subtractingReportingOverflow(number)
            if overflow { throw .integerOverflow("-(\(number))") }
            return .integer(result)
        case .float(let number): return .float(-number)
        case .duration(let duration):
            do throws(ValueError) {
                return .duration(try duration.negated())
            } catch {
                throw QueryError(error)
            }
        default: throw .type("- does not take \(typeName)")
        }
    }

    /// The operator `+` with one operand.
    func signed() throws(QueryError) -> Value {
        switch self {
        case .null, .integer, .float, .duration: self
        default: throw .type("+ does not take \(typeName)")
        }
    }

    /// The text of a scalar, as toString() gives it; nil for null and whatever has parts.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .boolean, .integer, .float, .date, .localTime, .time, .localDateTime, .dateTime,
            .duration:
            description
        case .null, .list, .map, .node, .relationship, .path: nil
        }
    }
}

extension Double {
    /// This number to the power of another.
    func raised(to exponent: Double) -> Double { pow(self, exponent) }
}

// Both make room for what there is, where `+` would make more, so as to grow.

extension String {
    fileprivate func joined(with other: String) -> String {
        var all = ""
        all.reserveCapacity(utf8.count + other.utf8.count)
        all += self
        all += other
        return all
    }
}

extension [Value] {
    fileprivate func joined(with other: [Value]) -> [Value] {
        var all: [Value] = []
        all.reserveCapacity(count + other.count)
        all += self
        all += other
        return all
    }
}
