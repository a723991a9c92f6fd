import ArgumentParser
import Foundation
import Kith

/// What a query may use.
struct LimitOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Seconds a query may run.", valueName: "seconds"))
    var timeout = Limits().seconds

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Rows a query may return.", valueName: "rows"))
    var maxRows = Limits().rowsMax

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Memory a query may keep, in MiB.", valueName: "mebibytes"))
    var maxMemory = Limits().bytesMax >> 20

    @Option(
        help: ArgumentHelp(
            "The folder whose files LOAD CSV may read; none without it.", valueName: "folder"),
        completion: .directory)
    var csvFolder: String?

    func validate() throws {
        guard timeout > 0, maxRows >= 0, maxMemory > 0, maxMemory < 1 << 30 else {
            throw ValidationError("a limit must be a positive number")
        }
        var isFolder: ObjCBool = false
        if let csvFolder {
            guard
                unsafe FileManager.default.fileExists(atPath: csvFolder, isDirectory: &isFolder),
                isFolder.boolValue
            else { throw ValidationError("--csv-folder names no folder: '\(csvFolder)'") }
        }
    }

    var limits: Limits {
        Limits(
            seconds: timeout, rowsMax: maxRows, bytesMax: maxMemory << 20,
            isInterrupted: { Interrupt.isRequested })
    }
}
