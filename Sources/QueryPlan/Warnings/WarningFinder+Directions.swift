import QuerySyntax

extension WarningFinder {
    /// Warns of relationships that the graph has only the other way round.
    mutating func lookForDirections(_ elements: [PathPattern.Element]) {
        for (index, element) in elements.enumerated() {
            let ends = (
                left: index > 0 ? label(of: elements[index - 1]) : nil,
                right: index + 1 < elements.count ? label(of: elements[index + 1]) : nil
            )
            switch element {
            case .node: break
            case .relationship(let step): look(at: step, between: ends, repeated: step.length)
            case .group(let group):
                lookForDirections(group.elements)
                if let repetition = group.repetition, group.elements.count == 3,
                    case .relationship(let step) = group.elements[1]
                {
                    look(at: step, between: ends, repeated: repetition)
                }
            }
        }
    }

    /// The label that is asked of a node, here or before.
    private func label(of element: PathPattern.Element) -> String? {
        guard case .node(let node) = element else { return nil }
        return node.labels?.single?.text ?? node.variable.flatMap { labels[$0.text] }
    }

    private mutating func look(
        at step: RelationshipPattern, between ends: (left: String?, right: String?),
        repeated repetition: Repetition?
    ) {
        guard step.direction != .either, let type = step.types?.single?.text else { return }
        let isForwards = step.direction == .outgoing
        let source = isForwards ? ends.left : ends.right
        let target = isForwards ? ends.right : ends.left
        guard let repetition, repetition.min != 1 || repetition.max != 1 else {
            if source != target { look(at: step, [(source, target)], of: type) }
            return
        }
        // Without a step the two ends are one node, which may have both labels.
        guard repetition.min != 0 || source != nil && target != nil && source != target
        else { return }
        look(at: step, [(source, nil), (nil, target)].filter { $0 != nil || $1 != nil }, of: type)
    }

    /// Warns if the graph lacks one of the relationships, and would have all if they were turned.
    private mutating func look(
        at step: RelationshipPattern, _ wanted: [(source: String?, target: String?)],
        of type: String
    ) {
        guard !found.contains(where: { $0.code == .againstDirection && $0.span == step.span }),
            let missing = wanted.first(where: { connects(type, $0.source, $0.target) == false }),
            wanted.allSatisfy({ connects(type, $0.target, $0.source) == true })
        else { return }
        let end = { (label: String?) in label.map { "(:\($0))" } ?? "()" }
        let (source, target) = (end(missing.source), end(missing.target))
        warn(
            .againstDirection, "There is no \(source)-[:\(type)]->\(target).", at: step.span,
            hint: "There is \(target)-[:\(type)]->\(source): turn the arrow.")
    }
}
