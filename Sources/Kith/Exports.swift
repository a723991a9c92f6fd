// A program imports Kith alone: values and errors of the language are part of its face.
@_exported public import QuerySyntax
@_exported public import Values
