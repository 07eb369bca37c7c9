public import Terminal

extension Look {
  /// A look for tests: each role has a colour of its own, so that a picture can tell them apart.
  public static let test = Look(theme: testTheme, glyphs: .unicode)
  public static let asciiTest = Look(theme: testTheme, glyphs: .ascii)
}

private let testTheme = Theme(
  name: "test",
  styles: Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
      (role, Style(.indexed(UInt8(index))))
    }))

private func letter(of role: Role) -> Character {
  switch role {
  case .text: "."
  case .dim: "d"
  case .title: "T"
  case .heading: "H"
  case .label: "l"
  case .border: "b"
  case .focusedBorder: "B"
  case .cursor: "C"
  case .selection: "S"
  case .match: "m"
  case .link: "L"
  case .star: "*"
  case .number: "n"
  case .success: "+"
  case .warning: "w"
  case .failure: "!"
  case .tab: "t"
  case .activeTab: "A"
  case .key: "k"
  case .hint: "h"
  case .field: "f"
  case .focusedField: "F"
  case .brand: "R"
  case .bar: "r"
  }
}

extension Grid {
  /// One letter a cell for its role, a blank where nothing was painted; trailing blanks removed.
  public var roleLetters: String {
    let letters = Role.allCases.map(letter(of:))
    return (0..<size.rows).map { row in
      var line = self.row(row).map { cell -> Character in
        guard case .indexed(let index) = cell.style.foreground, Int(index) < letters.count else {
          return " "
        }
        return letters[Int(index)]
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
