import Foundation

/// A program under valgrind's callgrind, which counts the instructions it executes: the same on a
/// busy machine and an idle one, but for what its threads wait for.
struct Callgrind {
  let program: String
  let folder: String

  /// Where valgrind lies, in nobody's shell.
  private static let path = "/usr/bin/valgrind"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// The command line that runs `program` with `arguments` and leaves its counts in `file`.
  private func command(_ arguments: [String], into file: String) -> [String] {
    [Self.path, "-q", "--tool=callgrind", "--callgrind-out-file=\(file)", program] + arguments
  }

  /// Instructions of the program with `arguments` on a terminal: from its start, over what `drive`
  /// types, to its end.
  func count(
    _ arguments: [String], columns: UInt16 = 120, rows: UInt16 = 40,
    drive: (PseudoTerminal) throws -> Void
  ) throws -> Double {
    let file = folder + "/callgrind.out"
    let terminal = try PseudoTerminal(
      command(arguments, into: file), columns: columns, rows: rows)
    do {
      try drive(terminal)
    } catch {
      terminal.end()
      throw error
    }
    terminal.end()
    return try Self.total(of: file)
  }

  /// Instructions of the program with `arguments`, which ends by itself.
  func count(_ arguments: [String]) throws -> Double {
    let file = folder + "/callgrind.out"
    let words = command(arguments, into: file)
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PseudoTerminal.Failure(call: arguments[0], code: process.terminationStatus)
    }
    return try Self.total(of: file)
  }

  /// The line `summary:` (or, of several threads, `totals:`) of callgrind's format.
  private static func total(of file: String) throws -> Double {
    let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    try FileManager.default.removeItem(atPath: file)
    let line = text.split(separator: "\n").last {
      $0.hasPrefix("totals:") || $0.hasPrefix("summary:")
    }
    guard let number = line?.split(separator: " ").last, let count = Double(number) else {
      throw PseudoTerminal.Failure(call: "callgrind", code: 0)
    }
    return count
  }
}
