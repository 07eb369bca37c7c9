import Glibc
import ProgramSupport
import Tables
import Tabular

/// Files and tables for tests.
enum Sample {
  struct Failure: Error {}

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = Glibc.open(path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    guard file >= 0 else { throw Failure() }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Failure() }
  }

  static func read(_ path: String) throws -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY)
    guard file >= 0 else { throw Failure() }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    guard pread(file, &bytes, size, 0) == size else { throw Failure() }
    return bytes
  }

  /// Opens a text as a file of that name.
  static func open(
    _ text: String, as name: String = "t.csv", _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    try await open(Array(text.utf8), as: name, opening)
  }

  static func open(
    _ bytes: [UInt8], as name: String = "t.csv", _ opening: TableOpening = TableOpening()
  ) async throws -> OpenTable {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/\(name)"
    try write(bytes, to: path)
    let table = try await OpenTable.open(path, opening)
    try await table.waitUntilComplete()
    return table
  }

  /// Head and all rows.
  static func cells(_ source: any TableSource) async throws -> [[String]] {
    [source.headings.map(\.label)]
      + (try await source.rows(0..<source.extent.rows)).map(\.cells)
  }

  /// Random cells: texts of all kinds, with everything that separators and quotes can do.
  static func cell(_ generator: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "a", "河西", "\"", ",", "\n", ";", " ", "é", "1", "|", "\t", "'", "\\", "𠮷", "\r\n",
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return ""
    case 1: return String(Int.random(in: -1000...1000, using: &generator))
    case 2: return "2024-0\(Int.random(in: 1...9, using: &generator))-15"
    default:
      let count = Int.random(in: 1...6, using: &generator)
      return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
  }
}
