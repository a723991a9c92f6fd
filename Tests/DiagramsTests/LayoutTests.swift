import Foundation
import Testing
import Values

@testable import Diagrams

/// Whether the layout program is there; tests that need it say that they are skipped if not.
let hasLayoutProgram = ["/usr/bin/dot", "/usr/local/bin/dot"].contains(
    where: ChildProcess.isExecutable)

/// Programs that behave as `dot` does on a bad day.
struct LayoutTests {
    let diagram = try? Diagram(Sample.golden(.powerMap), kind: .powerMap, options: options())

    /// Lays out with a shell script in place of the program.
    private func run(
        _ script: String, seconds: Double = 20, pictureBytes: Int = 4 << 20,
        of other: Diagram? = nil, isCancelled: () -> Bool = { false }
    ) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "dot").path
        try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: URL(filePath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        var layout = Layout(program: program)
        layout.limits.seconds = seconds
        layout.limits.pictureBytes = pictureBytes
        for _ in 0..<250 {
            do throws(DiagramError) {
                let picture = try layout.picture(
                    of: other ?? diagram ?? Diagram(title: ""), as: .svg, isCancelled: isCancelled)
                return String(decoding: picture, as: UTF8.self)
            } catch {
                // A script that was just written may still be open in a child of another test.
                guard case .programMissing = error else { throw error }
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
        throw DiagramError.programMissing(name: program)
    }

    @Test func `a crash with frames is tried again without, and the picture says so`() throws {
        let text = try run(
            "input=$(/bin/cat); case $input in *cluster_*) kill -SEGV $$;; esac; echo \"$input\"")
        #expect(!text.contains("cluster_"))
        #expect(text.contains("left out: frames, as the layout failed with them"))
        #expect(text.contains("Helios Energy Hamburg"))
    }

    @Test func `the last attempt has straight lines and no labels`() throws {
        let text = try run(
            "input=$(/bin/cat); case $input in *splines=true*) exit 1;; esac; echo \"$input\"")
        #expect(text.contains("splines=line") && !text.contains("xlabel"))
        #expect(text.contains("curved lines and their"))
    }

    @Test func `a layout that always crashes is an error with its last words`() {
        #expect(throws: DiagramError.layoutFailed(message: "it was stopped by signal 11")) {
            try run("/bin/cat >/dev/null; kill -SEGV $$")
        }
        #expect(throws: DiagramError.layoutFailed(message: "Error: too many cooks")) {
            try run("echo 'Warning: hot' >&2; echo 'Error: too many cooks' >&2; exit 1")
        }
        #expect(throws: DiagramError.layoutFailed(message: "it gave no picture")) {
            try run("/bin/cat >/dev/null")
        }
    }

    @Test func `a layout that takes too long is stopped, with what it started`() {
        #expect(throws: DiagramError.timedOut(seconds: 0.1)) {
            try run("/bin/sleep 1000 & wait", seconds: 0.1)
        }
        #expect(throws: DiagramError.timedOut(seconds: 0.1)) {
            try run("exec >&- 2>&-; /bin/sleep 1000", seconds: 0.1)
        }
    }

    @Test func `all attempts together have one deadline`() throws {
        let attempts = Layout.attempts(try #require(diagram))
        for (isSlow, expected) in [(true, [32.0, 16, 16]), (false, [32, 32, 64])] {
            var layout = Layout()
            layout.limits.seconds = 64
            var now = ContinuousClock.now
            var given: [Double] = []
            #expect(throws: DiagramError.timedOut(seconds: 64)) {
                try layout.first(of: attempts, now: { now }) {
                    _, seconds throws(DiagramError) in
                    given.append(seconds)
                    if isSlow { now += .seconds(seconds) }
                    throw .timedOut(seconds: 64)
                }
            }
            #expect(given == expected)
        }
    }

    @Test func `a caller can stop the layout`() {
        #expect(throws: DiagramError.cancelled) {
            try run("/bin/sleep 1000", isCancelled: { true })
        }
    }

    @Test func `a cancelled task stops the layout`() async {
        let task = Task { try run("/bin/sleep 1000") }
        task.cancel()
        await #expect(throws: DiagramError.cancelled) { try await task.value }
    }

    @Test func `much output before the input is read does not block`() throws {
        let large = try Diagram(Sample.organization(1_000).source(), kind: .orgChart)
        let text = try run(
            "/usr/bin/head -c 900000 /dev/zero | /usr/bin/tr '\\0' x; /bin/cat", of: large)
        #expect(text.hasPrefix("xxx") && text.hasSuffix("}\n"))
        #expect(text.utf8.count == 900_000 + large.dot.utf8.count)
    }

    @Test func `a program that does not read its input cannot kill us`() throws {
        let large = try Diagram(Sample.organization(1_000).source(), kind: .orgChart)
        #expect(try run("exec <&-; echo done", of: large) == "done\n")
    }

    @Test func `a picture without end is cut off`() {
        #expect(throws: DiagramError.pictureTooLarge(bytesMax: 100_000)) {
            try run("/usr/bin/yes", pictureBytes: 100_000)
        }
    }

    @Test func `the program has no environment and tight limits`() throws {
        let text = try run("/bin/cat >/dev/null; /usr/bin/env; ulimit -a")
        for name in ["HOME=", "PATH=/", "USER="] { #expect(!text.contains(name)) }
        let memory = text.split(separator: "\n").first {
            $0.contains("virtual memory") || $0.hasPrefix("vmemory")
        }
        #expect(memory?.contains("\((2 << 30) / 1024)") ?? false)
    }

    @Test func `a missing program is named, with the way to get it`() throws {
        let diagram = try #require(diagram)
        let error = DiagramError.programMissing(name: "/nowhere/dot")
        #expect(throws: error) {
            try Layout(program: "/nowhere/dot").picture(of: diagram, as: .svg)
        }
        #expect(error.hint?.contains("apt install graphviz") ?? false)
        #expect(throws: DiagramError.programMissing(name: "/usr")) {
            try Layout(program: "/usr").picture(of: diagram, as: .svg)
        }
    }

    @Test func `DOT text needs no program`() throws {
        let diagram = try #require(diagram)
        let text = try Layout(program: "/nowhere/dot").picture(of: diagram, as: .dot)
        #expect(String(decoding: text, as: UTF8.self) == diagram.dot)
    }
}

@Suite(.enabled(if: hasLayoutProgram, "graphviz is not installed"))
struct PictureTests {
    @Test(arguments: DiagramKind.allCases)
    func `every kind is laid out without falling back`(kind: DiagramKind) throws {
        let diagram = try Diagram(Sample.golden(kind), kind: kind, options: options())
        let svg = try Layout().picture(of: diagram, as: .svg)
        let text = String(decoding: svg, as: UTF8.self)
        #expect(text.contains("<svg") && !text.contains("<!--") && !text.contains("failed"))
    }

    @Test(arguments: [PictureFormat.svg, .pdf, .png])
    func `the same diagram gives the same bytes`(format: PictureFormat) throws {
        let diagram = try Diagram(
            Sample.golden(.networkOverview), kind: .networkOverview, options: options())
        // On a busy machine as well, so that no attempt is given up for a simpler one.
        var layout = Layout()
        layout.limits.seconds = 600
        let first = try layout.picture(of: diagram, as: format)
        let second = try layout.picture(of: diagram, as: format)
        #expect(first == second && first.count > 1_000)
        let text = String(decoding: first, as: UTF8.self)
        #expect(format != .pdf || text.contains("/CreationDate (D:20000101000000"))
    }

    @Test func `a large org chart with other lines is laid out`() throws {
        var sample = Sample.organization(250)
        var dice = Dice(seed: 1)
        for _ in 0..<60 {
            sample.link(
                "p\(dice.roll(250))", "INFLUENCES", "p\(dice.roll(250))",
                ["strength": .float(Double(dice.roll(11)) / 10)])
        }
        for kind in [DiagramKind.orgChart, .powerMap, .networkOverview] {
            let diagram = try Diagram(sample.source(), kind: kind)
            let svg = try Layout().picture(of: diagram, as: .svg)
            #expect(svg.count > 4_000)
        }
    }
}
