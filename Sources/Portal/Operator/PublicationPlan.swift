public import Catalog
import Formats

/// What an operator says about a table that is to be published; the rest is derived, or stays as it
/// is published.
public struct PublicationPlan: Hashable, Sendable {
  /// The columns of the entry whose place is taken.
  public struct Published: Hashable, Sendable {
    /// In their order.
    public var fields: [Field]
    /// Codes that calls may filter by.
    public var filters: [String]

    /// Columns as they are published now.
    public init(fields: [Field], filters: [String]) {
      self.fields = fields
      self.filters = filters
    }
  }

  /// Its counters are the platform's to give; a file is made of each of its formats.
  public var entry: Entry
  /// 英文名称 by heading; a heading that is published, or is a code already, needs none.
  public var codes: [String: String]
  /// `f_3070020000025_000088`: headings without a code get it with their place in three digits.
  public var codePrefix: String?
  /// 数据格式 by heading or code, where it is not to be told from the cells.
  public var types: [String: FieldType]
  /// Headings or codes that calls may filter by; nil for those that are published, or the first
  /// column.
  public var filters: [String]?
  /// nil for a new entry.
  public var published: Published?
  /// Columns that the entry had and has no more: headings by code.
  public var gone: [String: String]

  public init(
    entry: Entry, codes: [String: String] = [:], codePrefix: String? = nil,
    types: [String: FieldType] = [:], filters: [String]? = nil, published: Published? = nil,
    gone: [String: String] = [:]
  ) {
    self.entry = entry
    self.codes = codes
    self.codePrefix = codePrefix
    self.types = types
    self.filters = filters
    self.gone = gone
    // An entry of files alone has no columns that could stay.
    self.published = published.flatMap { $0.fields.isEmpty ? nil : $0 }
  }

  /// The publication: fields, specification and files of the table.
  public func publication(of table: OperatorTable) throws(PlanFault) -> Publication {
    try Self.check(table)
    let fields = try fields(of: table)
    for name in Set(types.keys).union(codes.keys).union(filters ?? []).sorted()
    where !fields.contains(where: { $0.code == name || $0.label == name }) {
      throw .unknownColumn(name)
    }
    return Publication(
      entry: entry, fields: fields, filters: try filtering(fields), rows: table.rows,
      files: entry.formats.map { format in
        Distribution(
          name: "\(Self.fileName(entry.title)).\(format.fileExtension)", format: format,
          modified: entry.modified)
      })
  }

  /// Columns of whole numbers that have others now, though nobody said so.
  public func changedTypes(
    in publication: Publication
  ) -> [(label: String, before: FieldType, now: FieldType)] {
    publication.fields.compactMap { field in
      guard let known = published?.fields.first(where: { $0.code == field.code }),
        known.type != field.type, types[field.label] == nil, types[field.code] == nil
      else { return nil }
      return (field.label, known.type, field.type)
    }
  }

  /// What no table of a platform has.
  private static func check(_ table: OperatorTable) throws(PlanFault) {
    guard !table.header.isEmpty else { throw .noColumns }
    for (index, heading) in table.header.enumerated() {
      guard !heading.isUnseen else { throw .blankHeading(column: index + 1) }
      guard !heading.utf8.contains(0) else { throw .nullHeading(column: index + 1) }
    }
    for (row, cells) in table.rows.enumerated() {
      for (index, cell) in cells.enumerated() where cell.utf8.contains(0) {
        throw .nullCharacter(table.header[index], row: row + 1)
      }
    }
  }

  private func fields(of table: OperatorTable) throws(PlanFault) -> [Field] {
    let codes = try codes(of: table.header)
    var fields: [Field] = []
    for (index, heading) in table.header.enumerated() {
      let code = codes[index]
      let known = published?.fields.first { $0.code == code }
      let cells = table.rows.lazy.map { $0[index] }
      let type = try type(of: cells, types[heading] ?? types[code], known?.type, heading)
      let label = heading == code ? known?.label ?? heading : heading
      fields.append(Field(code: code, type: type, label: label))
    }
    return fields
  }

  private func filtering(_ fields: [Field]) throws(PlanFault) -> [String] {
    func code(_ name: String) -> String? {
      fields.first { $0.code == name || $0.label == name }?.code
    }
    if let filters { return filters.compactMap(code) }
    guard let published, !published.filters.isEmpty || entry.kind == .interface else {
      return fields.prefix(1).map(\.code)
    }
    let kept = published.filters.filter { name in fields.contains { $0.code == name } }
    // Whoever calls by that column is to be thought of first.
    if entry.kind == .interface, let gone = published.filters.first(where: { !kept.contains($0) }) {
      throw .filterGone(published.fields.first { $0.code == gone }?.label ?? gone)
    }
    return kept
  }

  /// Codes said or published stand, and a column that comes back has its own; what has none is
  /// numbered, past the numbers that were ever given.
  private func codes(of header: [String]) throws(PlanFault) -> [String] {
    var unused = published?.fields ?? []
    unused += gone.sorted { $0.key < $1.key }.map { code, heading in
      Field(code: code, type: .text, label: heading)
    }
    var found: [String?] = []
    for heading in header {
      if let code = codes[heading] {
        guard Self.isCode(code) else { throw .badCode(code) }
        found.append(code)
      } else if let place = unused.firstIndex(where: { $0.label == heading }) {
        found.append(unused.remove(at: place).code)
      } else {
        found.append(Self.isCode(heading) ? heading : nil)
      }
    }
    // A code that is published means its old column to callers, whether that is still there or not.
    var taken = Set(found.compactMap(\.self)).union(published?.fields.map(\.code) ?? [])
      .union(gone.keys)
    for (index, heading) in header.enumerated() where found[index] == nil {
      let code = try numbered(heading, index, past: taken)
      taken.insert(code)
      found[index] = code
    }
    return found.compactMap(\.self)
  }

  private func numbered(
    _ heading: String, _ index: Int, past taken: Set<String>
  ) throws(PlanFault) -> String {
    guard let codePrefix else { throw .noCode(heading) }
    guard Self.isCode(codePrefix) else { throw .badCode(codePrefix) }
    var number = index
    while true {
      let digits = String(number)
      let code = codePrefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      guard taken.contains(code) else { return code }
      number += 1
    }
  }

  /// A letter first, then letters, digits and underscores: what a URL's query carries unescaped.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 }
    return isLetter(first)
      && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  /// The type that was said, else the published one, which one bad cell does not take from all who
  /// call; whole numbers may become numbers.
  private func type(
    of cells: some Sequence<String>, _ said: FieldType?, _ published: FieldType?, _ heading: String
  ) throws(PlanFault) -> FieldType {
    guard let kept = said ?? published else { return Self.type(of: cells) }
    if said == nil, kept == .integer, Self.type(of: cells) == .number { return .number }
    for (row, cell) in cells.enumerated() where !kept.fits(cell) {
      throw .misfit(heading, row: row + 1, cell: cell, kept)
    }
    return kept
  }

  /// The narrowest type that every cell fits: blanks fit all, numbers with leading zeros are codes.
  static func type(of cells: some Sequence<String>) -> FieldType {
    var candidates: [FieldType] = [.integer, .number, .date]
    var isEmpty = true
    for cell in cells where !cell.isEmpty {
      isEmpty = false
      candidates.removeAll { CellText.canonical(cell, $0) == nil }
      let digits = cell.drop { $0 == "-" || $0 == "+" }
      let isCode =
        cell.hasPrefix("+") || digits.count > 15
        || digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      if isCode { candidates.removeAll { $0 != .date } }
      if candidates.isEmpty { return .text }
    }
    return isEmpty ? .text : candidates.first ?? .text
  }

  /// A title as the name of a file, without what cannot be seen (bidi controls and their like). By
  /// scalars: `/` with an accent on it is another character, and still a path's separator.
  private static func fileName(_ title: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in title.unicodeScalars where scalar.properties.generalCategory != .format {
      kept.append(scalar == "/" || scalar == "\\" ? "、" : scalar)
    }
    var name = String(String.UnicodeScalarView(kept.drop { $0 == "." }))
    while name.utf8.count > 180 { name.removeLast() }
    return name
  }
}

/// Why a table cannot be published as planned.
public enum PlanFault: Error, Hashable, Sendable {
  /// A heading that is no code, and nothing to make one from.
  case noCode(String)
  case badCode(String)
  /// A code, type or filter for a column the table does not have.
  case unknownColumn(String)
  /// A cell that is not of the type its column is to have; rows are counted from 1.
  case misfit(String, row: Int, cell: String, FieldType)
  /// An interface's table lacks a column that calls filter by, and no other filters are said.
  case filterGone(String)
  /// A new entry lacks what none can do without.
  case unsaid([EntryOrder.Name])
  /// A text of the entry is none.
  case badText(BadText)
  /// The table has not one column.
  case noColumns
  /// Nothing is seen of the name of column `column`, from 1.
  case blankHeading(column: Int)
  /// The name of column `column`, from 1, has U+0000.
  case nullHeading(column: Int)
  /// A cell has U+0000, which no text of the platform's has; rows are counted from 1.
  case nullCharacter(String, row: Int)
}

extension FieldType {
  /// Whether the platform answers with a cell as a value of the type; blanks fit all.
  fileprivate func fits(_ cell: String) -> Bool {
    guard !cell.isEmpty else { return true }
    guard CellText.canonical(cell, self) != nil else { return false }
    guard self == .integer || self == .number else { return true }
    if case .number = CellText.json(cell, self) { return true }
    return false
  }
}

extension FileFormat {
  /// XLS is made as XLSX.
  var fileExtension: String {
    switch self {
    case .xls: "xlsx"
    case .json: "json"
    case .xml: "xml"
    default: "csv"
    }
  }
}
