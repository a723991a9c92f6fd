import Foundation

/// How the process meets its surroundings: with open standard streams, and signals as usual.
enum Streams {
    /// Call before any file is opened.
    static func prepare() {
        // A closed stream's number would be given to the next file, and its content be mixed up.
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(descriptor, F_GETFD) < 0 {
            // Only to be read, so that writing to what was closed still fails.
            _ = unsafe open("/dev/null", O_RDONLY)
        }
        // Whoever reads our output may stop early, as `head` does: then we stop without a word.
        signal(SIGPIPE, SIG_DFL)
        // A file that may not grow any more is an error of the write, which is undone.
        signal(SIGXFSZ, SIG_IGN)
    }
}
