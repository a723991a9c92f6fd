import Glibc

/// A block of memory that flat arrays lie in, freed when the last who holds it lets go.
///
/// A class, since memory has one owner that must see its end. Zeroed at first, unless it is a file.
/// Nothing but the builders of a base writes to it, before the base is handed out; from then on it
/// is constant, so that any number of threads may read.
@usableFromInline final class FlatMemory: Sendable {
    let address: UInt
    private let byteCount: Int
    private let isFile: Bool

    init(byteCount: Int) {
        let pointer = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
        unsafe pointer.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        address = UInt(bitPattern: pointer)
        self.byteCount = byteCount
        isFile = false
    }

    /// The bytes of a file, of which pages are read when they are first looked at; nil if the
    /// system can not do that.
    init?(mapping descriptor: Int32, byteCount: Int) {
        let start = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
        address = UInt(bitPattern: start)
        self.byteCount = byteCount
        isFile = true
    }

    deinit {
        guard let pointer = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return }
        if isFile { unsafe munmap(pointer, byteCount) } else { unsafe pointer.deallocate() }
    }

    /// All bytes, for as long as the closure runs.
    func withBytes<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = unsafe UnsafeRawPointer(bitPattern: address)
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: byteCount).bytes)
    }
}

/// Makes flat arrays and keeps the memory that they lie in.
struct FlatArena: Sendable {
    private var blocks: [FlatMemory] = []

    /// Keeps a block whose arrays were found, not made.
    mutating func keep(_ block: FlatMemory) { blocks.append(block) }

    /// An array of zero bits.
    mutating func array<Element: BitwiseCopyable>(
        of type: Element.Type = Element.self, count: Int
    ) -> FlatArray<Element> {
        guard count > 0 else { return FlatArray() }
        let block = FlatMemory(byteCount: count * MemoryLayout<Element>.stride)
        blocks.append(block)
        return FlatArray(address: block.address, count: count)
    }

    /// An array of the same elements.
    mutating func array<Element: BitwiseCopyable>(_ elements: [Element]) -> FlatArray<Element> {
        let array = array(of: Element.self, count: elements.count)
        unsafe elements.withUnsafeBufferPointer { source in
            guard let start = source.baseAddress, let target = unsafe array.pointer else { return }
            unsafe target.update(from: start, count: elements.count)
        }
        return array
    }
}
