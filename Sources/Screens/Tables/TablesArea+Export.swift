import Catalog
import Tabular
import Widgets

/// 导出: the form, and what it comes to.
extension TablesArea {
  func export(_ state: State, _ frame: inout Frame) {
    guard let page = state.page else { return }
    let source = state.subject.map { TableText.attribution($0, now()) }
    let form = TableExportForm(
      table: page, subject: state.subject, source: source, folder: folder)
    frame.open(form.page)
  }
}

/// What is asked before a table is written.
private struct TableExportForm {
  let table: TablePage
  let subject: TableSubject?
  /// Where its rows come from, to be written with them.
  let source: String?
  /// Where files go.
  let folder: String

  var page: FormPage {
    let (table, subject, source) = (table, subject, source)
    let title = table.base.title
    var form = FormPage(
      "table.export", title: TableText.export(title), shape: .dialog, verb: TableText.exportVerb,
      fields: fields, drafting: .none, check: { $0.faultOfPath },
      submit: { answers throws(ServiceFault) in
        let (query, export) = answers.export(of: table, subject, source: source)
        let saved = try await table.base.work.export(query, export) { _ in }
        return FormSuccess(TableText.exported(saved))
      })
    form.files = ["path": .max]
    form.follows = { $0.pathOfFormat }
    return form
  }

  private var fields: [FormField] {
    let name = TableText.fileName(table.base.title)
    let path = "\(folder)/\(name).\(TableFormat.csv.pathExtension)"
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
      choice("rows", TableText.rowsWanted, table.exportable(of: subject).map(\.title)),
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

/// Rows that can be written, and what they are called.
private struct ExportableRows {
  var title: String
  var query: TableQuery
  var rows = TableExport.Rows.all
}

extension TablePage {
  /// Those marked, those that pass the filter, all: marked rows as the table has them, the others
  /// in the order they are in view.
  fileprivate func exportable(of subject: TableSubject?) -> [ExportableRows] {
    var all: [ExportableRows] = []
    if !marks.isEmpty {
      all.append(
        ExportableRows(
          title: TableText.markedRows(marks.count), query: TableQuery(columns: query.columns),
          rows: .chosen(marks.sorted())))
    }
    if query.filter != nil {
      all.append(ExportableRows(title: TableText.filteredRows(extent.rows), query: query))
    }
    var whole = query
    whole.filter = nil
    all.append(ExportableRows(title: TableText.allRows(known.rows, of: subject), query: whole))
    return all
  }
}

extension FormAnswers {
  private var format: TableFormat {
    TableFormat.allCases.first { $0.title == self["format"] } ?? .csv
  }

  /// Of a name that says another format than the one chosen.
  private var fault: String? { format.fault(ofName: self["path"]) }

  /// The path with the ending of the format that was chosen.
  fileprivate var pathOfFormat: [String: String] {
    let path = self["path"]
    guard fault != nil, let dot = path.lastIndex(of: ".") else { return [:] }
    return ["path": "\(path[..<dot]).\(format.pathExtension)"]
  }

  fileprivate var faultOfPath: [String: String] {
    fault.map { ["path": $0] } ?? [:]
  }

  /// What is to be written where.
  fileprivate func export(
    of page: TablePage, _ subject: TableSubject?, source: String?
  ) -> (query: TableQuery, export: TableExport) {
    let choices = page.exportable(of: subject)
    let title = self["rows"]
    let chosen = choices.first { $0.title == title } ?? choices[0]
    let export = TableExport(
      format: format, path: self["path"],
      rows: chosen.rows,
      naming: self["naming"] == TableText.byCode ? .code : .label,
      hasByteOrderMark: self["mark"] == "true",
      attribution: self["source"] == "true" ? source : nil,
      overwrites: self["overwrite"] == "true")
    return (chosen.query, export)
  }
}
