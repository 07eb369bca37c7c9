import Glibc

/// What the locale lets through to the terminal.
enum CharacterSet: Hashable, Sendable {
  case unicode
  /// Nothing beyond ASCII can be relied on.
  case ascii

  /// Takes the environment's locale. Without one for Unicode, `C.UTF-8` serves: what matters is
  /// how characters are written, and terminals have written UTF-8 for decades.
  static func establish() -> CharacterSet {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"] {
      guard setlocale(LC_ALL, name) != nil || setlocale(LC_CTYPE, name) != nil else { continue }
      if isUnicode { return .unicode }
    }
    setlocale(LC_ALL, "")
    return .ascii
  }

  private static var isUnicode: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    let codeset = String(cString: name)
    return codeset == "UTF-8" || codeset == "utf8" || codeset == "GB18030"
  }
}
