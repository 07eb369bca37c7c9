import Tabular

/// The columns that a grouping adds.
enum GroupHeadings {
  static let all = [
    TableHeading(code: "count", label: "个数", kind: .integer),
    TableHeading(code: "percent", label: "占比%", kind: .number),
  ]
}
