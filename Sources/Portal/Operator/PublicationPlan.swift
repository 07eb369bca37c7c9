public import Catalog
import Formats

/// What an operator says about a table that is to be published; the rest is derived.
public struct PublicationPlan: Hashable, Sendable {
  /// Its counters and `formats` are the platform's to give.
  public var entry: Entry
  /// 英文名称 by heading; a heading that is a code already needs none.
  public var codes: [String: String]
  /// `f_3070020000025_000088`: headings without a code get it with their place in three digits.
  public var codePrefix: String?
  /// 数据格式 by heading or code, where it is not to be told from the cells.
  public var types: [String: FieldType]
  /// Headings or codes that calls may filter by; nil for the first column.
  public var filters: [String]?
  public var formats: [FileFormat]

  public init(
    entry: Entry, codes: [String: String] = [:], codePrefix: String? = nil,
    types: [String: FieldType] = [:], filters: [String]? = nil, formats: [FileFormat]
  ) {
    self.entry = entry
    self.codes = codes
    self.codePrefix = codePrefix
    self.types = types
    self.filters = filters
    self.formats = formats
  }

  /// The publication: fields, specification and files of the table.
  public func publication(of table: OperatorTable) throws(PlanFault) -> Publication {
    var fields: [Field] = []
    for (index, heading) in table.header.enumerated() {
      let code = try code(heading, at: index)
      let cells = table.rows.lazy.map { $0[index] }
      let wanted = types[heading] ?? types[code]
      if let wanted, let misfit = cells.enumerated().first(where: { !wanted.fits($1) }) {
        throw .misfit(heading, row: misfit.offset + 1, cell: misfit.element, wanted)
      }
      let type = wanted ?? Self.type(of: cells)
      fields.append(Field(code: code, type: type, label: heading))
    }
    for name in Set(types.keys).union(codes.keys).union(filters ?? []).sorted()
    where !fields.contains(where: { $0.code == name || $0.label == name }) {
      throw .unknownColumn(name)
    }
    let filtering = (filters ?? Array(table.header.prefix(1))).compactMap { name in
      fields.first { $0.code == name || $0.label == name }?.code
    }
    var entry = entry
    entry.formats = formats
    return Publication(
      entry: entry, fields: fields, filters: filtering, rows: table.rows,
      files: formats.map { format in
        Distribution(
          name: "\(Self.fileName(entry.title)).\(format.fileExtension)", format: format,
          modified: entry.modified)
      })
  }

  private func code(_ heading: String, at index: Int) throws(PlanFault) -> String {
    if let code = codes[heading] {
      guard Self.isCode(code) else { throw .badCode(code) }
      return code
    }
    if Self.isCode(heading) { return heading }
    guard let codePrefix else { throw .noCode(heading) }
    guard Self.isCode(codePrefix) else { throw .badCode(codePrefix) }
    let number = String(index)
    return codePrefix + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }

  /// A letter first, then letters, digits and underscores: what a URL's query carries unescaped.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 }
    return isLetter(first)
      && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
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
