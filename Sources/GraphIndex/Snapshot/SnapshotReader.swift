import Values

/// Reads the directory of a snapshot, and finds the arrays that it speaks of; nothing that it says
/// is taken for granted.
struct SnapshotReader {
    private let memory: FlatMemory
    private let arraysEnd: Int
    private var offset: Int
    private let end: Int

    init(_ memory: FlatMemory, _ footer: SnapshotFooter) {
        self.memory = memory
        arraysEnd = Int(footer.directoryOffset)
        offset = arraysEnd
        end = arraysEnd + Int(footer.directoryCount)
    }

    mutating func number<Number: FixedWidthInteger>(
        _ type: Number.Type = Number.self
    ) throws(SnapshotFault) -> Number {
        guard offset <= end - 8 else { throw .damaged }
        let word = memory.withBytes { bytes in
            // Eight bytes before the end were just asked for.
            unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        offset += 8
        guard let number = Number(exactly: Int64(bitPattern: UInt64(littleEndian: word))) else {
            throw .damaged
        }
        return number
    }

    mutating func text() throws(SnapshotFault) -> String {
        let count = try number(Int.self)
        guard count >= 0, count <= end - offset else { throw .damaged }
        defer { offset += count }
        return memory.withBytes { bytes in
            unsafe bytes.extracting(offset..<offset + count).withUnsafeBytes {
                unsafe String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// As many as the file says, each of which is at least one byte long.
    mutating func list<Element>(
        _ element: (inout SnapshotReader) throws(SnapshotFault) -> Element
    ) throws(SnapshotFault) -> [Element] {
        let count = try number(Int.self)
        guard count >= 0, count <= end - offset else { throw .damaged }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    mutating func array<Element: BitwiseCopyable>(
        of type: Element.Type = Element.self, count wanted: Int? = nil
    ) throws(SnapshotFault) -> FlatArray<Element> {
        let (start, count) = (try number(Int.self), try number(Int.self))
        let stride = MemoryLayout<Element>.stride
        guard start >= 0, start % SnapshotFooter.alignment == 0, start <= arraysEnd, count >= 0,
            count <= (arraysEnd - start) / stride, wanted == nil || wanted == count
        else { throw .damaged }
        return count == 0
            ? FlatArray() : FlatArray(address: memory.address + UInt(start), count: count)
    }
}
