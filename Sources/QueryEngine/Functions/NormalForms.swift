internal import Foundation
import QuerySyntax
import Values

/// The functions of Unicode's normal forms.
extension FunctionTable {
    static let normalForms: [String: FunctionBody] = [
        "normalize": .context { evaluator, arguments throws(QueryError) in
            if arguments.contains(where: \.isNull) { return .null }
            let text = try arguments[0].text(for: "normalize")
            return try evaluator.reserved(
                .string(try normalForm(arguments, "normalize").of(text)))
        },
        "isnormalized": .variadic { arguments throws(QueryError) in
            let text = try arguments[0].text(for: "isNormalized")
            let normal = try normalForm(arguments, "isNormalized").of(text)
            return .boolean(text.unicodeScalars.elementsEqual(normal.unicodeScalars))
        },
    ]

    /// The form that a second argument names; NFC without one.
    private static func normalForm(
        _ arguments: [Value], _ function: String
    ) throws(QueryError) -> NormalForm {
        guard arguments.count > 1 else { return .composed }
        let name = try arguments[1].text(for: function)
        guard let form = NormalForm(rawValue: name.uppercased()) else {
            throw .argument(
                "\(QueryError.quoted(name)) is no normal form: NFC, NFD, NFKC and NFKD are",
                detail: "InvalidArgumentValue")
        }
        return form
    }
}

private enum NormalForm: String {
    case composed = "NFC"
    case decomposed = "NFD"
    case compatibleComposed = "NFKC"
    case compatibleDecomposed = "NFKD"

    func of(_ text: String) -> String {
        switch self {
        case .composed: text.precomposedStringWithCanonicalMapping
        case .decomposed: text.decomposedStringWithCanonicalMapping
        case .compatibleComposed: text.precomposedStringWithCompatibilityMapping
        case .compatibleDecomposed: text.decomposedStringWithCompatibilityMapping
        }
    }
}
