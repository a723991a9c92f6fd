import QuerySyntax
import Values

/// A regular expression, compiled into the instructions of a machine that follows all ways through
/// the pattern at once.
///
/// Its time is the length of the text times that of the program, whatever the pattern: there is no
/// backtracking that could go on for ever.
///
/// The syntax is Java's, without what such a machine cannot do: references back, looking around,
/// atomic groups and possessive repetition.
struct RegularExpression: Sendable {
    enum Instruction: Sendable {
        /// Takes one code point of the class and goes on to the next instruction.
        case take(ScalarClass)
        /// Goes on in two places.
        case split(Int, Int)
        /// Goes on elsewhere.
        case jump(Int)
        /// Goes on if the place in the text is right.
        case check(Place)
        /// The pattern has ended.
        case accept
    }

    /// A place between two code points.
    enum Place: Sendable {
        case start
        case end
        case lineStart
        case lineEnd
        case wordBoundary
        case noWordBoundary
    }

    /// No pattern needs more instructions than this.
    static let instructionsMax = 20_000

    private let program: [Instruction]

    /// Compiles a pattern.
    init(_ pattern: String) throws(QueryError) {
        var parser = RegularExpressionParser(pattern)
        let root = try parser.parse()
        var compiler = RegularExpressionCompiler()
        try compiler.compile(root)
        try compiler.emit(.accept)
        program = compiler.program
    }

    /// Whether the whole text matches.
    ///
    /// Asks now and then whether the query may go on.
    func matches(
        _ text: String, tick: () throws(QueryError) -> Void
    ) throws(QueryError) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var threads = Threads(capacity: program.count)
        var next = Threads(capacity: program.count)
        var work = 0
        follow(0, at: 0, of: scalars, into: &threads)
        for (position, scalar) in scalars.enumerated() {
            if threads.isEmpty { return false }
            next.removeAll()
            for thread in threads.taking {
                if case .take(let wanted) = program[thread], wanted.contains(scalar) {
                    follow(thread + 1, at: position + 1, of: scalars, into: &next)
                }
            }
            work += threads.visited.count
            if work > 1 << 22 {
                work = 0
                try tick()
            }
            swap(&threads, &next)
        }
        return threads.accepts
    }

    /// Adds every instruction that can be reached without taking a code point.
    private func follow(
        _ start: Int, at position: Int, of text: [Unicode.Scalar], into threads: inout Threads
    ) {
        var open = [start]
        while let index = open.popLast() {
            guard threads.visit(index) else { continue }
            switch program[index] {
            case .take: threads.taking.append(index)
            case .split(let first, let second): open += [second, first]
            case .jump(let target): open.append(target)
            case .check(let place):
                if place.holds(at: position, of: text) { open.append(index + 1) }
            case .accept: threads.accepts = true
            }
        }
    }
}

/// Where in the program the machine stands, all places at once.
private struct Threads {
    /// The instructions that wait for a code point.
    var taking: [Int] = []
    /// True if the pattern can end here.
    var accepts = false
    private(set) var visited: [Int] = []
    private var isVisited: [Bool]

    init(capacity: Int) { isVisited = Array(repeating: false, count: capacity) }

    var isEmpty: Bool { taking.isEmpty }

    /// Notes an instruction; false if it has been here already.
    mutating func visit(_ index: Int) -> Bool {
        if isVisited[index] { return false }
        isVisited[index] = true
        visited.append(index)
        return true
    }

    mutating func removeAll() {
        for index in visited { isVisited[index] = false }
        visited.removeAll(keepingCapacity: true)
        taking.removeAll(keepingCapacity: true)
        accepts = false
    }
}

extension RegularExpression.Place {
    fileprivate func holds(at position: Int, of text: [Unicode.Scalar]) -> Bool {
        let before = position > 0 ? text[position - 1] : nil
        let after = position < text.count ? text[position] : nil
        let isBoundary = (before?.isWord ?? false) != (after?.isWord ?? false)
        return switch self {
        case .start: before == nil
        case .end: after == nil
        case .lineStart: before == nil || before == "\n"
        case .lineEnd: after == nil || after == "\n"
        case .wordBoundary: isBoundary
        case .noWordBoundary: !isBoundary
        }
    }
}

/// Turns the tree of a pattern into instructions.
private struct RegularExpressionCompiler {
    private(set) var program: [RegularExpression.Instruction] = []

    mutating func emit(_ instruction: RegularExpression.Instruction) throws(QueryError) {
        if program.count >= RegularExpression.instructionsMax {
            throw .argument(
                "the regular expression is too large", detail: "InvalidRegularExpression")
        }
        program.append(instruction)
    }

    mutating func compile(_ node: RegularExpressionNode) throws(QueryError) {
        switch node {
        case .take(let scalars): try emit(.take(scalars))
        case .check(let place): try emit(.check(place))
        case .sequence(let parts): for part in parts { try compile(part) }
        case .choice(let ways): try compile(choice: ways)
        case .repetition(let part, let least, let most): try compile(part, least, most)
        }
    }

    private mutating func compile(choice ways: [RegularExpressionNode]) throws(QueryError) {
        var jumps: [Int] = []
        for (index, way) in ways.enumerated() {
            guard index < ways.count - 1 else {
                try compile(way)
                break
            }
            let split = program.count
            try emit(.split(split + 1, 0))
            try compile(way)
            jumps.append(program.count)
            try emit(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        for jump in jumps { program[jump] = .jump(program.count) }
    }

    private mutating func compile(
        _ part: RegularExpressionNode, _ least: Int, _ most: Int?
    ) throws(QueryError) {
        for _ in 0..<least { try compile(part) }
        guard let most else {
            let split = program.count
            try emit(.split(split + 1, 0))
            try compile(part)
            try emit(.jump(split))
            program[split] = .split(split + 1, program.count)
            return
        }
        var splits: [Int] = []
        for _ in least..<most {
            splits.append(program.count)
            try emit(.split(program.count + 1, 0))
            try compile(part)
        }
        for split in splits { program[split] = .split(split + 1, program.count) }
    }
}
