import Values

extension Printer {
    /// Writes `LOAD CSV …`.
    mutating func load(_ load: TableLoad) {
        write(load.withHeaders ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ")
        expression(load.file)
        write(" AS ")
        variable(load.variable.text)
        guard let terminator = load.fieldTerminator else { return }
        write(" FIELDTERMINATOR ")
        expression(Expression(.literal(.string(String(terminator))), load.variable.span))
    }
}
