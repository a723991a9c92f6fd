extension Printer {
    /// A pattern with its variable and what stands before or around it.
    mutating func pathPattern(_ pattern: PathPattern) {
        if let variable = pattern.variable {
            self.variable(variable.text)
            write(" = ")
        }
        if let selector = pattern.selector { self.selector(selector) }
        if let mode = pattern.mode { write(mode.rawValue + " ") }
        if pattern.selector?.hasGroups == true { write("GROUPS ") }
        switch pattern.function {
        case nil: return elements(pattern.elements)
        case .shortestPath?: write("shortestPath(")
        case .allShortestPaths?: write("allShortestPaths(")
        }
        elements(pattern.elements)
        write(")")
    }

    private mutating func elements(_ elements: [PathPattern.Element]) {
        for element in elements {
            switch element {
            case .node(let node): self.node(node)
            case .relationship(let relationship): self.relationship(relationship)
            case .group(let group): self.group(group)
            }
        }
    }

    private mutating func group(_ group: PathGroup) {
        write("(")
        if let variable = group.variable {
            self.variable(variable.text)
            write(" = ")
        }
        elements(group.elements)
        if let predicate = group.predicate {
            write(" WHERE ")
            expression(predicate)
        }
        write(")" + (group.repetition?.text ?? ""))
    }

    private mutating func selector(_ selector: PathSelector) {
        switch selector {
        case .all: write("ALL ")
        case .any(.number(1)): write("ANY ")
        case .shortest(.number(1)): write("ANY SHORTEST ")
        case .shortestGroups(.number(1)): write("ALL SHORTEST ")
        case .any(let count):
            write("ANY ")
            self.count(count)
        case .shortest(let count), .shortestGroups(let count):
            write("SHORTEST ")
            self.count(count)
        }
    }

    private mutating func count(_ count: PathSelector.Count) {
        switch count {
        case .number(let number): write("\(number)")
        case .parameter(let name): parameter(name)
        }
        write(" ")
    }
}

extension PathSelector {
    /// True where GROUPS has to be written.
    fileprivate var hasGroups: Bool {
        if case .shortestGroups(let count) = self { count != .number(1) } else { false }
    }
}

extension Repetition {
    /// The star and its numbers, or the quantifier.
    var text: String {
        guard !isQuantifier else { return quantifier }
        let least = min.map { "\($0)" } ?? ""
        let most = max.map { "\($0)" } ?? ""
        return switch (min, max) {
        case (nil, nil): "*"
        case (let min?, let max?) where min == max: "*\(least)"
        default: "*\(least)..\(most)"
        }
    }

    private var quantifier: String {
        let least = min ?? 0
        if isOptional { return "?" }
        guard let max else { return least > 1 ? "{\(least),}" : least == 1 ? "+" : "*" }
        return least == max ? "{\(least)}" : "{\(least),\(max)}"
    }
}
