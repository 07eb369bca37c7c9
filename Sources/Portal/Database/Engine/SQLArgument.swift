import FoundationEssentials

/// A value on its way into a statement: always beside the statement's text, never in it.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes(Data)
}

/// What can stand for a `?`.
protocol SQLArgument: Sendable {
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLArgument {
  var sqlValue: SQLValue { self }
}

typealias SQLArguments = [any SQLArgument]

extension Int: SQLArgument {
  var sqlValue: SQLValue { .integer(self) }
}

extension Double: SQLArgument {
  var sqlValue: SQLValue { .real(self) }
}

extension String: SQLArgument {
  var sqlValue: SQLValue { .text(self) }
}

extension Data: SQLArgument {
  var sqlValue: SQLValue { .bytes(self) }
}

extension Optional: SQLArgument where Wrapped: SQLArgument {
  var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
