/// Undoes the codings that `Content-Encoding` names (RFC 9110, 8.4), piece by piece. libcurl's own
/// way stops behind the first gzip member and fails where a server names a coding it did not use.
struct ContentDecoder {
  /// Codings there are (IANA's registry of content codings) that this program neither asks for nor
  /// undoes. Any other word, as `utf-8` or `none`, is no coding: it says nothing of the body.
  private static let others: Set<Substring> = [
    "br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "aes128gcm", "pack200-gzip",
  ]
  /// What a request offers.
  static let offered = "gzip, deflate"

  private enum Stage {
    case inflate(Inflater)
    case other(DoubtedBody)
  }

  /// In the order in which they are undone.
  private let stages: [Stage]

  /// - Returns: nil for a body that is not coded.
  init?(_ headers: [HTTPHeader]) {
    let names = headers.filter { $0.name.lowercased() == "content-encoding" }
      .flatMap { $0.value.lowercased().split { ", \t".contains($0) } }
    stages = names.reversed().compactMap { name in
      switch name {
      case "gzip", "x-gzip": .inflate(Inflater(mayBeBare: false))
      case "deflate": .inflate(Inflater(mayBeBare: true))
      case _ where Self.others.contains(name): .other(DoubtedBody(coding: String(name)))
      default: nil
      }
    }
    if stages.isEmpty { return nil }
  }

  func take(_ bytes: UnsafeRawBufferPointer) throws(TransportError) -> [UInt8] {
    try run(Array(bytes), from: 0)
  }

  /// What is left at the end of the body.
  func finish() throws(TransportError) -> [UInt8] {
    var output: [UInt8] = []
    for (place, stage) in stages.enumerated() {
      let rest =
        switch stage {
        case .inflate(let inflater): try inflater.finish()
        case .other(let body): try body.finish()
        }
      output += try run(rest, from: place + 1)
    }
    return output
  }

  private func run(
    _ bytes: [UInt8], from start: Int
  ) throws(TransportError) -> [UInt8] {
    var bytes = bytes
    for stage in stages[start...] where !bytes.isEmpty {
      switch stage {
      case .inflate(let inflater): bytes = try inflater.take(bytes)
      case .other(let body): bytes = try body.take(bytes)
      }
    }
    return bytes
  }
}

/// A body said to be in a coding that cannot be undone: handed on as it is where it plainly is not
/// in any. Of one thread.
private final class DoubtedBody {
  /// Bytes by which that is told.
  private static let enough = 64

  private let coding: String
  private var held: [UInt8] = []
  private var isPlain = false

  init(coding: String) { self.coding = coding }

  func take(_ bytes: [UInt8]) throws(TransportError) -> [UInt8] {
    if isPlain { return bytes }
    held += bytes
    return held.count < Self.enough ? [] : try judge()
  }

  func finish() throws(TransportError) -> [UInt8] { held.isEmpty ? [] : try judge() }

  private func judge() throws(TransportError) -> [UInt8] {
    guard Self.isPlain(held) else { throw .unknownCoding(coding) }
    isPlain = true
    defer { held = [] }
    return held
  }

  /// Whether it is a text, or a file of a known kind.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    let kinds: [[UInt8]] = [
      Array("PK\u{3}\u{4}".utf8), Array("%PDF-".utf8), [0xD0, 0xCF, 0x11, 0xE0],
    ]
    if kinds.contains(where: { bytes.starts(with: $0) }) { return true }
    // The last character may be cut.
    let last = bytes.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    let start = last < bytes.endIndex && bytes[last] >= 0xC0 ? bytes[..<last] : bytes[...]
    let isText = !start.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    return isText && String(validating: start, as: UTF8.self) != nil
  }
}
