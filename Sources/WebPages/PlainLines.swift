/// An element as plain text: a line for each block of it, each item with a dash, cells side by
/// side. Nothing of scripts and styles.
public struct PlainLines {
  /// Whether ends of lines and blanks in the source stand, as they do where it is rather a text
  /// with some marks in it than a page.
  private let keepsLines: Bool
  /// Whether the addresses of links stand behind their words.
  private let showsLinks: Bool
  private var text = ""
  /// Ends of lines before what comes next.
  private var breaks = 0
  private var blanks = ""
  /// An element has just ended the line, which the source may do once more right behind it.
  private var hasEnded = false

  private init(keepsLines: Bool, showsLinks: Bool) {
    self.keepsLines = keepsLines
    self.showsLinks = showsLinks
  }

  /// - Parameters:
  ///   - keepsLines: whether ends of lines and blanks stand as they are.
  ///   - showsLinks: whether the addresses of links stand behind their words.
  public static func text(
    of element: HTMLElement, keepsLines: Bool, showsLinks: Bool
  ) -> String {
    var lines = PlainLines(keepsLines: keepsLines, showsLinks: showsLinks)
    lines.take(element)
    return lines.text
  }

  private mutating func take(_ element: HTMLElement) {
    guard !element.isSilent else { return }
    switch element.name {
    case "br":
      breaks += 1
      return endLine(atLeast: 1)
    case "td", "th", "img", "input": blanks += " "
    case _ where element.isInline: break
    default: endLine(atLeast: 1)
    }
    if element.name == "li" { write("- ") }
    for child in element.children {
      switch child {
      case .text(let text): take(text)
      case .element(let element): take(element)
      }
    }
    if element.name == "a" { writeAddress(of: element) }
    if !element.isInline, !["td", "th", "img", "input"].contains(element.name) {
      endLine(atLeast: 1)
    }
  }

  private mutating func endLine(atLeast count: Int) {
    breaks = max(breaks, count)
    blanks = ""
    hasEnded = true
  }

  private mutating func take(_ piece: String) {
    var ends = 0
    for scalar in piece.unicodeScalars {
      switch scalar {
      case "\r": break
      case "\n" where keepsLines:
        if !hasEnded { breaks += 1 }
        hasEnded = false
        blanks = ""
      case "\n":
        ends += 1
        // A blank line ends one in either case.
        if ends > 1 { breaks = max(breaks, 1) }
        blanks += " "
      case _ where scalar.properties.isWhitespace: blanks += scalar == "\t" ? "\t" : " "
      default:
        ends = 0
        flush()
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func write(_ words: String) {
    flush()
    text += words
  }

  /// What stands between what was written and what is to be.
  private mutating func flush() {
    defer { (breaks, blanks, hasEnded) = (0, "", false) }
    guard !text.isEmpty else { return }
    if breaks > 0 {
      text += String(repeating: "\n", count: min(breaks, 2)) + (keepsLines ? blanks : "")
    } else if !blanks.isEmpty, text.last != " " {
      text += keepsLines ? blanks : " "
    }
  }

  /// One that leads elsewhere than its words say.
  private mutating func writeAddress(of link: HTMLElement) {
    guard showsLinks, let address = link.attributes["href"],
      ["http://", "https://"].contains(where: { address.lowercased().hasPrefix($0) })
    else { return }
    let words = link.text
    if words.isEmpty { write(address) } else if words != address { text += " (\(address))" }
  }
}
