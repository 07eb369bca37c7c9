import Foundation
import Glibc

/// A run of the program that a test can end at any moment.
public final class Running: @unchecked Sendable {
  private let process: Process
  private let ending: Task<Int32, any Error>

  public init(
    _ program: Program, _ arguments: [String], environment: [String: String] = [:]
  ) {
    let process = Program.process(program.arguments + arguments, environment)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    self.process = process
    ending = Task { try await process.runToEnd() }
  }

  /// Sends a signal, SIGKILL where none is given, and waits for the end.
  /// - Returns: as `Finished.status`.
  public func end(_ signal: Int32 = 9) async throws -> Int32 {
    kill(process.processIdentifier, signal)
    return try await ending.value
  }
}
