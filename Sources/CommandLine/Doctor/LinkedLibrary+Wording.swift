extension LinkedLibrary {
  /// One line for people.
  var line: String {
    guard let flaw else { return "\(name)：\(version)" }
    return "\(name)：\(version)（上游的该版本有已知缺陷 \(flaw.identifier)；发行版可能已修补，请保持系统更新）"
  }
}
