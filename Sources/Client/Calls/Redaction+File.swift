public import Calls
import Transport

extension Redaction {
  /// An answer without the token: its start, and the file of a long one, which is written anew
  /// where the token is in it.
  public func whole(_ exchange: InvokeExchange, folder: String) throws -> InvokeExchange {
    var clean = self.exchange(exchange)
    guard let file = exchange.file, try isIn(file) else { return clean }
    var spill = Spill(limit: exchange.body.count, folder: folder)
    do {
      try pieces(of: file) { try spill.take($0) }
    } catch {
      spill.remove()
      throw error
    }
    clean.body = spill.start
    clean.file = spill.path.map { SpilledAnswer(path: $0, size: spill.size) }
    return clean
  }

  /// Whether any form of the token is in a file.
  private func isIn(_ file: SpilledAnswer) throws -> Bool {
    guard let longest else { return false }
    var isFound = false
    try AnswerFile.pieces(of: file, overlap: longest - 1) { _, bytes in
      isFound = self.bytes(bytes) != bytes
      return !isFound
    }
    return isFound
  }

  /// Hands over a file with the mask for the token; no piece ends within one.
  private func pieces(of file: SpilledAnswer, _ take: ([UInt8]) throws -> Void) throws {
    var rest: [UInt8] = []
    try AnswerFile.pieces(of: file) { offset, bytes in
      rest += bytes
      guard offset + bytes.count < file.size else { return false }
      let end = cut(rest)
      try take(self.bytes(Array(rest[..<end])))
      rest.removeFirst(end)
      return true
    }
    try take(self.bytes(rest))
  }
}
