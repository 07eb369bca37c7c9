import Foundation
import Glibc

extension Program {
  /// Runs a program that was built beside the test bundle, and kills it once it has said so many
  /// lines.
  ///
  /// - Returns: with what it said; the status is below zero where it did not end by itself.
  public static func killed(
    _ name: String, _ arguments: [String], afterLines limit: Int
  ) async throws -> Finished {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path(of: name))
    process.arguments = arguments
    process.standardOutput = output
    let (pieces, feed) = AsyncStream<Data>.makeStream()
    output.fileHandleForReading.readabilityHandler = { handle in
      let piece = handle.availableData
      if piece.isEmpty { feed.finish() } else { feed.yield(piece) }
    }
    let (ended, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    var text = ""
    for await piece in pieces {
      text += String(decoding: piece, as: UTF8.self)
      if text.filter({ $0 == "\n" }).count >= limit {
        kill(process.processIdentifier, SIGKILL)
      }
    }
    for await _ in ended {}
    output.fileHandleForReading.readabilityHandler = nil
    let status = process.terminationStatus
    return Finished(
      status: process.terminationReason == .exit ? status : -status, output: text, error: "")
  }
}
