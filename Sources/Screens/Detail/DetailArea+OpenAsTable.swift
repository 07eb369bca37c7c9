import Calls
import Catalog
import Runtime
import Tabular
import Terminal
import Widgets

/// What of an entry can be opened as a table: 数据预览, an answer of 在线测试, 文件下载.
extension DetailArea {
  /// `o`: what is in view as a table, or the file under the cursor, downloaded first where need be.
  /// - Parameter exports: `e`: whether it is opened to be exported.
  func openAsTable(_ state: State, _ frame: inout Frame, exports: Bool) {
    guard let detail = state.detail else { return }
    switch detail.tab {
    case .preview:
      guard let preview = detail.preview.value else { return }
      let table = MemoryTable(
        name: detail.entry.title, headings: preview.fields.map { TableHeading($0) },
        cells: preview.rows)
      var subject = detail.subject
      subject.part = DetailText.title(.preview)
      let origin = TableOrigin.rows(table.settled)
      frame.perform(.tables(.open(origin, named: table.name, of: subject, exports: exports)))
    case .test: frame.perform(.test(.openAsTable(exports: exports)))
    case .files:
      guard let file = detail.selectedFile else { return }
      frame.perform(.files(.openAsTable(detail.entry.id, file, detail.subject)))
    case .basics, .fields, .specification: break
    }
  }
}

extension DetailState {
  /// What a table of this entry is of. Who publishes an interface added by its address is its host.
  fileprivate var subject: TableSubject {
    let isForeign = specification.value?.isByAddress == true
    return TableSubject(title: entry.title, host: isForeign ? entry.publisher : nil)
  }
}

extension TableHeading {
  init(_ field: Field) {
    self.init(code: field.code, label: field.label)
  }
}

extension MemoryTable {
  /// Rows looked at to tell numbers and dates from texts.
  private static let sample = 200

  /// With the kinds its columns turn out to have.
  var settled: MemoryTable {
    var table = self
    for column in headings.indices {
      var tally = KindTally()
      for row in cells.prefix(Self.sample) where row.indices.contains(column) {
        tally.add(row[column])
      }
      table.headings[column].kind = tally.named(headings[column].title).kind
    }
    return table
  }
}
