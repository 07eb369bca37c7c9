import Tabular

/// An Open Packaging Conventions package (ECMA-376 part 2): its parts are found by relationships
/// and by content types, and their names are compared without case.
struct PackageParts {
  struct Relationship {
    var id: String
    /// The last word of its type's address, which transitional and strict documents have alike.
    var kind: String
    /// A part's name without its first slash.
    var target: String
  }

  let archive: Archive
  private let format: TableFault.Format
  /// Content types by the names of parts, in small letters.
  private var overrides: [String: String] = [:]

  init(_ archive: Archive, _ format: TableFault.Format) throws {
    self.archive = archive
    self.format = format
    guard var scanner = try scanner("[Content_Types].xml") else { return }
    while let token = try scanner.next() {
      guard token == .start, scanner.name == XMLName("Override") else { continue }
      let attributes = try scanner.attributeTexts()
      guard let name = attributes["PartName"], let type = attributes["ContentType"] else {
        continue
      }
      overrides[PartName.plain(name).lowercased()] = type
    }
  }

  /// A part's XML; nil where there is no such part.
  func scanner(_ name: String) throws -> XMLScanner? {
    guard let member = try archive.member(name) else { return nil }
    return XMLScanner(format, room: 16 << 10, try XMLBytes.utf8 { try member.read($0) })
  }

  /// The document that the package is for: by its relationship, else by its content type.
  func main() throws -> String? {
    let related = try relationships(of: nil).first { $0.kind == "officeDocument" }
    if let related, archive.has(related.target) { return related.target }
    let typed = overrides.first { $0.value.hasSuffix("main+xml") || $0.value.hasSuffix(".main") }
    if let typed, archive.has(typed.key) { return typed.key }
    return archive.has(Self.usual) ? Self.usual : nil
  }

  /// nil for parts whose type only their ending tells.
  func contentType(of name: String) -> String? { overrides[name.lowercased()] }

  /// Where all programs put a workbook, whatever else a file lacks.
  private static let usual = "xl/workbook.xml"

  /// A part by its kind: as `source` relates to it, else by its content type, else by its usual
  /// name.
  func part(_ kind: String, of source: [Relationship]) -> String? {
    if let related = source.first(where: { $0.kind == kind }), archive.has(related.target) {
      return related.target
    }
    let typed = overrides.first { $0.value.hasSuffix(".\(kind)+xml") }?.key
    if let typed, archive.has(typed) { return typed }
    return archive.has("xl/\(kind).xml") ? "xl/\(kind).xml" : nil
  }

  /// - Parameter source: a part; nil for the package itself.
  func relationships(of source: String?) throws -> [Relationship] {
    let source = source ?? ""
    let slash = source.lastIndex(of: "/").map { source.index(after: $0) } ?? source.startIndex
    let (folder, name) = (source[..<slash], source[slash...])
    guard var scanner = try scanner("\(folder)_rels/\(name).rels") else { return [] }
    var found: [Relationship] = []
    while let token = try scanner.next() {
      guard token == .start, scanner.name == XMLName("Relationship") else { continue }
      let attributes = try scanner.attributeTexts()
      guard let id = attributes["Id"], let target = attributes["Target"],
        attributes["TargetMode"] != "External"
      else { continue }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      found.append(
        Relationship(id: id, kind: kind, target: PartName.resolved(target, in: String(folder))))
    }
    return found
  }
}

/// Names of parts (ECMA-376 part 2, 6.2.2, and RFC 3986, 5.2.4).
enum PartName {
  /// Without its first slash, with the slashes of the standard, `%20` as what it stands for.
  static func plain(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte)
      }
    }
    let plain = String(decoding: bytes, as: UTF8.self)
    return String(plain.drop { $0 == "/" })
  }

  /// A target as a relationship gives it, from the folder of its source.
  static func resolved(_ target: String, in folder: String) -> String {
    let isAbsolute = target.hasPrefix("/") || target.hasPrefix("\\")
    var steps: [Substring] = []
    for step in (isAbsolute ? plain(target) : folder + plain(target)).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// A part's bytes in UTF-8, whichever of the two encodings it has that packages allow.
enum XMLBytes {
  static func utf8(
    _ source: @escaping ReadAhead.Source
  ) throws -> ReadAhead.Source {
    var head = [UInt8](repeating: 0, count: 2)
    var count = 0
    while count < 2 {
      let got = try head.withUnsafeMutableBytes {
        try source(UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
      }
      if got == 0 { break }
      count += got
    }
    let known = Array(head[..<count])
    if case .utf16(let isBig)? = ByteOrderMark(known)?.encoding {
      return turned(source, isBig: isBig)
    }
    var isFirst = true
    return { room in
      guard isFirst, room.count >= known.count else { return try source(room) }
      isFirst = false
      room.copyBytes(from: known)
      return known.isEmpty ? try source(room) : known.count
    }
  }

  private static func turned(
    _ source: @escaping ReadAhead.Source, isBig: Bool
  ) -> ReadAhead.Source {
    var turner = UTF16Turner(isBig: isBig)
    var units = [UInt8](repeating: 0, count: 32 << 10)
    var kept = 0
    var ready: [UInt8] = []
    var used = 0
    return { room in
      while used == ready.count {
        let got = try units.withUnsafeMutableBytes {
          try source(UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
        }
        let count = kept + got
        let isLast = got == 0
        if isLast, count == 0 { return 0 }
        let even = isLast ? count : count & ~1
        ready = [UInt8](unsafeUninitializedCapacity: even / 2 * 3 + 12) { output, filled in
          units.withUnsafeBytes {
            filled =
              turner.turn(
                UnsafeRawBufferPointer(rebasing: $0[..<even]), isLast,
                into: UnsafeMutableRawBufferPointer(output)
              ).written
          }
        }
        used = 0
        kept = isLast ? 0 : count - even
        if kept == 1 { units[0] = units[even] }
        if isLast, ready.isEmpty { return 0 }
      }
      let count = min(room.count, ready.count - used)
      room.copyBytes(from: ready[used..<used + count])
      used += count
      return count
    }
  }
}
