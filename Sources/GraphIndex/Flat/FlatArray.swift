/// Elements side by side in memory that someone else keeps: an address and a count, no reference.
///
/// Loops over it do no reference counting, and a file that is mapped into memory can be one.
/// Every flat array lies in a block that the same `GraphBase` holds, none is handed out of this
/// module's functions, and each of those runs within the life of its graph: that is why no
/// address is ever read after its memory is gone. Bounds are checked in debug builds.
@usableFromInline @frozen struct FlatArray<Element: BitwiseCopyable>: BitwiseCopyable, Sendable {
    @usableFromInline let address: UInt
    @usableFromInline let count: Int

    init(address: UInt, count: Int) {
        self.address = address
        self.count = count
    }

    /// No elements.
    init() { self.init(address: 0, count: 0) }

    @usableFromInline subscript(index: Int) -> Element {
        @inlinable get {
            assert(index >= 0 && index < count, "a flat array's index is out of range")
            let start = unsafe UnsafePointer<Element>(bitPattern: address)
            return unsafe start.unsafelyUnwrapped[index]
        }
    }

    var isEmpty: Bool { count == 0 }

    /// Writes an element.
    ///
    /// Only for whoever builds the array.
    func store(_ element: Element, at index: Int) {
        assert(index >= 0 && index < count, "a flat array's index is out of range")
        if let pointer = unsafe pointer { unsafe pointer[index] = element }
    }

    /// The elements of a range, for as long as the closure runs.
    func withSpan<Result, Failure: Error>(
        of range: Range<Int>, _ body: (Span<Element>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        assert(range.lowerBound >= 0 && range.upperBound <= count, "out of range")
        let start = unsafe UnsafePointer<Element>(bitPattern: address)
        let buffer = unsafe UnsafeBufferPointer(
            start: unsafe start.map { unsafe $0 + range.lowerBound }, count: range.count)
        return try unsafe body(buffer.span)
    }

    var pointer: UnsafeMutablePointer<Element>? { unsafe UnsafeMutablePointer(bitPattern: address) }
}

extension FlatArray where Element: Comparable {
    /// The position of the first element of an ascending range that is not below `element`.
    @usableFromInline func partitionPoint(from element: Element, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
