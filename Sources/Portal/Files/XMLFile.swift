/// XML 1.0: `<dataset>` with a `<record>` a row and a `<field>` a cell. Headings are attributes,
/// since 中文描述 need be no XML names.
struct XMLFile: TableFile {
  private let file: OutputFile
  private let openings: [String]

  init(_ table: FileTable, at path: String) throws(PortalFault) {
    file = try OutputFile(path)
    openings = table.columns.map { column in
      let code = column.code.isEmpty ? "" : " code=\"\(Self.escaped(column.code))\""
      return "<field name=\"\(Self.escaped(column.heading))\"\(code)>"
    }
    try file.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <dataset name="\(Self.escaped(table.title))">

      """)
  }

  func write(_ row: [String]) throws {
    let fields = zip(openings, row).map { opening, cell in
      "\(opening)\(Self.escaped(cell))</field>"
    }
    try file.write("<record>\(fields.joined())</record>\n")
  }

  func close() throws {
    try file.write("</dataset>\n")
    try file.flush()
  }

  /// For content and quoted attributes, of XML and HTML. Control characters, which XML 1.0 has no
  /// way to write, become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
