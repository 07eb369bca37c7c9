import Tabular

/// A text in order and in UTF-8, whatever it is written in: what is no character is U+FFFD, and is
/// counted. Of one thread.
final class TextFeed {
  /// Bytes turned at a time; a multiple of four.
  private static let chunk = 256 << 10

  private let text: TextBytes
  private var offset: Int
  private let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
  private let turned = UnsafeMutableRawBufferPointer.allocate(
    byteCount: Transcoder.room(for: chunk), alignment: 16)
  private let transcoder: Transcoder?
  private var turner: UTF16Turner?
  /// Line ends in what was handed over.
  private var lines = 0
  /// What is left of the last piece for those who fill buffers.
  private var rest = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var damage = TableNotice(.damagedText, count: 0)

  init(_ text: TextBytes) {
    self.text = text
    offset = text.range.lowerBound
    transcoder =
      switch text.encoding {
      case .gb18030: Transcoder()
      case .named(let name): Transcoder(name)
      case .utf8, .utf16, .utf32: nil
      }
    if case .utf16(let isBig) = text.encoding { turner = UTF16Turner(isBig: isBig) }
  }

  deinit {
    raw.deallocate()
    turned.deallocate()
  }

  /// Part of the text that has been read.
  var fraction: Double {
    Double(offset - text.range.lowerBound) / Double(max(1, text.range.count))
  }

  var notices: TableNotices { TableNotices(text.notices + [damage]) }

  /// The next piece, good until the next is asked for; nil behind the last.
  func next() throws(TableFault) -> UnsafeRawBufferPointer? {
    while offset < text.range.upperBound {
      let count = min(Self.chunk, text.range.upperBound - offset)
      let room = UnsafeMutableRawBufferPointer(rebasing: raw[..<count])
      let got = try text.bytes.read(offset, into: room)
      guard got > 0 else { return nil }
      let input = UnsafeRawBufferPointer(rebasing: raw[..<got])
      let isLast = offset + got >= text.range.upperBound || got < count
      let piece = turn(input, isLast)
      if piece.isEmpty { continue }
      lines += piece.count(of: 0x0A)
      return piece
    }
    return nil
  }

  /// Fills a buffer with the next bytes, as parsers ask for them; who does so calls nothing else.
  /// - Parameter sign: a byte behind which the buffer ends early.
  /// - Returns: how many bytes; 0 behind the last.
  func read(
    _ room: UnsafeMutableRawBufferPointer, through sign: UInt8? = nil
  ) throws(TableFault) -> Int {
    if rest.isEmpty, let piece = try next() { rest = piece }
    var count = min(room.count, rest.count)
    if let sign, let end = rest[..<count].firstIndex(of: sign) { count = end + 1 }
    room.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }

  private func turn(_ input: UnsafeRawBufferPointer, _ isLast: Bool) -> UnsafeRawBufferPointer {
    switch text.encoding {
    case .utf8: return utf8(input, isLast)
    case .gb18030, .named:
      guard let transcoder else { return UnsafeRawBufferPointer(start: nil, count: 0) }
      let outcome = transcoder.convert(input, into: turned, isLast: isLast)
      // What a piece cuts comes with the next.
      offset += isLast ? input.count : max(1, outcome.used)
      return handOver(outcome.written, damaged: outcome.damaged, first: outcome.first)
    case .utf16:
      offset += input.count
      let outcome = turner?.turn(input, isLast, into: turned) ?? Transcoder.Outcome()
      return handOver(outcome.written, damaged: outcome.damaged, first: outcome.first)
    case .utf32(let isBig):
      offset += input.count
      let outcome = UTF32Turner.turn(input, isBig: isBig, isLast, into: turned)
      return handOver(outcome.written, damaged: outcome.damaged, first: outcome.first)
    }
  }

  /// A piece as it is, if all of it is right, as it nearly always is.
  private func utf8(_ input: UnsafeRawBufferPointer, _ isLast: Bool) -> UnsafeRawBufferPointer {
    let count = isLast ? input.count : Self.whole(input)
    let piece = UnsafeRawBufferPointer(rebasing: input[..<count])
    offset += count
    guard !UTF8Check.isWhole(piece) else { return piece }
    let outcome = UTF8Repair.repair(piece, into: turned)
    return handOver(outcome.written, damaged: outcome.damaged, first: outcome.first)
  }

  /// Bytes without a character at the end that goes on behind them.
  private static func whole(_ input: UnsafeRawBufferPointer) -> Int {
    var start = input.count - 1
    while start > 0, input.count - start < 4, input[start] & 0xC0 == 0x80 { start -= 1 }
    let byte = input[start]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    return start > 0 && length > input.count - start ? start : input.count
  }

  private func handOver(_ count: Int, damaged: Int, first: Int?) -> UnsafeRawBufferPointer {
    if damaged > 0 {
      if damage.count == 0, let first {
        damage.place.line = lines + turned[..<first].count { $0 == 0x0A } + 1
      }
      damage.count += damaged
    }
    return UnsafeRawBufferPointer(rebasing: turned[..<count])
  }
}

/// Puts U+FFFD where bytes are no UTF-8.
enum UTF8Repair {
  /// - Parameter output: room for three times the input.
  static func repair(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Transcoder.Outcome {
    var outcome = Transcoder.Outcome()
    var decoder = UTF8.ForwardParser()
    var source = input.makeIterator()
    while true {
      switch decoder.parseScalar(from: &source) {
      case .valid(let scalar):
        for byte in scalar {
          output[outcome.written] = byte
          outcome.written += 1
        }
      case .error: UTF8Scalar.replace(output, &outcome)
      case .emptyInput:
        outcome.used = input.count
        return outcome
      }
    }
  }
}
