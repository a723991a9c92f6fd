// A program imports Kith alone: the types that its face speaks of come along, and no others.
@_exported public import struct Diagrams.Diagram
@_exported public import enum Diagrams.DiagramError
@_exported public import enum Diagrams.DiagramKind
@_exported public import struct Diagrams.DiagramOptions
@_exported public import enum Diagrams.PictureFormat
@_exported public import struct GraphStore.StoreError
@_exported public import struct Interchange.BadRow
@_exported public import struct Interchange.ImportProgress
@_exported public import struct Interchange.ImportReport
@_exported public import struct Interchange.InterchangeError
@_exported public import enum Interchange.ResultFormat
@_exported public import struct Interchange.ResultWriter
@_exported public import struct QueryEngine.Limits
@_exported public import struct QueryEngine.Procedure
@_exported public import struct QueryEngine.UpdateCounters
@_exported public import struct QueryPlan.ProcedureSignature
@_exported public import struct QuerySyntax.QueryError
@_exported public import struct QuerySyntax.SourceSpan
@_exported public import struct QuerySyntax.Statement
@_exported public import struct QuerySyntax.QueryWarning
@_exported public import Values
