import ArgumentParser

/// How the answer of a call is printed.
enum InvokeFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case raw, json, ndjson, csv, table
  /// To a file only.
  case markdown, xlsx, sqlite
}
