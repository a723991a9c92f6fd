/// Every function of the language, by its canonical name.
public enum FunctionCatalogue {
    /// All signatures, by name.
    public static let all: [String: FunctionSignature] = Dictionary(
        (scalar + list + mathematical + string + temporal + aggregating).map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first })

    /// The function of this name, written in any case.
    public static func lookup(_ name: String) -> FunctionSignature? {
        let name = name.lowercased()
        return all[synonyms[name] ?? name]
    }

    /// The names of GQL for functions that have another one in openCypher.
    private static let synonyms = [
        "ceiling": "ceil", "ln": "log", "path_length": "length", "collect_list": "collect",
        "percentile_cont": "percentilecont", "percentile_disc": "percentiledisc",
        "stddev_samp": "stdev", "stddev_pop": "stdevp", "duration_between": "duration.between",
        "local_time": "localtime", "local_datetime": "localdatetime", "zoned_time": "time",
        "zoned_datetime": "datetime", "cardinality": "size",
    ]

    private static let scalar: [FunctionSignature] = [
        FunctionSignature("coalesce", 1 ... .max, result: .anyArgument),
        FunctionSignature(
            "startnode", 1...1, accepts: [.relationship], result: .fixed(.node)),
        FunctionSignature("endnode", 1...1, accepts: [.relationship], result: .fixed(.node)),
        FunctionSignature("id", 1...1, accepts: [.entity], result: .fixed(.integer)),
        FunctionSignature("elementid", 1...1, accepts: [.entity], result: .fixed(.string)),
        FunctionSignature("exists", 1...1, result: .fixed(.boolean)),
        FunctionSignature("isempty", 1...1, result: .fixed(.boolean)),
        FunctionSignature("length", 1...1, accepts: [.path], result: .fixed(.integer)),
        FunctionSignature("nullif", 2...2, result: .first),
        FunctionSignature(
            "properties", 1...1, accepts: [[.node, .relationship, .map]], result: .fixed(.map)),
        FunctionSignature("randomuuid", 0...0, result: .fixed(.string), isDeterministic: false),
        FunctionSignature(
            "size", 1...1, accepts: [[.list, .string, .map]], result: .fixed(.integer)),
        FunctionSignature("timestamp", 0...0, result: .fixed(.integer)),
        FunctionSignature("toboolean", 1...1, result: .fixed(.boolean)),
        FunctionSignature("tobooleanornull", 1...1, result: .fixed(.boolean)),
        FunctionSignature("tofloat", 1...1, result: .fixed(.float)),
        FunctionSignature("tofloatornull", 1...1, result: .fixed(.float)),
        FunctionSignature("tointeger", 1...1, result: .fixed(.integer)),
        FunctionSignature("tointegerornull", 1...1, result: .fixed(.integer)),
        FunctionSignature("tostring", 1...1, result: .fixed(.string)),
        FunctionSignature("tostringornull", 1...1, result: .fixed(.string)),
        FunctionSignature("type", 1...1, accepts: [.relationship], result: .fixed(.string)),
        FunctionSignature("valuetype", 1...1, result: .fixed(.string)),
    ]

    private static let list: [FunctionSignature] = [
        FunctionSignature("head", 1...1, accepts: [.list], result: .elementOfFirst),
        FunctionSignature("last", 1...1, accepts: [.list], result: .elementOfFirst),
        FunctionSignature("tail", 1...1, accepts: [.list], result: .first),
        FunctionSignature("reverse", 1...1, result: .first),
        FunctionSignature("range", 2...3, result: .fixed(.list(of: .integer))),
        FunctionSignature("keys", 1...1, result: .fixed(.list(of: .string))),
        FunctionSignature(
            "labels", 1...1, accepts: [.node], result: .fixed(.list(of: .string))),
        FunctionSignature("nodes", 1...1, accepts: [.path], result: .fixed(.list(of: .node))),
        FunctionSignature(
            "relationships", 1...1, accepts: [.path], result: .fixed(.list(of: .relationship))),
        FunctionSignature("tobooleanlist", 1...1, result: .fixed(.list(of: .boolean))),
        FunctionSignature("tofloatlist", 1...1, result: .fixed(.list(of: .float))),
        FunctionSignature("tointegerlist", 1...1, result: .fixed(.list(of: .integer))),
        FunctionSignature("tostringlist", 1...1, result: .fixed(.list(of: .string))),
    ]

    private static let mathematical: [FunctionSignature] =
        [
            FunctionSignature("abs", 1...1, result: .fixed(StaticType(.number))),
            FunctionSignature("sign", 1...1, result: .fixed(.integer)),
            FunctionSignature("isnan", 1...1, result: .fixed(.boolean)),
            FunctionSignature("round", 1...3, result: .fixed(.float)),
            FunctionSignature("atan2", 2...2, result: .fixed(.float)),
            FunctionSignature("e", 0...0, result: .fixed(.float)),
            FunctionSignature("pi", 0...0, result: .fixed(.float)),
            FunctionSignature("rand", 0...0, result: .fixed(.float), isDeterministic: false),
        ]
        + [
            "ceil", "floor", "exp", "log", "log10", "sqrt", "sin", "cos", "tan", "cot", "asin",
            "acos", "atan", "degrees", "radians", "haversin",
        ].map { FunctionSignature($0, 1...1, result: .fixed(.float)) }

    private static let string: [FunctionSignature] =
        [
            FunctionSignature("left", 2...2, result: .fixed(.string)),
            FunctionSignature("right", 2...2, result: .fixed(.string)),
            FunctionSignature("replace", 3...3, result: .fixed(.string)),
            FunctionSignature("split", 2...2, result: .fixed(.list(of: .string))),
            FunctionSignature("substring", 2...3, result: .fixed(.string)),
            FunctionSignature("normalize", 1...2, result: .fixed(.string)),
            FunctionSignature("isnormalized", 1...2, result: .fixed(.boolean)),
            FunctionSignature("char_length", 1...1, result: .fixed(.integer)),
            FunctionSignature("character_length", 1...1, result: .fixed(.integer)),
        ]
        + ["trim", "ltrim", "rtrim", "btrim"].map {
            FunctionSignature($0, 1...2, result: .fixed(.string))
        }
        + ["tolower", "toupper", "lower", "upper"].map {
            FunctionSignature($0, 1...1, result: .fixed(.string))
        }

    private static let temporal: [FunctionSignature] = {
        let moment = FunctionResult.fixed(StaticType(.temporal))
        let duration = FunctionResult.fixed(StaticType(.duration))
        var signatures = [
            FunctionSignature("duration", 1...1, result: duration),
            FunctionSignature("datetime.fromepoch", 2...2, result: moment),
            FunctionSignature("datetime.fromepochmillis", 1...1, result: moment),
        ]
        for name in ["between", "inmonths", "indays", "inseconds"] {
            signatures.append(FunctionSignature("duration.\(name)", 2...2, result: duration))
        }
        for type in ["date", "localtime", "time", "localdatetime", "datetime"] {
            signatures += [
                FunctionSignature(type, 0...1, result: moment),
                FunctionSignature("\(type).truncate", 1...3, result: moment),
                FunctionSignature("\(type).transaction", 0...1, result: moment),
                FunctionSignature("\(type).statement", 0...1, result: moment),
                FunctionSignature(
                    "\(type).realtime", 0...1, result: moment, isDeterministic: false),
            ]
        }
        return signatures
    }()

    private static let aggregating: [FunctionSignature] = [
        FunctionSignature("count", 1...1, result: .fixed(.integer)),
        FunctionSignature("sum", 1...1, result: .fixed(StaticType([.number, .duration]))),
        FunctionSignature("avg", 1...1, result: .fixed(StaticType([.float, .duration]))),
        FunctionSignature("min", 1...1, result: .first),
        FunctionSignature("max", 1...1, result: .first),
        FunctionSignature("collect", 1...1, result: .listOfFirst),
        FunctionSignature("stdev", 1...1, result: .fixed(.float)),
        FunctionSignature("stdevp", 1...1, result: .fixed(.float)),
        FunctionSignature("percentilecont", 2...2, result: .fixed(.float)),
        FunctionSignature("percentiledisc", 2...2, result: .fixed(StaticType(.number))),
    ].map(\.aggregating)
}
