/// What a store is opened for.
public enum OpenMode: Sendable {
    /// Only to read.
    case readOnly
    /// To read and write a file that is there.
    case readWrite
    /// To read and write, making the file if it is not there.
    case create
}
