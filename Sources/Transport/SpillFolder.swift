import Base
import FoundationEssentials
import Glibc

/// The files that long answers go to, each named after who holds it (`SpillOwner`).
public enum SpillFolder {
  private static let prefix = "answer"

  /// A path for a new file of this process.
  static func newPath(in folder: String) -> String {
    let owner = SpillOwner.ofThisProcess(in: folder)
    return "\(folder)/\(prefix)-\(getpid())-\(UInt64.random(in: 0 ... .max))-\(owner)"
  }

  /// Removes what processes left behind that ended before they could themselves. Files of living
  /// ones, and whatever else lies there, stay.
  public static func sweep(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isOrphan(name, in: folder) { unlink("\(folder)/\(name)") }
    for name in names { SpillOwner.removeLeft(name, in: folder) }
  }

  private static func isOrphan(_ name: String, in folder: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), parts[0] == prefix, UInt64(parts[2]) != nil,
      let process = pid_t(parts[1]), process > 0
    else { return false }
    // Files of earlier versions name the process alone.
    let owner = parts.count == 3 ? SpillOwner.none : UInt64(parts[3])
    guard let owner else { return false }
    return SpillOwner.isGone(owner, process: process, in: folder)
  }
}
