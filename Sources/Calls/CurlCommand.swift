import PortalAPI

/// What a curl command asks for, of the options that matter to a call (`curl(1)`). The others are
/// passed over, with their values where they have one: headers and cookies, which may hold secrets,
/// too.
struct CurlCommand: Hashable {
  private(set) var url: String?
  private(set) var method: InvokeMethod?
  /// Percent-encoded pairs, as they would be sent.
  private(set) var data: [String] = []
  /// `-G`: the data goes into the address.
  private(set) var sendsInAddress = false
  private(set) var timeout: Int?

  private static let dataOptions: Set = [
    "-d", "--data", "--data-raw", "--data-ascii", "--data-binary", "--json",
  ]
  /// Options that are followed by a value.
  private static let valued: Set = [
    "-H", "--header", "-A", "--user-agent", "-e", "--referer", "-o", "--output", "-u", "--user",
    "-b", "--cookie", "-c", "--cookie-jar", "-x", "--proxy", "--connect-timeout", "--cacert",
    "--cert", "--key", "-E", "-F", "--form", "-T", "--upload-file", "-w", "--write-out", "-r",
    "--range", "--retry", "--resolve", "-D", "--dump-header", "-K", "--config", "--unix-socket",
    "--oauth2-bearer", "--interface", "-Y", "-y", "-z", "-C", "-t", "-P", "-Q",
  ]
  private static let read: Set = [
    "-X", "--request", "--url", "-m", "--max-time", "--data-urlencode",
  ]

  init(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" { continue }
      guard word.hasPrefix("-"), word.count > 1 else {
        url = url ?? word
        continue
      }
      for (option, attached) in Self.options(word) {
        let needsValue =
          Self.dataOptions.contains(option) || Self.valued.contains(option)
          || Self.read.contains(option)
        take(option, needsValue ? attached ?? rest.popFirst() : nil)
      }
    }
  }

  /// `--name=value` and `-sSXPOST` taken apart.
  private static func options(_ word: String) -> [(String, String?)] {
    if word.hasPrefix("--") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return [(String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)]
    }
    var options: [(String, String?)] = []
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let option = "-\(letter)"
      guard dataOptions.contains(option) || valued.contains(option) || read.contains(option),
        !letters.isEmpty
      else {
        options.append((option, nil))
        continue
      }
      options.append((option, String(letters)))
      break
    }
    return options
  }

  private mutating func take(_ option: String, _ value: String?) {
    switch option {
    case "-X", "--request": method = value.flatMap { InvokeMethod(rawValue: $0.uppercased()) }
    case "--url": url = value
    case "-G", "--get": sendsInAddress = true
    case "-m", "--max-time": timeout = value.flatMap { Int($0.prefix { $0 != "." }) }
    case "--data-urlencode": data.append(Self.encoded(value ?? ""))
    case _ where Self.dataOptions.contains(option): data.append(value ?? "")
    default: break
    }
  }

  /// `name=content`: the content is encoded, the name is as it stands.
  private static func encoded(_ text: String) -> String {
    guard let equals = text.firstIndex(of: "=") else { return PercentEncoding.encode(text) }
    let content = String(text[text.index(after: equals)...])
    return "\(text[...equals])\(PercentEncoding.encode(content))"
  }
}

/// A line as a POSIX shell takes it apart (XCU 2.2), and bash's `$'…'`; nothing is expanded.
struct ShellWords: Hashable {
  private(set) var words: [String] = []
  private var word: String?

  init(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "'": add(Self.until("'", &rest))
      case "\"": add(Self.quoted(&rest))
      case "$" where rest.first == "'":
        rest.removeFirst()
        add(Self.escaped(&rest))
      case "\\":
        if rest.first == "\r" { rest.removeFirst() }
        guard let next = rest.popFirst(), next != "\n" else { continue }
        add(String(next))
      case " ", "\t", "\n", "\r": end()
      default: add(String(scalar))
      }
    }
    end()
  }

  private mutating func add(_ text: String) { word = (word ?? "") + text }

  private mutating func end() {
    if let word { words.append(word) }
    word = nil
  }

  private static func until(_ end: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>)
    -> String
  {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != end { text.append(scalar) }
    return String(text)
  }

  /// Within double quotes a backslash keeps its meaning before few characters only.
  private static func quoted(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      guard scalar == "\\", let next = rest.first else {
        text.append(scalar)
        continue
      }
      rest.removeFirst()
      if next == "\n" { continue }
      if !["\"", "\\", "$", "`"].contains(next) { text.append(scalar) }
      text.append(next)
    }
    return String(text)
  }

  private static func escaped(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "'" {
      guard scalar == "\\", let next = rest.popFirst() else {
        text.append(scalar)
        continue
      }
      switch next {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(digits.unicodeScalars.count)
        text.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      default: text.append(next)
      }
    }
    return String(text)
  }
}
