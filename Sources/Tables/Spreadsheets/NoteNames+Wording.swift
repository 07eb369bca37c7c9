/// What files are called that tell of the tables beside them and are none.
enum NoteNames {
  private static let words = [
    "readme", "read me", "license", "licence", "copyright", "changelog", "metadata", "datapackage",
    "说明", "必读", "须知", "声明", "协议", "许可", "请先阅读", "读我",
  ]
  /// Of files that are more often texts.
  private static let endings: Set = ["", "txt", "htm", "html", "xml", "json"]

  /// Whether a member of an archive is one by its name.
  static func has(_ name: String) -> Bool {
    let file = String(name.split(separator: "/").last ?? "").lowercased()
    guard endings.contains(TableFile.ending(of: file)) || !file.contains(".") else { return false }
    return words.contains { file.contains($0) }
  }
}
