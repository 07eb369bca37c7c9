import ArgumentParser
import Base

/// How the answer of a call is printed.
enum InvokeFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case raw, json, ndjson, csv, table
  /// To a file only.
  case markdown, xlsx, sqlite

  /// - Throws: `ValidationError` where it can only be written to a file, by a command that writes
  ///   none.
  func checkPrinted() throws {
    switch self {
    case .raw, .json, .ndjson, .csv, .table: return
    case .markdown, .xlsx, .sqlite:
      throw ValidationError("格式 \(rawValue) 只能写入文件，请用 \(ProgramCommand.line("invoke")) 的 --output")
    }
  }
}
