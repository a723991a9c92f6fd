import ArgumentParser
import Foundation
import Kith

/// The program: reads the command line, runs one command, and turns errors into exit codes.
@main
enum Main {
    static func main() {
        Interrupt.install()
        do {
            var command = try KithCommand.parseAsRoot()
            try command.run()
            try StandardOutput.flush()
        } catch let error as KithError {
            try? StandardOutput.flush()  // what was printed so far is still of use
            ErrorReport(error, asJSON: ErrorReport.isJSONWanted).print()
            Foundation.exit(error.exitCode)
        } catch {
            end(withCommandLineError: error)
        }
    }

    /// Help and version are no errors; a command line that cannot be understood ends with 2.
    private static func end(withCommandLineError error: any Error) -> Never {
        let code = KithCommand.exitCode(for: error)
        guard code != .validationFailure else {
            StandardError.write(KithCommand.fullMessage(for: error) + "\n")
            Foundation.exit(2)
        }
        KithCommand.exit(withError: error)
    }
}
