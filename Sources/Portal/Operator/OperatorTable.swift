public import Formats

/// A table as an operator has it: CSV with a header, or JSON that is an array of objects.
public struct OperatorTable: Hashable, Sendable {
  public var header: [String]
  /// Each row as wide as the header.
  public var rows: [[String]]

  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// RFC 4180 in UTF-8, with or without a byte order mark.
  public init(csv bytes: [UInt8]) throws(CSVFault) {
    var reader = CSVReader(bytes: bytes)
    // A header without a comma that has others is no name of one column.
    if let header = try reader.record(), header.count == 1,
      let separator = CSVSeparator.allCases.first(where: { header[0].contains($0.rawValue) })
    {
      throw .otherSeparator(separator)
    }
    let table = try CSVTable(bytes)
    self.init(header: table.header, rows: table.rows)
  }

  /// An array of objects; columns in the order in which their names first come, a missing member is
  /// an empty cell. Numbers keep their digits.
  public init(json text: String) throws(OperatorTableFault) {
    let json: JSON
    do {
      json = try JSON.parse(text)
    } catch {
      throw .notJSON(error)
    }
    guard let items = json.arrayValue else { throw .notArray }
    var header: [String] = []
    var places: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      guard let members = item.objectValue else { throw .notObject(row: index + 1) }
      var names: Set<String> = []
      for member in members {
        guard names.insert(member.name).inserted else {
          throw .duplicateName(member.name, row: index + 1)
        }
        guard places[member.name] == nil else { continue }
        places[member.name] = header.count
        header.append(member.name)
      }
    }
    let width = header.count
    let rows = items.map { item in
      var row = [String](repeating: "", count: width)
      for member in item.objectValue ?? [] {
        if let place = places[member.name] { row[place] = member.value.cellText }
      }
      return row
    }
    self.init(header: header, rows: rows)
  }
}

/// Why a JSON file is no table.
public enum OperatorTableFault: Error, Hashable, Sendable {
  case notJSON(JSON.ParseError)
  case notArray
  /// Row `row`, from 1, is something else than an object.
  case notObject(row: Int)
  /// Row `row`, from 1, has two values of one name.
  case duplicateName(String, row: Int)
}
