import Base
public import Catalog
import Terminal

extension FileFetch {
  /// What the files of an entry are saved as, in their order: the name that the screen shows, so
  /// that what is told is what is there. One that an earlier file has already gets a number: two
  /// names may differ in nothing that can be seen.
  public static func savedNames(_ files: [Distribution]) -> [String] {
    var taken: Set<String> = []
    return files.map { file in
      var name = Sanitizer.fileName(file.name)
      if UnfinishedName.isOne(name) { name += "_" }
      let free = taken.contains(name) ? freeName(name) { taken.contains($0) } : name
      taken.insert(free)
      return free
    }
  }

  /// The files' names, for a message.
  public static func names(_ files: [Distribution]) -> String {
    files.isEmpty ? "无" : files.map(\.name.safe).joined(separator: "、")
  }

  /// `名单 (2).xlsx`, or the first number that nobody has.
  static func freeName(
    _ path: String, isTaken: (String) -> Bool = { FileFacts($0) != nil }
  ) -> String {
    let slash = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let dot = path[slash...].lastIndex(of: ".").flatMap { $0 > slash ? $0 : nil }
    let stem = path[..<(dot ?? path.endIndex)]
    let ending = dot.map { path[$0...] } ?? ""
    var number = 2
    while isTaken("\(stem) (\(number))\(ending)") { number += 1 }
    return "\(stem) (\(number))\(ending)"
  }
}
