import Values

extension Column {
    /// The rows named, in that order; a row may be named more than once.
    func gathered(_ rows: [UInt32]) -> Column {
        switch self {
        case .nodes(let nodes): .nodes(nodes.gathered(rows))
        case .relationships(let relationships): .relationships(relationships.gathered(rows))
        case .integers(let numbers, let present):
            .integers(numbers.gathered(rows), present: present?.gathered(rows))
        case .floats(let numbers, let present):
            .floats(numbers.gathered(rows), present: present?.gathered(rows))
        case .booleans(let truths, let present):
            .booleans(truths.gathered(rows), present: present?.gathered(rows))
        case .strings(let texts, let present):
            .strings(texts.gathered(rows), present: present?.gathered(rows))
        case .values(let values): .values(values.gathered(rows))
        case .constant(let value, _): .constant(value, count: rows.count)
        }
    }

    /// The rows named, none of them twice, which are not in the column any more where there is
    /// anything behind them.
    mutating func taken(_ rows: [UInt32]) -> Column {
        switch self {
        case .strings(var texts, let present):
            // Let go of, so that it is not copied.
            self = .values([])
            let taken = texts.taken(rows, leaving: "")
            self = .strings(texts, present: present)
            return .strings(taken, present: present?.gathered(rows))
        case .values(var values):
            self = .values([])
            let taken = values.taken(rows, leaving: .null)
            self = .values(values)
            return .values(taken)
        case .nodes, .relationships, .integers, .floats, .booleans, .constant:
            return gathered(rows)
        }
    }

    /// The rows of a range.
    func sliced(_ rows: Range<Int>) -> Column {
        switch self {
        case .nodes(let nodes): .nodes(Array(nodes[rows]))
        case .relationships(let relationships): .relationships(Array(relationships[rows]))
        case .integers(let numbers, let present):
            .integers(Array(numbers[rows]), present: present.map { Array($0[rows]) })
        case .floats(let numbers, let present):
            .floats(Array(numbers[rows]), present: present.map { Array($0[rows]) })
        case .booleans(let truths, let present):
            .booleans(Array(truths[rows]), present: present.map { Array($0[rows]) })
        case .strings(let texts, let present):
            .strings(Array(texts[rows]), present: present.map { Array($0[rows]) })
        case .values(let values): .values(Array(values[rows]))
        case .constant(let value, _): .constant(value, count: rows.count)
        }
    }
}

extension Array {
    /// The elements at these positions, in their order.
    func gathered(_ rows: [UInt32]) -> [Element] {
        let all = span
        var elements: [Element] = []
        elements.append(addingCapacity: rows.count) { elements in
            for row in rows { elements.append(all[Int(row)]) }
        }
        return elements
    }

    /// The elements at these positions, in their order, with others in their places.
    fileprivate mutating func taken(_ rows: [UInt32], leaving rest: Element) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(rows.count)
        for row in rows {
            elements.append(self[Int(row)])
            self[Int(row)] = rest
        }
        return elements
    }
}
