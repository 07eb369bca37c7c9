import Calls
import Charset
import Formats
import Transport

/// Answers in other charsets than UTF-8: what the head says, and what the bytes say. Downstream
/// of here a body is UTF-8, or no text.
extension InvokeExchange {
  func inUTF8() -> InvokeExchange {
    guard let charset = charset(isStart: false), let converter = CharsetConverter(charset) else {
      return self
    }
    var exchange = self
    exchange.sent = sent ?? body
    exchange.body = converter.whole(body)
    exchange.damaged = converter.damaged
    exchange.guess = doubt(charset, isStart: false)
    return exchange
  }

  /// The start of an answer that is on its way.
  func startInUTF8() -> InvokeExchange {
    guard let charset = charset(isStart: true), let converter = CharsetConverter(charset) else {
      return self
    }
    var exchange = self
    exchange.body = converter.start(body)
    return exchange
  }

  /// A long one's file is written anew.
  func inUTF8(folder: String) throws(TransportError) -> InvokeExchange {
    guard let file else { return inUTF8() }
    guard let charset = charset(isStart: true), let converter = CharsetConverter(charset) else {
      return self
    }
    var spill = Spill(limit: body.count, folder: folder)
    do throws(TransportError) {
      try SpilledPieces.each(of: file.path) { piece throws(TransportError) in
        // The mark at the start is no part of the text.
        try spill.take(spill.size == 0 ? converter.start(piece) : converter.convert(piece))
      }
      try spill.take(converter.finish())
    } catch {
      spill.remove()
      throw error
    }
    var exchange = self
    exchange.body = spill.start
    exchange.file = spill.path.map { SpilledAnswer(path: $0, size: spill.size) }
    exchange.damaged = converter.damaged
    exchange.guess = doubt(charset, isStart: true)
    return exchange
  }

  private var declared: Charset? { Charset(contentType: header("Content-Type")) }

  private func doubt(_ charset: Charset, isStart: Bool) -> TextGuess? {
    guard declared == nil else { return nil }
    switch charset.doubt(of: body, isStart: isStart) {
    case .told: return .told(charset: charset.name)
    case .unlikely: return .unlikely(charset: charset.name)
    case nil: return nil
    }
  }

  /// - Returns: nil where nothing is to be done.
  private func charset(isStart: Bool) -> Charset? {
    // A file is no text in any.
    guard FileSignature(Array(body.prefix(32))) == nil else { return nil }
    let found = Charset(of: body, declared: declared, isStart: isStart)
    let isPlain = found == .utf8 && CharsetConverter.isPlain(body, isStart: isStart)
    return isPlain ? nil : found
  }
}
