import Catalog
import WebPages

/// Tables of records: 数据项, 接口信息, 接口参数规范, 接口返回规范.
extension PageParser {
  mutating func take(_ columns: [String], _ records: [[String]], under heading: String) {
    if columns.contains(where: { PageLabel.style.contains($0) }) {
      for (column, text) in zip(columns, records.first ?? []) { style[column] = text }
      return
    }
    guard let code = columns.firstIndex(where: { PageLabel.codes.contains($0) }),
      let label = columns.firstIndex(where: { PageLabel.labels.contains($0) })
    else { return }
    let type = columns.firstIndex { PageLabel.types.contains($0) }
    let rows = records.compactMap { record -> Field? in
      guard record.indices.contains(code), !record[code].isEmpty else { return nil }
      func cell(_ place: Int?) -> String {
        place.flatMap { record.indices.contains($0) ? record[$0] : nil } ?? ""
      }
      return Field(
        code: record[code], type: FactSpelling.fieldType(cell(type)), label: cell(label))
    }
    sort(rows, isSpecification: columns[code] == PageLabel.column, under: heading)
  }

  /// Both tables of a specification have the same headings: the one with the reserved names, or
  /// under the fitting heading, says what may be sent.
  private mutating func sort(_ rows: [Field], isSpecification: Bool, under heading: String) {
    guard isSpecification else {
      if fields.isEmpty { fields = rows }
      return
    }
    let list = rows.map { Parameter(name: $0.code, label: $0.label, type: $0.type) }
    let isRequest =
      rows.contains { CallSpecification.reservedNames.contains($0.code) }
      || heading.contains(PageLabel.parameters) && !heading.contains(PageLabel.results)
    if isRequest {
      if parameters.isEmpty { parameters = list }
    } else if results.isEmpty {
      results = list
    }
  }

  /// How the interface is called: by the page's word, and where it has none by what is true of all.
  func specification(_ id: EntryID, base: String) -> CallSpecification {
    var specification = CallSpecification(
      address: callAddress ?? "\(base)/api/invoke/\(id)",
      parameters: parameters.isEmpty ? Self.standardParameters : parameters,
      results: results.isEmpty
        ? fields.map { Parameter(name: $0.code, label: $0.label, type: $0.type) } : results)
    if let text = style[PageLabel.style[0]] { specification.style = text }
    if let text = style[PageLabel.style[1]] { specification.method = text }
    if let text = style[PageLabel.style[2]] { specification.format = text }
    if let text = style[PageLabel.style[3]] { specification.encoding = text }
    return specification
  }

  static let standardParameters = [
    Parameter(name: CallSpecification.pageSizeName, label: PageLabel.pageSize, type: .integer),
    Parameter(name: CallSpecification.pageNumberName, label: PageLabel.pageNumber, type: .integer),
    Parameter(name: CallSpecification.tokenName, label: PageLabel.token, type: .text),
  ]
}
