extension LinkedLibrary {
  /// What one that is not there is wanted for.
  private static let use = [
    "libcurl": "不能联网（Debian 为 libcurl4）",
    "libpq": "只有以 PostgreSQL 为数据库时才需要（Debian 为 libpq5）",
  ]

  /// One line for people.
  var line: String {
    guard let version else { return "\(name)：没有安装\(Self.use[name].map { "，\($0)" } ?? "")" }
    guard let flaw else { return "\(name)：\(version)" }
    return "\(name)：\(version)（上游的该版本有已知缺陷 \(flaw.identifier)；发行版可能已修补，请保持系统更新）"
  }
}
