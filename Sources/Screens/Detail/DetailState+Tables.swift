import Calls
import Catalog
import Terminal
import Widgets
import Wording

/// The tables of 数据项, 数据预览 and 文件下载.
extension DetailState {
  /// The table of the open tab, where it shows one, or of what has the keyboard beside it.
  var tablePath: WritableKeyPath<DetailState, TableState>? {
    switch tab {
    case .basics where isInAside: \.previewTable
    case .fields: \.fieldsTable
    case .preview: \.previewTable
    case .files: \.filesTable
    case .basics, .specification, .test: nil
    }
  }

  /// Cells of 数据项 (manual 2.3.2): 序号, 英文名称, 数据格式, 中文描述.
  func fieldCell(_ row: Int, _ column: Int) -> String? {
    guard let fields = fields.value, fields.indices.contains(row) else { return nil }
    let field = fields[row]
    switch column {
    case 0: return "\(row + 1)"
    case 1: return field.code
    case 2: return field.type.label
    default: return field.label
    }
  }

  func previewCell(_ row: Int, _ column: Int) -> String? {
    guard let rows = preview.value?.rows, rows.indices.contains(row),
      rows[row].indices.contains(column)
    else { return nil }
    return rows[row][column]
  }

  /// Cells of 文件下载 (manual 2.2.2): type, name, size, time.
  func fileCell(_ row: Int, _ column: Int) -> String? {
    guard let files = files.value, files.indices.contains(row) else { return nil }
    let file = files[row]
    switch column {
    case 0: return file.format.rawValue
    case 1: return file.name
    case 2: return DetailText.size(file.byteSize)
    default: return file.modified.description
    }
  }

  /// The cell under the cursor, for copying.
  var cell: String? {
    guard let path = tablePath, let place = self[keyPath: path].cell else { return nil }
    switch tab {
    case .fields: return fieldCell(place.row, place.column)
    case .preview, .basics: return previewCell(place.row, place.column)
    default: return fileCell(place.row, place.column)
    }
  }

  // MARK: Fitting columns when the rows arrive

  mutating func fitFields(measure: DisplayWidth) {
    let count = fields.value?.count ?? 0
    fieldsTable = Self.fitted(DetailText.fieldHeadings, count, measure, frozen: 0, fieldCell)
  }

  mutating func fitPreview(measure: DisplayWidth) {
    previewTable = Self.fitted(
      previewTitles, preview.value?.rows.count ?? 0, measure, frozen: 1, previewCell)
  }

  mutating func fitFiles(measure: DisplayWidth) {
    let count = files.value?.count ?? 0
    filesTable = Self.fitted(DetailText.fileHeadings, count, measure, frozen: 0, fileCell)
  }

  /// `i`: columns by 中文描述 or by 英文名称.
  mutating func toggleCodes(measure: DisplayWidth) {
    showsCodes.toggle()
    let columns = TableColumn.fitted(
      titles: previewTitles, rows: preview.value?.rows.count ?? 0, measure: measure,
      cell: previewCell)
    previewTable.setColumns(columns)
  }

  var previewTitles: [String] {
    (preview.value?.fields ?? []).map { showsCodes ? $0.code : $0.label }
  }

  private static func fitted(
    _ titles: [String], _ rows: Int, _ measure: DisplayWidth, frozen: Int,
    _ cell: (Int, Int) -> String?
  ) -> TableState {
    TableState(
      columns: TableColumn.fitted(titles: titles, rows: rows, measure: measure, cell: cell),
      rowCount: rows, frozen: frozen)
  }
}
