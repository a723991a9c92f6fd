import QuerySyntax

extension OperatorText {
    /// The pattern that is walked, and which walks count: `(a)-[r:T*1..3]->(b) into SHORTEST 2`.
    func details(of expand: RepeatedExpand) -> String {
        var text = node(expand.from)
        var predicates: [String] = []
        for part in expand.parts {
            let times = "*\(part.min)..\(part.max.map(String.init) ?? "")"
            let name = expressions.name(part.relationships)
            switch part.step {
            case .relationship(let direction, let types, let step):
                let inside = name + self.types(types) + (part.isSingle ? "" : times)
                text += arrow(inside, direction)
                if let step { predicates.append("each step \(self.text(step.predicate))") }
            case .pattern: text += arrow(name + times, .either)
            }
            if let junction = part.junction, junction != expand.to { text += node(junction) }
            if let predicate = part.junctionPredicate { predicates.append(self.text(predicate)) }
        }
        text += node(expand.to) + (expand.toIsBound ? " into" : "")
        if let condition = expand.condition { predicates.append(self.text(condition.predicate)) }
        if !expand.avoided.isEmpty {
            let names = expand.avoided.map(expressions.name)
            predicates.append("avoiding " + names.joined(separator: ", "))
        }
        if expand.endsElsewhere { predicates.append("ending elsewhere") }
        return ([text] + predicates + words(for: expand.strategy) + words(for: expand.rows)).joined(
            separator: " ")
    }

    /// What the operator's name does not say.
    private func words(for strategy: RepeatedExpand.Strategy) -> [String] {
        var words = strategy.mode == .trail ? [] : [strategy.mode.rawValue]
        switch strategy.selector {
        case .all, .any(.number(1)), .shortest(.number(1)), .shortestGroups(.number(1)): break
        case .any(let count): words.append("ANY \(text(count))")
        case .shortest(let count): words.append("SHORTEST \(text(count))")
        case .shortestGroups(let count): words.append("SHORTEST \(text(count)) GROUPS")
        }
        return words
    }

    private func words(for rows: RepeatedExpand.Rows) -> [String] {
        switch rows {
        case .forEachWalk: []
        case .forEachEnd: ["each end once"]
        case .forEachInput: ["if there is one"]
        }
    }

    private func text(_ count: PathSelector.Count) -> String {
        switch count {
        case .number(let number): "\(number)"
        case .parameter(let name): "$\(name)"
        }
    }
}
