import Glibc

/// The header of the index of SQLite's write-ahead log, which every commit of any process changes.
///
/// SQLite keeps it in a file beside the database that all its processes map into memory, and its
/// layout is part of the documented file format. Reading it tells, without asking the system or
/// SQLite, that nobody has committed since. It must be let go before the last connection is closed,
/// which may delete the file.
///
/// A class, since it owns the mapping.
final class LogHeader: Sendable {
    /// What the header says at one moment: equal as long as nobody commits.
    struct Reading: Equatable, Sendable {
        fileprivate let front: SIMD4<UInt64>
        fileprivate let back: SIMD2<UInt64>
    }

    private let address: UInt

    /// The header is there twice, one after the other, and whole where both say the same.
    private static let byteCount = 48

    /// Nil if there is no such file, as beside a database that nobody can write to.
    init?(besideDatabase path: String) {
        let descriptor = unsafe open(path + "-shm", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_size >= 2 * LogHeader.byteCount
        else { return nil }
        let start = unsafe mmap(
            nil, 2 * LogHeader.byteCount, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
        address = UInt(bitPattern: start)
    }

    deinit {
        if let start = unsafe UnsafeMutableRawPointer(bitPattern: address) {
            unsafe munmap(start, 2 * LogHeader.byteCount)
        }
    }

    /// What it says now; nil while somebody writes to it.
    func read() -> Reading? {
        let first = copy(at: 0)
        return first == copy(at: LogHeader.byteCount) ? first : nil
    }

    private func copy(at offset: Int) -> Reading? {
        guard let start = unsafe UnsafeRawPointer(bitPattern: address + UInt(offset)) else {
            return nil
        }
        return unsafe Reading(
            front: start.loadUnaligned(as: SIMD4<UInt64>.self),
            back: start.loadUnaligned(fromByteOffset: 32, as: SIMD2<UInt64>.self))
    }
}
