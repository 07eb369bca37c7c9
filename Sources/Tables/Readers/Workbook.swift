import Tabular

/// What an XLSX file says outside of its sheets (ECMA-376, parts 18.2, 18.4, 18.8).
struct Workbook {
  struct Sheet: Hashable, Sendable {
    var name: String
    /// The member that has its cells.
    var path: String
  }

  /// Bytes that all shared texts may have together.
  private static let textLimit = 512 << 20

  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904.
  private(set) var isFrom1904 = false
  private(set) var texts = TextStore()
  /// How the numbers of each cell style are dates; nil where they are numbers.
  private(set) var dates: [DateCell.Precision?] = []

  /// Its sheets alone.
  init(sheetsOf archive: Archive) throws {
    let targets = try Self.targets(archive)
    guard let member = try archive.member("xl/workbook.xml") else {
      throw TableFault.malformed(.xlsx, place: 0)
    }
    let cursor = try XMLCursor(.xlsx) { try member.read($0) }
    while let node = try cursor.next() {
      guard node == .start else { continue }
      switch cursor.name {
      case "workbookPr":
        isFrom1904 = ["1", "true"].contains(cursor.attribute("date1904") ?? "")
      case "sheet":
        let attributes = cursor.attributes()
        let id = attributes.first { $0.name == "id" }?.value ?? ""
        if let name = cursor.attribute("name"), let path = targets[id] {
          sheets.append(Sheet(name: name, path: path))
        }
      default: break
      }
    }
    guard !sheets.isEmpty else { throw TableFault.noTable(.xlsx) }
  }

  /// All of it.
  init(_ archive: Archive) throws {
    try self.init(sheetsOf: archive)
    try readStyles(archive)
    try readTexts(archive)
  }

  /// Members by the names that relations give them.
  private static func targets(_ archive: Archive) throws -> [String: String] {
    guard let member = try archive.member("xl/_rels/workbook.xml.rels") else {
      throw TableFault.malformed(.xlsx, place: 0)
    }
    var targets: [String: String] = [:]
    let cursor = try XMLCursor(.xlsx) { try member.read($0) }
    while let node = try cursor.next() {
      guard node == .start, let id = cursor.attribute("Id"),
        let target = cursor.attribute("Target")
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  private mutating func readTexts(_ archive: Archive) throws {
    guard let member = try archive.member("xl/sharedStrings.xml") else { return }
    let cursor = try XMLCursor(.xlsx) { try member.read($0) }
    var text = ""
    var isText = false
    var isSound = false
    while let node = try cursor.next() {
      switch node {
      case .start where cursor.name == "t": isText = !cursor.isEmpty && !isSound
      case .start where cursor.name == "rPh": isSound = !cursor.isEmpty
      case .start where cursor.name == "si" && cursor.isEmpty: texts.add("")
      case .text where isText: text += cursor.value
      case .end where cursor.name == "t": isText = false
      case .end where cursor.name == "rPh": isSound = false
      case .end where cursor.name == "si":
        texts.add(SheetText.plain(text))
        text = ""
        guard texts.byteCount <= Self.textLimit else {
          throw TableFault.tooLarge(.unpacked(Self.textLimit))
        }
      default: break
      }
    }
  }

  private mutating func readStyles(_ archive: Archive) throws {
    guard let member = try archive.member("xl/styles.xml") else { return }
    let cursor = try XMLCursor(.xlsx) { try member.read($0) }
    var formats: [Int: String] = [:]
    var isInCells = false
    while let node = try cursor.next() {
      switch node {
      case .start where cursor.name == "numFmt":
        if let id = cursor.attribute("numFmtId").flatMap({ Int($0) }) {
          formats[id] = cursor.attribute("formatCode") ?? ""
        }
      case .start where cursor.name == "cellXfs": isInCells = !cursor.isEmpty
      case .end where cursor.name == "cellXfs": isInCells = false
      case .start where cursor.name == "xf" && isInCells:
        let id = cursor.attribute("numFmtId").flatMap { Int($0) } ?? 0
        dates.append(Self.date(id, formats[id]))
      default: break
      }
    }
  }

  /// Whether a format of numbers shows dates, and how exactly (18.8.30 lists the built-in ones).
  private static func date(_ id: Int, _ code: String?) -> DateCell.Precision? {
    guard let code else {
      switch id {
      case 14...17, 27...31, 34...36, 50...54, 57, 58: return .day
      case 22: return .minute
      default: return nil
      }
    }
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    for character in code.lowercased() {
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where !isQuoted && !isBracketed: letters.insert(character)
      default: break
      }
    }
    guard letters.contains("y") || letters.contains("d") else { return nil }
    if letters.contains("s") { return .second }
    return letters.contains("h") ? .minute : .day
  }
}

/// Many texts in one arena.
struct TextStore {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var byteCount: Int { bytes.count }

  mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Empty where there is no such text.
  subscript(place: Int) -> String {
    guard ends.indices.contains(place) else { return "" }
    return String(decoding: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]], as: UTF8.self)
  }
}

/// Texts of XLSX, in which `_x000D_` stands for a character that XML cannot hold (ECMA-376, part
/// 22.9.2.19).
enum SheetText {
  static func plain(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      rest = rest[mark.lowerBound...]
      let digits = rest.dropFirst(2).prefix(4)
      let end = rest.dropFirst(6)
      if digits.count == 4, end.first == "_", let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = end.dropFirst()
      } else {
        result += "_"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
