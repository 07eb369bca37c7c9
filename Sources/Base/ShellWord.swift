/// Words as a POSIX shell reads them (Shell Command Language, 2.2).
public enum ShellWord {
  /// As it stands where it may, else within single quotes.
  public static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "/._-+:=@%,".utf8.contains(byte)
      }
    }
    return text.isEmpty || !isPlain ? inQuotes(text) : text
  }

  /// Within single quotes, to the letter.
  public static func inQuotes(_ text: String) -> String {
    "'" + text.replacing(scalar: "'", with: #"'\''"#) + "'"
  }
}
