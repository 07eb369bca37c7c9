import Calls
import Transport

/// Answers that are packed by gzip without a word of it in their head.
extension InvokeExchange {
  /// Most bytes of one that is held in memory.
  private static let most = 64 << 20

  /// Unpacked; as it is where it is not packed, or cannot be unpacked: then it is said what it is.
  func unpacked() -> InvokeExchange {
    guard PackedBytes.areGzip(body),
      let bytes = try? PackedBytes.unpacked(body, limit: Self.most)
    else { return self }
    var exchange = self
    exchange.sent = body
    exchange.body = bytes
    return exchange
  }

  /// A long one's file is written anew.
  func unpacked(folder: String) -> InvokeExchange {
    guard let file else { return unpacked() }
    guard PackedBytes.areGzip(body) else { return self }
    var spill = Spill(limit: body.count, folder: folder)
    guard (try? PackedBytes.unpack(file.path, into: &spill, limit: AnswerSpill.most)) != nil else {
      spill.remove()
      return self
    }
    var exchange = self
    exchange.body = spill.start
    exchange.file = spill.path.map { SpilledAnswer(path: $0, size: spill.size) }
    return exchange
  }
}
