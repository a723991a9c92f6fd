/// How a function is written, and what it is for.
public struct FunctionDescription: Sendable {
    /// The name, as documents write it.
    public var name: String
    /// The name with what it takes; what may be left out stands in brackets.
    public var usage: String
    /// What it yields, in a sentence.
    public var summary: String

    /// Every function, by name.
    public static let all: [FunctionDescription] =
        (lines.split(separator: "\n").map { FunctionDescription(line: $0) } + temporal)
        .sorted { $0.name.lowercased() < $1.name.lowercased() }

    /// Reads a name with its arguments and, behind a colon, a sentence.
    private init(line: Substring) {
        let parts = line.split(separator: ": ", maxSplits: 1)
        usage = String(parts.first ?? "")
        summary = String(parts.last ?? "")
        name = String(usage.prefix { $0 != "(" })
    }

    /// What there is for each type of date and time.
    private static let temporal: [FunctionDescription] =
        ["date", "datetime", "localdatetime", "localtime", "time"].flatMap { type in
            [
                (
                    "truncate(unit [, value [, fields]])",
                    "A value cut off below a unit, such as 'month'."
                ),
                ("transaction([zone])", "The time at which the transaction began."),
                ("statement([zone])", "The time at which the statement began."),
                ("realtime([zone])", "The time now."),
            ].map { FunctionDescription(line: "\(type).\($0.0): \($0.1)") }
        }

    private static let lines = """
        abs(number): The number without its sign.
        acos(number): The angle in radians with this cosine.
        asin(number): The angle in radians with this sine.
        atan(number): The angle in radians with this tangent.
        atan2(y, x): The angle in radians of the point (x, y).
        avg(values): The mean of numbers or durations of a group.
        btrim(text [, characters]): The text without spaces, or such characters, at both ends.
        ceil(number): The least whole number that is not below the number.
        char_length(text): The number of characters of a text.
        character_length(text): The number of characters of a text.
        coalesce(value, …): The first value that is not null.
        collect(values): The values of a group as a list, without nulls.
        cos(angle): The cosine of an angle in radians.
        cot(angle): The cotangent of an angle in radians.
        count(values): How many values of a group are not null; count(*) counts rows.
        date([value]): A date from a text, a map or a moment, or that of today.
        datetime([value]): A moment with its zone from a text or a map, or now.
        datetime.fromEpoch(seconds, nanoseconds): The moment so long after the start of 1970.
        datetime.fromEpochMillis(milliseconds): The moment so long after the start of 1970.
        degrees(angle): An angle in radians as degrees.
        duration(value): A duration from a text or a map.
        duration.between(from, to): The time between two moments in months, days and seconds.
        duration.inDays(from, to): The time between two moments in whole days.
        duration.inMonths(from, to): The time between two moments in whole months.
        duration.inSeconds(from, to): The time between two moments in seconds.
        e(): The base of natural logarithms.
        elementId(entity): The identity of a node or relationship as a text.
        endNode(relationship): The node that a relationship points to.
        exists(value): True if the property or pattern is there.
        exp(number): e to the power of the number.
        floor(number): The greatest whole number that is not above the number.
        haversin(angle): Half the versine of an angle in radians.
        head(list): The first element of a list.
        id(entity): The identity of a node or relationship as a number.
        isEmpty(value): True for a list, map or text without anything in it.
        isNaN(number): True for what is not a number.
        isNormalized(text [, form]): True for a text in a Unicode normal form, as IS NFC NORMALIZED.
        keys(value): The keys of the properties of a node or relationship, or of a map.
        labels(node): The labels of a node.
        last(list): The last element of a list.
        left(text, length): The first characters of a text.
        length(path): The number of relationships of a path.
        localdatetime([value]): A date and time without a zone from a text or a map, or now.
        localtime([value]): A time of day without a zone from a text or a map, or now.
        log(number): The natural logarithm of a number.
        log10(number): The decimal logarithm of a number.
        lower(text): The text in lower case.
        ltrim(text [, characters]): The text without spaces, or such characters, at its start.
        max(values): The greatest value of a group.
        min(values): The least value of a group.
        nodes(path): The nodes of a path, in order.
        normalize(text [, form]): The text in a normal form: NFC, NFD, NFKC or NFKD.
        nullIf(value, other): The value, or null if it equals the other.
        percentileCont(values, fraction): The number below which a fraction of a group lies.
        percentileDisc(values, fraction): The value of a group below which a fraction of it lies.
        pi(): The ratio of a circle's circumference to its diameter.
        properties(value): The properties of a node or relationship as a map.
        radians(angle): An angle in degrees as radians.
        rand(): A random number from 0 up to, but not including, 1.
        randomUUID(): A random identity.
        range(start, end [, step]): The whole numbers from start to end, both included.
        relationships(path): The relationships of a path, in order.
        replace(text, search, replacement): The text with every find replaced.
        reverse(value): A text or list backwards.
        right(text, length): The last characters of a text.
        round(number [, places [, mode]]): The number with so many decimal places.
        rtrim(text [, characters]): The text without spaces, or such characters, at its end.
        sign(number): -1, 0 or 1, as the number is below, at or above zero.
        sin(angle): The sine of an angle in radians.
        size(value): The number of elements of a list, entries of a map or characters of a text.
        split(text, separator): The parts of a text between the separators.
        sqrt(number): The square root of a number.
        startNode(relationship): The node that a relationship starts from.
        stDev(values): The standard deviation of a sample.
        stDevP(values): The standard deviation of a whole group.
        substring(text, start [, length]): A part of a text, counted from 0.
        sum(values): The sum of numbers or durations of a group.
        tail(list): A list without its first element.
        tan(angle): The tangent of an angle in radians.
        time([value]): A time of day with an offset from a text or a map, or now.
        timestamp(): The milliseconds since the start of 1970.
        toBoolean(value): The truth that a text says.
        toBooleanList(list): Each element as a boolean, or null.
        toBooleanOrNull(value): The truth that a text says, or null.
        toFloat(value): A number, or the number that a text says, as a float.
        toFloatList(list): Each element as a float, or null.
        toFloatOrNull(value): A number or what a text says as a float, or null.
        toInteger(value): A number, or the number that a text says, as an integer.
        toIntegerList(list): Each element as an integer, or null.
        toIntegerOrNull(value): A number or what a text says as an integer, or null.
        toLower(text): The text in lower case.
        toString(value): A value as a text.
        toStringList(list): Each element as a text, or null.
        toStringOrNull(value): A value as a text, or null.
        toUpper(text): The text in upper case.
        trim(text [, characters]): The text without spaces, or such characters, at both ends.
        type(relationship): The type of a relationship.
        upper(text): The text in upper case.
        valueType(value): The type of a value as a text.
        """
}
