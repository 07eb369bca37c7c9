import CaptchaSupport
import Testing
import TmuxSupport

/// What a person does in many of the walks.
extension Browser {
  /// As the embedded platform's sample account.
  static func logIn(_ tmux: Tmux) throws {
    try tmux.type("L")
    try tmux.wait(for: "请输入用户账号或手机号码")
    try tmux.type("candy")
    try tmux.send("Tab")
    try tmux.type("candy2019")
    try tmux.send("C-s")
    try tmux.wait(for: "欢迎，candy")
  }

  /// Reads the captcha of the form, whose field has the cursor, and types it.
  static func solveCaptcha(_ tmux: Tmux) throws {
    let screen = try tmux.wait("a captcha is drawn") { screen in
      captcha(on: screen)?.contains { $0.contains { "▀▄█".contains($0) } } == true
    }
    var picture = try #require(captcha(on: screen))
    while true {
      if let text = CaptchaReader.read(CaptchaReader.rows(halfBlocks: picture)) {
        return try tmux.type(text)
      }
      // Hard to read: another one.
      let hard = picture
      try tmux.send("C-r")
      let next = try tmux.wait("another captcha is drawn") { screen in
        guard let other = captcha(on: screen) else { return false }
        return other != hard && other.contains { $0.contains { "▀▄█".contains($0) } }
      }
      picture = try #require(captcha(on: next))
    }
  }

  /// It stands below its field, in the column in which fields are filled in.
  private static func captcha(on screen: String) -> [String]? {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let label = lines.firstIndex(where: { $0.contains("*验证码") }), label + 6 < lines.count,
      let left = lines[..<label].compactMap(column).last
    else { return nil }
    return lines[(label + 1)...(label + 6)].map { line in
      let row = String(line.dropFirst(left).prefix(36))
      return row + String(repeating: " ", count: 36 - row.count)
    }
  }

  /// Cells before what is filled in behind a label; nil where nothing is.
  private static func column(_ line: Substring) -> Int? {
    guard let match = line.firstMatch(of: #/│ \*[^ │]+( +)[^ │]/#) else { return nil }
    return line[..<match.1.endIndex].reduce(0) { cells, character in
      cells + (character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1)
    }
  }
}
