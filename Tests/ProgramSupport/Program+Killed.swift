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
    let (ended, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    // By a thread that waits: a handler of readability's is a dispatch source, and libdispatch has
    // crashed where its pipe was closed while the end of it was still on its way.
    let reading = output.fileHandleForReading
    DispatchQueue(label: "killed").async {
      while case let piece = reading.availableData, !piece.isEmpty { feed.yield(piece) }
      feed.finish()
    }
    var text = ""
    for await piece in pieces {
      text += String(decoding: piece, as: UTF8.self)
      if text.filter({ $0 == "\n" }).count >= limit {
        kill(process.processIdentifier, SIGKILL)
      }
    }
    for await _ in ended {}
    let status = process.terminationStatus
    return Finished(
      status: process.terminationReason == .exit ? status : -status, output: text, error: "")
  }
}
