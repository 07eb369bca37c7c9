import Base
import Tabular

/// XML 1.0: `<dataset>` with a `<record>` a row and a `<field>` a cell. Headings are attributes,
/// since 中文描述 need be no XML names.
final class XMLTableWriter: TableWriter {
  private let sink: ByteSink
  private let openings: [String]
  private var unwritable = TableNotice(.unwritableCharacters, count: 0)

  init(_ headings: [TableHeading], title: String, _ sink: ByteSink) {
    self.sink = sink
    openings = headings.map { heading in
      let code = heading.code.isEmpty ? "" : " code=\"\(XMLText.escaped(heading.code))\""
      return "<field name=\"\(XMLText.escaped(heading.title))\"\(code)>"
    }
    sink.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    sink.add("<dataset name=\"\(XMLText.escaped(title))\">\n")
  }

  func write(_ row: CellRow, _ columns: [Int]) throws {
    sink.add("<record>")
    for (opening, column) in zip(openings, columns) {
      let text = row.text(column)
      unwritable.count += XMLText.unwritable(in: text)
      sink.add("\(opening)\(XMLText.escaped(text))</field>")
    }
    sink.add("</record>\n")
    try sink.passOn()
  }

  var notices: TableNotices { TableNotices([unwritable]) }

  func close() throws {
    sink.add("</dataset>\n")
    try sink.flush()
  }
}
