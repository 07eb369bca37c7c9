import FoundationEssentials
public import Terminal
import Testing

/// Compares a picture with the one kept in `Grids/NAME.txt` beside the test's source.
///
/// With `RECORD_GRIDS=1` in the environment the file is written instead, to be looked at and
/// committed. A picture is the characters, and below them, where `roles` is set, one letter a cell
/// for the role it was painted in (see `Look.test`).
public func expectGrid(
  _ grid: Grid, _ name: String, roles: Bool = false, fileID: String = #fileID,
  filePath: String = #filePath, line: Int = #line, column: Int = #column
) {
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  let actual = picture(of: grid, roles: roles)
  let folder = filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = (folder + ["Grids", "\(name).txt"]).joined(separator: "/")
  if ProcessInfo.processInfo.environment["RECORD_GRIDS"] == "1" {
    record(actual, at: path, place)
    return
  }
  guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
    Issue.record("no picture at \(path): record it with RECORD_GRIDS=1", sourceLocation: place)
    return
  }
  guard expected != actual else { return }
  Issue.record(
    "\(name) differs\n--- expected\n\(expected)--- painted\n\(actual)", sourceLocation: place)
}

private func picture(of grid: Grid, roles: Bool) -> String {
  roles ? "\(grid.text)\n\(rule)\n\(grid.roleLetters)\n" : grid.text + "\n"
}

private let rule = "~~~~ roles"

private func record(_ picture: String, at path: String, _ place: SourceLocation) {
  do {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try FileManager.default.createDirectory(
      atPath: folder.joined(separator: "/"), withIntermediateDirectories: true)
    try Data(picture.utf8).write(to: URL(filePath: path))
  } catch {
    Issue.record("cannot record \(path): \(error)", sourceLocation: place)
  }
}
