import Formats
import Tabular
import Widgets

/// What `y` offers of a table.
extension TablePage {
  /// nil where no row is under the cursor.
  var copyMenu: Menu? {
    guard let row else { return nil }
    var choices: [(String, String)] = []
    if let cell { choices.append((TableText.copyCell, cell)) }
    let cells = columns.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
    choices.append((TableText.copyRow, cells.map(\.tabSeparated).joined(separator: "\t")))
    choices.append((TableText.copyRecord, record(row)))
    if let column {
      let values = window.rows.compactMap {
        $0.cells.indices.contains(column) ? $0.cells[column] : nil
      }
      choices.append(
        (TableText.copyColumn(values.count), values.map(\.tabSeparated).joined(separator: "\n")))
      choices.append((TableText.copyName, name(of: column)))
    }
    return Menu(
      title: CopyText.menu,
      choices: zip(choices, "12345").map { choice, key in
        Menu.Choice(title: choice.0, key: key, intent: .copyText(choice.1))
      })
  }
}

extension TablePage {
  /// A row as a JSON object, in the columns' order and under their names.
  func record(_ row: TableRow) -> String {
    let members = columns.map { column in
      let cell = row.cells.indices.contains(column) ? row.cells[column] : ""
      return JSON.Member(name(of: column), .string(cell))
    }
    return JSON.object(members).compactText
  }
}

extension String {
  /// Without what would end its cell or its row.
  fileprivate var tabSeparated: String {
    String(map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}
