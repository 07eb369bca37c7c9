/// CSV as RFC 4180 has it, in UTF-8, the first record the headings.
///
/// It begins with a byte order mark: Excel in China takes CSV without one for GBK and shows
/// nonsense, and what else reads CSV passes over it. Cells are written as they are: published data
/// is not changed for fear of what a spreadsheet may make of a leading `=`.
struct CSVFile: TableFile {
  private static let byteOrderMark = "\u{FEFF}"

  private let file: OutputFile

  init(_ table: FileTable, at path: String) throws(PortalFault) {
    file = try OutputFile(path)
    try file.write(Self.byteOrderMark + Self.record(table.columns.map(\.heading)))
  }

  func write(_ row: [String]) throws { try file.write(Self.record(row)) }

  func close() throws { try file.flush() }

  private static func record(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard cell.utf8.contains(where: special.contains) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
