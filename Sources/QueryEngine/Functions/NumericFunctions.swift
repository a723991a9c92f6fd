import Glibc
import QuerySyntax
import Values

extension FunctionTable {
    static let numeric: [String: FunctionBody] = [
        "abs": .unary { value throws(QueryError) in
            switch value {
            case .integer(let number) where number == .min:
                throw .integerOverflow("abs(\(number))")
            case .integer(let number): .integer(Swift.abs(number))
            default: .float(Swift.abs(try value.number(for: "abs")))
            }
        },
        "sign": .unary { value throws(QueryError) in
            if case .integer(let number) = value { return .integer(number.signum()) }
            let number = try value.number(for: "sign")
            return .integer(number > 0 ? 1 : (number < 0 ? -1 : 0))
        },
        "isnan": .unary { value throws(QueryError) in
            .boolean(try value.number(for: "isNaN").isNaN)
        },
        "ceil": .real { $0.rounded(.up) },
        "floor": .real { $0.rounded(.down) },
        "round": .variadic { arguments throws(QueryError) in
            try rounded(
                try arguments[0].number(for: "round"),
                places: arguments.count > 1 ? try arguments[1].integer(for: "round") : 0,
                mode: arguments.count > 2 ? try arguments[2].text(for: "round") : nil)
        },
        "sqrt": .real { $0.squareRoot() },
        "exp": .real { exp($0) },
        "log": .real { log($0) },
        "log10": .real { log10($0) },
        "e": .lenient { _ throws(QueryError) in .float(M_E) },
    ]

    static let trigonometric: [String: FunctionBody] = [
        "pi": .lenient { _ throws(QueryError) in .float(.pi) },
        "sin": .real { sin($0) },
        "cos": .real { cos($0) },
        "tan": .real { tan($0) },
        "cot": .real { 1 / tan($0) },
        "asin": .real { asin($0) },
        "acos": .real { acos($0) },
        "atan": .real { atan($0) },
        "atan2": .binary { y, x throws(QueryError) in
            .float(atan2(try y.number(for: "atan2"), try x.number(for: "atan2")))
        },
        "degrees": .real { $0 * 180 / .pi },
        "radians": .real { $0 * .pi / 180 },
        "haversin": .real { (1 - cos($0)) / 2 },
    ]

    /// Rounds the shortest decimal text of a number to some decimal places.
    ///
    /// Without a mode a half goes up for whole numbers, as the language defines it, and away from
    /// zero for places.
    private static func rounded(
        _ number: Double, places: Int64, mode: String?
    ) throws(QueryError) -> Value {
        guard (0...308).contains(places) else {
            throw .argument(
                "round() keeps 0 to 308 decimal places, not \(places)",
                detail: "NumberOutOfRange")
        }
        guard number.isFinite else { return .float(number) }
        let standard: RoundingMode = places == 0 && number < 0 ? .halfDown : .halfUp
        guard let rounding = mode.map({ RoundingMode(rawValue: $0.uppercased()) }) ?? standard
        else {
            throw .argument(
                "round() knows no mode \(mode ?? "")", detail: "InvalidArgumentValue")
        }
        return .float(ShortestDecimal(number).rounded(places: Int(places), rounding))
    }
}
