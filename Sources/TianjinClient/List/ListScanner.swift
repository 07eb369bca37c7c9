import Catalog
import Formats
import PortalClient

/// Cuts the lines out of `{"dataList":[{…},{…}],…}` as the bytes arrive, and holds nothing but the
/// line it is in. Members before and behind the list are passed over; a bare array is a list too.
struct ListScanner {
  /// Most bytes of one line, most lines of a list.
  static let lineLimit = 1 << 20
  static let countLimit = 200_000

  /// Of the request, for messages.
  let path: String
  private(set) var count = 0
  private var depth = 0
  /// The depth at which lines stand; nil outside the list.
  private var lineDepth: Int?
  private var sawList = false
  private var isInString = false
  private var isEscaped = false
  /// The last string at the root's level: the name of the member whose value follows.
  private var name: [UInt8] = []
  private var line: [UInt8] = []
  private var isAtEnd = false
  private var sawAnything = false

  init(path: String) { self.path = path }

  mutating func take(_ chunk: [UInt8]) throws(SourceError) -> [JSON] {
    var lines: [JSON] = []
    for byte in chunk {
      if let line = try take(byte) { lines.append(line) }
    }
    return lines
  }

  /// Behind the last byte.
  func finish() throws(SourceError) {
    guard sawAnything else { throw .malformed(path: path, detail: .notJSON(status: 200)) }
    guard isAtEnd else {
      throw fault(sawList ? "dataList[\(count)]" : "dataList", "unexpected end")
    }
    guard sawList else { throw fault("dataList", "missing") }
  }

  private func fault(_ place: String, _ reason: String) -> SourceError {
    .malformed(path: path, detail: .shape(at: place, reason: reason))
  }

  private mutating func take(_ byte: UInt8) throws(SourceError) -> JSON? {
    if isInLine {
      line.append(byte)
      guard line.count <= Self.lineLimit else {
        throw .malformed(path: path, detail: .lineTooLong(bytes: Self.lineLimit))
      }
    }
    if isInString {
      takeString(byte)
      return nil
    }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: return nil
    case UInt8(ascii: "\""):
      isInString = true
      if depth == 1, !isInLine { name = [] }
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return try close()
    default:
      guard depth > 0 else { throw .malformed(path: path, detail: .notJSON(status: 200)) }
    }
    return nil
  }

  private var isInLine: Bool { lineDepth.map { depth > $0 } ?? false }

  private mutating func takeString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      return
    }
    if depth == 1, !isInLine, name.count < 64 { name.append(byte) }
  }

  private mutating func open(_ byte: UInt8) {
    sawAnything = true
    let isArray = byte == UInt8(ascii: "[")
    let isNamed = String(decoding: name, as: UTF8.self).lowercased() == "datalist"
    if isArray, !sawList, depth == 0 || depth == 1 && isNamed {
      sawList = true
      lineDepth = depth + 1
    } else if let lineDepth, depth == lineDepth {
      line = [byte]
    }
    depth += 1
  }

  private mutating func close() throws(SourceError) -> JSON? {
    guard depth > 0 else { throw fault("", "unexpected byte") }
    depth -= 1
    if depth == 0 { isAtEnd = true }
    guard let lineDepth else { return nil }
    if depth < lineDepth {
      self.lineDepth = nil
      return nil
    }
    guard depth == lineDepth else { return nil }
    guard let json = try? JSON.parse(line) else { throw fault("dataList[\(count)]", "not JSON") }
    count += 1
    guard count <= Self.countLimit else {
      throw .malformed(path: path, detail: .shape(at: "dataList", reason: "too long"))
    }
    line = []
    return json
  }
}
