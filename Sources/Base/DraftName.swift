import Glibc

/// How the names of drafts end: which process of which machine writes them. A process that is
/// killed cannot remove its own, so others must be able to tell that nobody writes it any more.
enum DraftName {
  private static let suffix = "tjdata-draft"
  /// What SQLite puts beside a database.
  private static let companions = ["", "-journal", "-wal", "-shm"]

  /// Bytes of a file's name that its draft's begins with. File systems take 255 in all, some that
  /// encrypt names 143; what is added takes 80, SQLite's endings 8 more.
  private static let most = 48

  /// For a new draft of this process of a file of that name: hidden, and begun as it is.
  static func own(of name: Substring) -> String {
    var bytes = 0
    let known = name.unicodeScalars.prefix { scalar in
      bytes += UTF8.width(scalar)
      return bytes <= most
    }
    return ".\(String(known))\(own())"
  }

  /// How the name of a new draft of this process ends.
  static func own() -> String {
    let chance = String(UInt32.random(in: .min ... .max), radix: 36)
    return ".\(host).\(getpid()).\(chance).\(suffix)"
  }

  /// Removes drafts in `folder` whose process has ended. Those of other machines, which may share
  /// the folder, stay.
  static func sweep(_ folder: String) {
    guard let list = opendir(folder) else { return }
    defer { closedir(list) }
    while let entry = readdir(list) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isOrphan(name) { unlink("\(folder)/\(name)") }
    }
  }

  private static func isOrphan(_ name: String) -> Bool {
    let ending = companions.first { name.hasSuffix(suffix + $0) }
    guard name.hasPrefix("."), let ending else { return false }
    let parts = name.dropLast(ending.utf8.count).split(separator: ".").suffix(4)
    guard parts.count == 4, parts.first == host[...],
      let owner = pid_t(parts[parts.startIndex + 1]), owner > 0
    else { return false }
    // Signal 0 only asks (kill(2)).
    return kill(owner, 0) != 0 && errno == ESRCH
  }

  /// The machine's name as far as it can stand between full stops.
  private static let host: String = {
    var bytes = [CChar](repeating: 0, count: 65)
    gethostname(&bytes, 64)
    let name = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(
      name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40))
      + "_"
  }()
}
