import QueryPlan
import Testing

struct FunctionDescriptionTests {
    @Test func `every function is described, and no other`() {
        let described = FunctionDescription.all.map { $0.name.lowercased() }
        #expect(described == described.sorted())
        #expect(described == FunctionCatalogue.all.keys.sorted())
        for function in FunctionDescription.all {
            #expect(function.summary.hasSuffix("."), "\(function.usage)")
        }
    }

    @Test func `a description says how many arguments there are`() {
        for function in FunctionDescription.all {
            guard let signature = FunctionCatalogue.lookup(function.name) else { continue }
            let taken = function.usage.dropFirst(function.name.count + 1).dropLast()
            let required = taken.prefix { $0 != "[" }.split(separator: ",").filter { $0 != " …" }
            #expect(
                required.count(where: { $0.contains(where: \.isLetter) }) == signature.argumentsMin,
                "\(function.usage)")
            #expect(taken.contains("…") == (signature.argumentsMax == nil), "\(function.usage)")
            let all = taken.split(separator: ",").count
            #expect(signature.argumentsMax.map { $0 == all } ?? true, "\(function.usage)")
        }
    }
}
