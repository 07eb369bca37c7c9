import Foundation

/// Commands of the system, for tests.
enum Shell {
  struct Failure: Error {
    var command: String
    var status: Int32
    var output: String
  }

  /// Runs a line and gives what it printed.
  @discardableResult
  static func run(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let output = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(command: line, status: process.terminationStatus, output: output)
    }
    return output
  }
}
