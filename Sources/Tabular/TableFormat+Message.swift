extension TableFormat {
  /// As people call it.
  public var title: String {
    switch self {
    case .csv: "CSV"
    case .json: "JSON"
    case .ndjson: "NDJSON"
    case .xlsx: "XLSX"
    case .sqlite: "SQLite"
    case .markdown: "Markdown"
    }
  }

  /// What is wrong with a file's name, in Chinese, where it says another format than the one the
  /// file is to have; nil where it says this one, or none that is known.
  public func fault(ofName path: String) -> String? {
    guard let said = TableFormat(path: path), said != self else { return nil }
    return "文件名的结尾与格式不符：\(title) 应以 .\(pathExtension) 结尾"
  }
}
