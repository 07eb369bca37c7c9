import Foundation

/// One Swift file of the project.
struct SourceFile {
  /// From the project's folder, such as `Sources/Catalog/Entry.swift`.
  let path: String
  let lineCount: Int
  let text: SwiftText

  init(path: String, source: String) {
    self.path = path
    text = SwiftText(source)
    lineCount = source.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// The target it belongs to: the second folder of its path, or `Resources`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : String(parts.first ?? "")
  }

  var isSource: Bool { path.hasPrefix("Sources/") || path.hasPrefix("Resources/") }
}

/// A place that breaks a rule.
struct Violation: Hashable, CustomStringConvertible {
  var path: String
  var line: Int
  var what: String

  var description: String { "\(path):\(line): \(what)" }
}

/// The project's tree as these tests read it.
struct House {
  let root: URL
  let files: [SourceFile]

  /// Read once for all tests.
  static let shared = Result { try House() }

  private init() throws {
    root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var files: [SourceFile] = []
    for folder in ["Sources", "Tests", "Resources"] {
      let base = root.appendingPathComponent(folder).path
      for name in try FileManager.default.subpathsOfDirectory(atPath: base).sorted()
      where name.hasSuffix(".swift") {
        let source = try String(contentsOfFile: "\(base)/\(name)", encoding: .utf8)
        files.append(SourceFile(path: "\(folder)/\(name)", source: source))
      }
    }
    self.files = files
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths git keeps; in a copy without git, what lies at the top.
  func keptPaths() throws -> [String] {
    guard FileManager.default.fileExists(atPath: root.appendingPathComponent(".git").path) else {
      return try FileManager.default.contentsOfDirectory(atPath: root.path)
        .filter { $0 != "Package.resolved" && !$0.hasPrefix(".") }
    }
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-c", "safe.directory=*", "-C", root.path, "ls-files", "-z"]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    git.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
  }
}
