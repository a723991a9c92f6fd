/// A block of memory that flat arrays lie in, freed when the last who holds it lets go.
///
/// A class, since memory has one owner that must see its end. Zeroed at first. Nothing but the
/// builders of a base writes to it, before the base is handed out; from then on it is constant,
/// so that any number of threads may read.
@usableFromInline final class FlatMemory: Sendable {
    let address: UInt

    init(byteCount: Int) {
        let pointer = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
        unsafe pointer.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        address = UInt(bitPattern: pointer)
    }

    deinit {
        if let pointer = unsafe UnsafeMutableRawPointer(bitPattern: address) {
            unsafe pointer.deallocate()
        }
    }
}

/// Makes flat arrays and keeps the memory that they lie in.
struct FlatArena: Sendable {
    private(set) var blocks: [FlatMemory] = []

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
