import Foundation
import Glibc

/// A `tjdata serve` that runs until it is told to end, or the test does.
public final class Served: @unchecked Sendable {
  public struct NotReady: Error { public var said: String }

  /// What it printed as its address, fit for `--platform`.
  public let address: String
  /// Its folder must outlive the server.
  private let program: Program
  private let process: Process
  private let ending: Task<Int32, any Error>

  /// Starts the server and waits until it takes connections.
  ///
  /// - Parameter options: more options of `serve`.
  public init(_ program: Program, listen: String, options: [String] = []) async throws {
    let process = Program.process(
      program.arguments + ["serve", "--listen", listen] + options, [:])
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    let ending = Task { try await process.runToEnd() }
    let line = await Self.line(from: pipe.fileHandleForReading)
    guard let start = line.range(of: "http")?.lowerBound ?? line.range(of: "unix:")?.lowerBound
    else {
      _ = try await ending.value
      throw NotReady(said: line)
    }
    address = String(line[start...])
    self.program = program
    self.process = process
    self.ending = ending
  }

  deinit { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

  /// Sends a signal, SIGTERM where none is given, and waits for the end.
  /// - Returns: as `Finished.status`.
  public func end(_ signal: Int32 = 15) async throws -> Int32 {
    Glibc.kill(process.processIdentifier, signal)
    return try await ending.value
  }

  /// Ends it on the spot, without a word.
  public func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// The first line, or what there is of it; read on a thread of its own.
  private static func line(from handle: FileHandle) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(handle.fileDescriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") {
          bytes.append(byte)
        }
        continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
