import FoundationEssentials
import Glibc

/// The files that long answers go to, named after the process they belong to.
public enum SpillFolder {
  private static let prefix = "answer"

  /// A path for a new file of this process.
  static func newPath(in folder: String) -> String {
    "\(folder)/\(prefix)-\(getpid())-\(UInt64.random(in: 0 ... .max))"
  }

  /// Removes what processes left behind that ended before they could themselves. Files of living
  /// ones, and whatever else lies there, stay.
  public static func sweep(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isOrphan(name) { unlink("\(folder)/\(name)") }
  }

  private static func isOrphan(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == prefix, UInt64(parts[2]) != nil,
      let owner = pid_t(parts[1]), owner > 0
    else { return false }
    // Signal 0 only asks (kill(2)).
    return kill(owner, 0) != 0 && errno == ESRCH
  }
}
