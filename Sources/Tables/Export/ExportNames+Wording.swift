/// Names within files that are written.
enum ExportNames {
  static let sheet = "数据"
  static let attributionSheet = "来源"
}
