import Tabular
import Terminal
import Widgets

extension Document {
  /// One row, field by field, long values wrapped.
  static func record(_ page: TablePage, columns: Int, measure: DisplayWidth) -> Document {
    var document = Document(columns: columns, measure: measure)
    guard let row = page.row else { return document }
    let names = page.columns.map(page.name)
    let widest = names.map { measure.width(of: $0) }.max() ?? 0
    let labelWidth = min(widest, columns / 3) + 2
    for (column, name) in zip(page.columns, names) {
      let value = row.cells.indices.contains(column) ? row.cells[column] : ""
      let label = measure.truncated(name, to: labelWidth - 2)
      document.add(label: label, value: value, labelWidth: labelWidth)
    }
    return document
  }

  /// What a column holds, in figures.
  static func profile(
    _ profile: ColumnProfile, columns: Int, measure: DisplayWidth
  ) -> Document {
    var document = Document(columns: columns, measure: measure)
    let width = 10
    func add(_ label: String, _ value: String) {
      document.add(label: label, value: value, labelWidth: width)
    }
    add(TableText.kind, TableText.kinds(profile.kinds))
    add(TableText.rows, TableText.number(profile.rows))
    add(TableText.blanks, TableText.share(profile.blanks, of: profile.rows))
    if profile.damaged > 0 {
      add(TableText.damaged, TableText.share(profile.damaged, of: profile.rows))
    }
    add(TableText.distinct, TableText.distinct(profile))
    if !profile.minimum.isEmpty {
      add(TableText.minimum, profile.minimum)
      add(TableText.maximum, profile.maximum)
    }
    let form = profile.kinds.form
    if profile.heading.isCode { add(TableText.sum, TableText.codesHaveNone) }
    if let mean = profile.mean { add(TableText.mean, form.decimal(mean)) }
    if let sum = profile.sum { add(TableText.sum, form.decimal(sum)) }
    if let deviation = profile.deviation {
      add(TableText.deviation, form.decimal(deviation))
    }
    if let lengths = profile.lengths { add(TableText.lengths, TableText.span(lengths)) }
    for quantile in profile.quantiles { add(TableText.quantile(quantile.fraction), quantile.text) }
    if profile.isSampled { document.add([Span(TableText.sampled, .dim)]) }
    return document
  }
}
