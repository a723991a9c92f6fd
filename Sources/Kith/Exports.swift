// A program imports Kith alone: the types that its face speaks of come along.
@_exported public import Diagrams
@_exported public import Interchange
@_exported public import QueryEngine
@_exported public import QueryPlan
@_exported public import QuerySyntax
@_exported public import Values
