import Catalog
import Tabular
import Widgets

/// 导出: the form, and what it comes to.
extension TablesArea {
  func export(_ state: State, _ frame: inout Frame) {
    guard let page = state.page else { return }
    let source = state.subject.map { TableText.attribution($0, now()) }
    let form = TableExportForm(table: page, source: source, folder: folder)
    frame.open(form.page)
  }
}

/// What is asked before a table is written.
private struct TableExportForm {
  let table: TablePage
  /// Where its rows come from, to be written with them.
  let source: String?
  /// Where files go.
  let folder: String

  var page: FormPage {
    let (table, source) = (table, source)
    let title = table.base.title
    var form = FormPage(
      "table.export", title: TableText.export(title), shape: .dialog, verb: TableText.exportVerb,
      fields: fields, drafting: .none,
      submit: { answers throws(ServiceFault) in
        let (query, export) = answers.export(of: table, source: source)
        let saved = try await table.base.work.export(query, export) { _ in }
        return FormSuccess(TableText.exported(saved))
      })
    form.files = ["path": .max]
    return form
  }

  private var fields: [FormField] {
    let name = TableText.fileName(table.base.title)
    let path = "\(folder)/\(name).\(TableFormat.csv.pathExtension)"
    let marked = table.marks.isEmpty ? [] : [TableText.markedRows(table.marks.count)]
    func choice(_ id: String, _ label: String, _ options: [String], _ chosen: Int = 0) -> FormField
    {
      FormField(
        id, label, isRequired: true, input: .radio(RadioChoice(options, chosen: chosen)))
    }
    func box(_ id: String, _ isOn: Bool, _ label: String) -> FormField {
      FormField(id, "", input: .checkbox(isOn, label))
    }
    return [
      choice("format", TableText.format, TableFormat.allCases.map(\.title)),
      choice("rows", TableText.rowsWanted, marked + [TableText.allRows(table.extent.rows)]),
      choice(
        "naming", TableText.namesWanted, [TableText.byLabel, TableText.byCode],
        table.naming == .label ? 0 : 1),
      box("mark", false, TableText.byteOrderMark),
    ] + (source.map { [box("source", true, $0)] } ?? []) + [
      FormField(
        "path", TableText.path, isRequired: true, hint: TableText.exportPathHint,
        input: .text(path, limit: 4096)),
      box("overwrite", false, TableText.overwrite),
    ]
  }
}

extension FormAnswers {
  /// What is to be written where. Chosen rows are written as the table has them, all rows as they
  /// are in view.
  fileprivate func export(
    of page: TablePage, source: String?
  ) -> (query: TableQuery, export: TableExport) {
    let format = TableFormat.allCases.first { $0.title == self["format"] } ?? .csv
    let isMarked = !page.marks.isEmpty && self["rows"] == TableText.markedRows(page.marks.count)
    let query = isMarked ? TableQuery(columns: page.query.columns) : page.query
    let export = TableExport(
      format: format, path: self["path"],
      rows: isMarked ? .chosen(page.marks.sorted()) : .all,
      naming: self["naming"] == TableText.byCode ? .code : .label,
      hasByteOrderMark: self["mark"] == "true",
      attribution: self["source"] == "true" ? source : nil,
      overwrites: self["overwrite"] == "true")
    return (query, export)
  }
}

extension TableFormat {
  var title: String {
    switch self {
    case .csv: "CSV"
    case .json: "JSON"
    case .ndjson: "NDJSON"
    case .xlsx: "XLSX"
    case .sqlite: "SQLite"
    case .markdown: "Markdown"
    }
  }
}
