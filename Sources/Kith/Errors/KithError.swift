public import Diagrams
public import GraphStore
public import Interchange
public import QuerySyntax

/// Anything that goes wrong in Kith: what, where, and what helps.
public struct KithError: Error, Sendable {
    /// The part that found the fault.
    public enum Cause: Sendable {
        /// A query is wrong or failed while it ran.
        case query(QueryError)
        /// The database file cannot be opened, read or written.
        case store(StoreError)
        /// A file that was read or written is wrong.
        case data(InterchangeError)
        /// A diagram cannot be drawn.
        case diagram(DiagramError)
        /// What was asked for makes no sense.
        case usage(String, hint: String?)
    }

    /// The part that found the fault, with its details.
    public var cause: Cause
    /// The query's text, which the span of a query error refers to.
    public var text: String?
    /// Where the text comes from, if from a file.
    public var file: String?

    /// Makes an error.
    public init(_ cause: Cause, text: String? = nil, file: String? = nil) {
        self.cause = cause
        self.text = text
        self.file = file
    }
}

extension KithError {
    /// An error of the store; a broken constraint is a fault of the query.
    init(_ error: StoreError) {
        if error.code == .constraint {
            self.init(
                .query(
                    QueryError(
                        .constraintValidationFailed, .runtime, "ConstraintViolation",
                        error.message.prefix(1).uppercased() + error.message.dropFirst() + ".")))
        } else {
            self.init(.store(error))
        }
    }

    /// The status a process ends with: 1 the query or data is wrong, 2 usage, 3 cannot open,
    /// 4 not allowed, 5 a limit was hit, 130 interrupted.
    public var exitCode: Int32 {
        switch cause {
        case .query(let error):
            switch error.kind {
            case .limitExceeded: 5
            case .interrupted: 130
            case .externalResourceFailed: 3
            case .accessDenied: 4
            default: 1
            }
        case .store(let error):
            switch error.code {
            case .notADatabase, .damaged, .newerVersion, .cannotOpen, .busy, .inputOutput: 3
            case .readOnly: 4
            case .diskFull: 5
            case .constraint, .refused: 1
            }
        case .data(let error):
            switch error.code {
            case .limit: 5
            case .cancelled: 130
            case .permission: 4
            case .file: 3
            case .format, .header, .mapping, .value, .identity, .sink: 1
            }
        case .diagram(let error):
            switch error {
            case .unknownKind, .unknownFormat: 2
            case .tooManyNodes, .timedOut, .pictureTooLarge: 5
            case .programMissing: 3
            case .cancelled: 130
            case .nothingToDraw, .focusNotFound, .layoutFailed: 1
            }
        case .usage: 2
        }
    }

    /// One sentence.
    public var message: String {
        switch cause {
        case .query(let error): error.message
        case .store(let error): error.message
        case .data(let error): error.message
        case .diagram(let error): error.message
        case .usage(let message, _): message
        }
    }

    /// What helps, if anything is known to.
    public var hint: String? {
        switch cause {
        case .query(let error): error.hint
        case .store(let error):
            switch error.code {
            case .newerVersion: "kith export of the newer version writes what any version reads"
            case .damaged: "kith check says more; restore the file from a backup"
            case .notADatabase: "kith import makes a new database from CSV files"
            case .cannotOpen, .readOnly, .diskFull, .busy, .constraint, .refused, .inputOutput: nil
            }
        case .data(let error): error.help
        case .diagram(let error): error.hint
        case .usage(_, let hint): hint
        }
    }
}
