import Foundation

/// How the C library hands out memory to the process.
enum Allocator {
    /// Has large blocks given back to the system as soon as they are let go of.
    ///
    /// Of its own accord the allocator keeps blocks of up to 32 MiB once it has seen one of their
    /// size let go of, on each thread: that would come on top of what a query may keep.
    static func giveBackLargeBlocks() {
        typealias Setter = @convention(c) (_ parameter: CInt, _ value: CInt) -> CInt
        // What <malloc.h> declares no module has; another C library may not know it at all.
        guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
        let mallopt = unsafe unsafeBitCast(symbol, to: Setter.self)
        _ = mallopt(mapThreshold, 1 << 20)
    }

    /// `M_MMAP_THRESHOLD`: from how many bytes on a block is mapped on its own.
    private static let mapThreshold: CInt = -3
}
