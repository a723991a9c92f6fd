/// Someone who answers the questions.
protocol Side {
    /// What a table calls it.
    var name: String { get }

    /// Asks a question once with each of its parameters.
    ///
    /// - Returns: The sum of the answers, by which sides are compared; nil if it can not answer.
    func answer(_ question: Question) throws -> Double?
}
