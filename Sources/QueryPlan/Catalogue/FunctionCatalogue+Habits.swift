extension FunctionCatalogue {
    /// What says the same as a function of another language.
    static func hint(instead name: String) -> String? { habits[name.lowercased()] }

    private static let habits = [
        "if": choice, "iif": choice, "decode": choice, "ifnull": "`coalesce` takes the first value",
        "nvl": "`coalesce` takes the first value", "isnull": "write x IS NULL",
        "len": "`size` counts characters and elements", "concat": "texts are joined by + or ||",
        "now": "`datetime()` is now", "current_date": "`date()` is today",
        "current_timestamp": "`datetime()` is now", "lcase": "`toLower` does",
        "ucase": "`toUpper` does", "mean": "`avg` does", "average": "`avg` does",
        "allreduce": "write allReduce(sum = 0, x IN list | sum + x, sum < 5)",
        "median": "percentileCont(x, 0.5) does", "rels": "`relationships` does",
        "extract": "write [x IN list | x.key]", "filter": "write [x IN list WHERE x.key = 1]",
        "cast": "`toInteger`, `toFloat`, `toString` and `toBoolean` do",
        "contains": "write a CONTAINS b", "count_distinct": "write count(DISTINCT x)",
        "group_concat": "`collect` makes a list", "string_agg": "`collect` makes a list",
        "point": "there are no points; two numbers may be two properties",
        "distance": "there are no points; two numbers may be two properties",
    ]

    private static let choice = "CASE WHEN … THEN … ELSE … END chooses"
}
