import Foundation
import Testing

@testable import Diagrams

struct PictureTests {
    @Test(arguments: DiagramKind.allCases) func `every kind can be laid out`(kind: DiagramKind) throws
    {
        let diagram = try Diagram(Sample.golden(kind), kind: kind, options: options())
        let picture = try Layout().picture(of: diagram, as: .png)
        try Data(picture).write(to: URL(filePath: "/tmp/dg/\(kind.rawValue).png"))
        try Data(diagram.dot.utf8).write(to: URL(filePath: "/tmp/dg/\(kind.rawValue).dot"))
    }
}
