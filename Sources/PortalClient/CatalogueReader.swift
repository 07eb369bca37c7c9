import Catalog
import FoundationEssentials
import PortalAPI
import Transport

/// Turns the bytes of a catalogue stream into items, line by line, and holds the stream to its
/// promises: header first, end last, as many entries between as the end says.
struct CatalogueReader {
  /// Longest line that is read, in bytes.
  static let lineLimit = 1 << 20

  let path: String
  /// The beginning of a line whose end has not come.
  private var rest: [UInt8] = []
  private var entries = 0
  private var received = 0
  private var sawHeader = false
  private var sawEnd = false

  init(path: String) { self.path = path }

  mutating func take(_ chunk: [UInt8]) throws(SourceError) -> [CatalogueItem] {
    received += chunk.count
    let bytes = rest.isEmpty ? chunk : rest + chunk
    var items: [CatalogueItem] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if end > start { items.append(try item(bytes, start..<end)) }
      start = end + 1
    }
    rest = Array(bytes[start...])
    guard rest.count <= Self.lineLimit else {
      throw .malformed(path: path, detail: .lineTooLong(bytes: Self.lineLimit))
    }
    return items
  }

  /// Behind the last byte: the last line where it lacks its line feed, then nil.
  mutating func finish() throws(SourceError) -> [CatalogueItem]? {
    guard !sawEnd else { return nil }
    let last = rest
    rest = []
    // Half a line is what a cut leaves, not a fault of the platform.
    if last.last == UInt8(ascii: "}"), let item = try? item(last, 0..<last.count) { return [item] }
    throw .unreachable(.cut(received: received, expected: nil))
  }

  private mutating func item(
    _ bytes: [UInt8], _ range: Range<Int>
  ) throws(SourceError) -> CatalogueItem {
    guard range.count <= Self.lineLimit else {
      throw .malformed(path: path, detail: .lineTooLong(bytes: Self.lineLimit))
    }
    if sawHeader, !sawEnd, let entry = EntryScanner.entry(bytes, range) {
      entries += 1
      return .entry(entry)
    }
    let item = try slowItem(Data(bytes[range]))
    switch item {
    case .header:
      guard !sawHeader else { throw .malformed(path: path, detail: .order) }
      sawHeader = true
    case .entry:
      guard sawHeader, !sawEnd else { throw .malformed(path: path, detail: .order) }
      entries += 1
    case .end(let end):
      guard sawHeader, !sawEnd else { throw .malformed(path: path, detail: .order) }
      guard end.end == entries else {
        throw .malformed(path: path, detail: .count(promised: end.end, received: entries))
      }
      sawEnd = true
    }
    return item
  }

  /// The member that tells the three kinds of line apart.
  private struct Shape: Decodable {
    var epoch: String?
    var end: Int?
  }

  private func slowItem(_ line: Data) throws(SourceError) -> CatalogueItem {
    let answer = AnswerReader(path: path)
    let shape = try answer.decode(Shape.self, from: line)
    if shape.epoch != nil { return .header(try answer.decode(CatalogueHeader.self, from: line)) }
    if shape.end != nil { return .end(try answer.decode(CatalogueEnd.self, from: line)) }
    return .entry(try answer.decode(Entry.self, from: line))
  }
}
