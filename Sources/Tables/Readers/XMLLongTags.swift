import Tabular

/// Takes attributes out of tags that have hundreds of them, since libxml2 (2.9 to 2.11) compares
/// each with all before it, and looks through a tag again with each piece of it: their square. A
/// mark in their place says where they are, for the cursor. What is written in an unusual way, and
/// all behind a document type, is left to the parser as it is. Of one thread.
final class XMLLongTags {
  /// Attributes that stay in their tag.
  private static let kept = 256
  /// Bytes of a document that are looked at for such tags.
  static let head = 256 << 10
  /// Bytes of a tag beyond which it is none.
  private static let mostBytes = 256 << 20

  private enum State {
    case text
    /// Behind `<`, until it is clear what it begins.
    case markup
    /// In a start tag, in quotes or not.
    case tag(quote: UInt8)
    /// In a comment, an instruction, a section of text or an end tag: to its last bytes.
    case until(UInt32, mask: UInt32)
    /// All that follows stays as it is.
    case over
  }

  private var state = State.text
  /// The latest bytes since it is so.
  private var latest: UInt32 = 0
  private var tag: [UInt8] = []
  private var attributes = 0
  private var output: [UInt8] = []
  /// How much of it has been handed over.
  private var handed = 0
  private var taken: [Int: [XMLAttribute]] = [:]
  /// The number of the latest tag of which some were taken.
  private var number = 0

  /// Whether the beginning of a document has a tag with so many.
  static func areIn(_ head: [UInt8]) -> Bool {
    var count = 0
    for place in head.indices.dropLast() {
      switch head[place] {
      case 0x3C, 0x3E: count = 0
      case 0x3D where head[place + 1] == 0x22 || head[place + 1] == 0x27: count += 1
      default: break
      }
      if count > kept { return true }
    }
    return false
  }

  /// What was taken out of the tag with a mark. Earlier ones are forgotten.
  func attributes(of mark: String) -> [XMLAttribute] {
    guard let number = Int(mark), let found = taken[number] else { return [] }
    taken = taken.filter { $0.key > number }
    return found
  }

  /// Fills a buffer; as many bytes as it has, or all there are.
  /// - Parameter next: fills a buffer with the next bytes of the document; 0 at its end.
  func read(
    _ room: UnsafeMutableRawBufferPointer,
    _ next: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Int {
    while handed == output.count {
      output.removeAll(keepingCapacity: true)
      handed = 0
      let count = try next(room)
      guard count > 0 else {
        // A tag that never ends is the parser's.
        (output, tag) = (tag, [])
        if output.isEmpty { return 0 }
        break
      }
      for byte in room[..<count] { try take(byte) }
    }
    let count = min(room.count, output.count - handed)
    output.withUnsafeBytes {
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[handed..<handed + count]))
    }
    handed += count
    return count
  }

  private func take(_ byte: UInt8) throws {
    switch state {
    case .text:
      if byte == 0x3C { (state, tag) = (.markup, [byte]) } else { output.append(byte) }
    case .markup:
      tag.append(byte)
      begin(byte)
    case .tag(let quote):
      tag.append(byte)
      try go(on: byte, quote)
    case .until(let end, mask: let mask):
      output.append(byte)
      latest = latest << 8 | UInt32(byte)
      if latest & mask == end { state = .text }
    case .over: output.append(byte)
    }
  }

  private func begin(_ byte: UInt8) {
    switch tag.count {
    case 2 where byte == 0x2F: pass(until: ">")
    case 2 where byte == 0x3F: pass(until: "?>")
    case 2 where byte == 0x21: break
    case 2: (state, attributes) = (.tag(quote: 0), 0)
    default:
      if tag.elementsEqual("<!--".utf8) { return pass(until: "-->") }
      if tag.elementsEqual("<![CDATA[".utf8) { return pass(until: "]]>") }
      let isOpen = ["<!--", "<![CDATA["].contains { Array($0.utf8).starts(with: tag) }
      if !isOpen { giveUp() }
    }
  }

  /// The markup that has begun stays as it is, and so does what follows up to its end.
  private func pass(until end: String) {
    flush()
    latest = 0
    state = .until(
      end.utf8.reduce(0) { $0 << 8 | UInt32($1) }, mask: 1 << (8 * UInt32(end.utf8.count)) - 1)
  }

  private func flush() {
    output += tag
    tag = []
  }

  private func giveUp() {
    flush()
    state = .over
  }

  private func go(on byte: UInt8, _ quote: UInt8) throws {
    guard tag.count <= Self.mostBytes else { return giveUp() }
    switch byte {
    case _ where quote != 0: if byte == quote { state = .tag(quote: 0) }
    case 0x22, 0x27:
      attributes += 1
      guard attributes <= CellBuffer.limit else {
        throw TableFault.tooLarge(.columns(CellBuffer.limit))
      }
      state = .tag(quote: byte)
    case 0x3C: giveUp()
    case 0x3E: endTag()
    default: break
    }
  }

  private func endTag() {
    state = .text
    if attributes > Self.kept, let parts = XMLTagParts(tag, keeping: Self.kept) {
      number += 1
      taken[number] = parts.taken
      output += parts.tag(markedAs: number)
      tag = []
    } else {
      flush()
    }
  }
}

/// An attribute that was taken out of its tag.
struct XMLAttribute: Hashable {
  /// Which no document has, before those that stay.
  static let mark = "tjdata-further-attributes"

  /// Among all attributes of its tag that declare no namespace.
  var place: Int
  var name: String
  var value: String

  /// All of a tag in order.
  /// - Parameter kept: those that stayed in it.
  static func joined(
    _ kept: [(name: String, value: String)], _ taken: [XMLAttribute]
  ) -> [(name: String, value: String)] {
    var all: [(name: String, value: String)] = []
    var rest = kept[...]
    for attribute in taken {
      let before = max(0, attribute.place - all.count)
      all += rest.prefix(before)
      rest = rest.dropFirst(before)
      all.append((attribute.name, attribute.value))
    }
    return all + rest
  }
}

/// A start tag, and attributes that were taken out of it.
private struct XMLTagParts {
  private(set) var taken: [XMLAttribute] = []
  private var name: ArraySlice<UInt8>
  /// What stays, from behind the name to the end.
  private var rest: [UInt8] = []
  /// Lines that went, which the parser counts.
  private var lines = 0

  /// - Returns: nil where something of it is unusual, or wrong.
  init?(_ tag: [UInt8], keeping kept: Int) {
    var place = tag.firstIndex { $0 <= 0x20 } ?? tag.endIndex
    name = tag[..<place]
    var seen: Set<ArraySlice<UInt8>> = []
    var count = 0
    while let piece = Piece(tag, from: place) {
      guard seen.insert(piece.name).inserted, !piece.name.elementsEqual(XMLAttribute.mark.utf8)
      else { return nil }
      if seen.count <= kept || piece.hasPrefix || piece.isDeclaration {
        rest += tag[place..<piece.end]
      } else {
        guard let value = Self.text(tag[piece.value]) else { return nil }
        lines += tag[place..<piece.end].count { $0 == 0x0A }
        taken.append(
          XMLAttribute(
            place: count, name: String(decoding: piece.name, as: UTF8.self), value: value))
      }
      if !piece.isDeclaration { count += 1 }
      place = piece.end
    }
    let end = tag[place...].drop { $0 <= 0x20 }
    guard end.elementsEqual(">".utf8) || end.elementsEqual("/>".utf8) else { return nil }
    rest += tag[place...]
  }

  func tag(markedAs number: Int) -> [UInt8] {
    var tag = Array(name)
    tag += " \(XMLAttribute.mark)=\"\(number)\"".utf8
    tag += [UInt8](repeating: 0x0A, count: lines)
    tag += rest
    return tag
  }

  /// A value as XML 1.0, 3.3.3, has it: white space is a blank, references are what they stand for.
  private static func text(_ value: ArraySlice<UInt8>) -> String? {
    guard value.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C }) else {
      return String(decoding: value, as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = value.startIndex
    while place < value.endIndex {
      let byte = value[place]
      place += 1
      switch byte {
      case 0x0D:
        text.append(0x20)
        if place < value.endIndex, value[place] == 0x0A { place += 1 }
      case 0x09, 0x0A: text.append(0x20)
      case 0x26:
        guard let end = value[place...].prefix(12).firstIndex(of: 0x3B),
          let scalar = scalar(String(decoding: value[place..<end], as: UTF8.self))
        else { return nil }
        text += Array(String(Character(scalar)).utf8)
        place = end + 1
      case 0..<0x20, 0x3C: return nil
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One of the five that need no document type, or a character by its number (4.1, 4.6).
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    let number: UInt32?
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case _ where name.hasPrefix("#x"): number = UInt32(name.dropFirst(2), radix: 16)
    case _ where name.hasPrefix("#"): number = UInt32(name.dropFirst())
    default: return nil
    }
    // Which of the others are characters the parser knows.
    guard let number, number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D,
      number < 0xFFFE || number > 0xFFFF
    else { return nil }
    return Unicode.Scalar(number)
  }

  /// An attribute where it is written, with the white space before it.
  private struct Piece {
    var name: ArraySlice<UInt8>
    var value: Range<Int>
    var end: Int

    /// Whether it is of a namespace, which the parser knows.
    var hasPrefix: Bool { name.contains(0x3A) }
    /// Whether it declares one.
    var isDeclaration: Bool {
      name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
    }

    init?(_ tag: [UInt8], from start: Int) {
      func blanks(_ place: Int) -> Int { tag[place...].firstIndex { $0 > 0x20 } ?? tag.endIndex }
      let lower = blanks(start)
      guard lower > start,
        let upper = tag[lower...].firstIndex(where: { !Self.isOfName($0) }), upper > lower,
        Self.mayBegin(tag[lower])
      else { return nil }
      let sign = blanks(upper)
      guard sign < tag.endIndex, tag[sign] == 0x3D else { return nil }
      let open = blanks(sign + 1)
      guard open < tag.endIndex, tag[open] == 0x22 || tag[open] == 0x27,
        let close = tag[(open + 1)...].firstIndex(of: tag[open])
      else { return nil }
      name = tag[lower..<upper]
      value = open + 1..<close
      end = close + 1
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
      byte & 0xDF &- 0x41 < 26 || byte == 0x5F || byte >= 0x80
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
      mayBegin(byte) || byte &- 0x2D < 2 || byte &- 0x30 < 11
    }
  }
}
