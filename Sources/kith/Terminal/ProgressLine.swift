import Foundation

/// A line on standard error that is written over and over while long work goes on; nothing where
/// standard error is no terminal.
struct ProgressLine {
    private var last = ContinuousClock.now - .seconds(1)
    private var isShown = false

    mutating func show(_ text: @autoclosure () -> String) {
        let now = ContinuousClock.now
        guard StandardError.isTerminal, now - last > .milliseconds(100) else { return }
        last = now
        isShown = true
        StandardError.write("\r\u{1B}[K" + text())
    }

    mutating func clear() {
        if isShown { StandardError.write("\r\u{1B}[K") }
        isShown = false
    }
}
