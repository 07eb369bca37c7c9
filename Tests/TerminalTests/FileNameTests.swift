import Testing

@testable import Terminal

@Suite("Texts as names of files") struct FileNameTests {
  @Test(arguments: [
    ("名单.xlsx", "名单.xlsx"), ("名单\u{202E}xslx.exe", "名单xslx.exe"),
    ("a\u{200B}b\u{FEFF}.csv", "ab.csv"),
    ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"),
    ("/\u{301}etc/\u{200D}passwd", "_\u{301}etc_passwd"),
    ("..", "_.."), ("../../x", "_.._.._x"), (".\u{301}x", "_.\u{301}x"), (" .x ", "_.x"),
    (" \u{301}.x", "_.x"), ("-rf x.csv", "_-rf x.csv"), (" --help", "_--help"), ("a-b", "a-b"),
    ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"),
    ("a\nb\tc", "a b c"), ("\u{200B}", ""), ("   ", ""), ("", ""), ("a\u{0}", "a\u{FFFD}"),
  ])
  func harmlessAndNoPath(text: String, name: String) {
    #expect(Sanitizer.fileName(text).unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test func aLongOneKeepsItsEnding() {
    let name = Sanitizer.fileName(String(repeating: "天津", count: 200) + ".xlsx")
    #expect(name.hasSuffix("津.xlsx") || name.hasSuffix("天.xlsx"))
    #expect((190...Sanitizer.fileNameLimit).contains(name.utf8.count))
    let dots = Sanitizer.fileName("a." + String(repeating: "b", count: 300))
    #expect(dots.utf8.count == Sanitizer.fileNameLimit && dots.hasPrefix("a.bb"))
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 60)
    #expect(Sanitizer.fileName(families, limit: 90).utf8.count <= 90)
  }

  @Test func anyTextIsOneNameInOneFolder() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let text = RandomText.any(count: Int.random(in: 0...300, using: &random), using: &random)
      let name = Sanitizer.fileName(text)
      #expect(name.utf8.count <= Sanitizer.fileNameLimit && !name.hasPrefix("."), "\(text)")
      #expect(!name.hasPrefix("-"), "\(text)")
      #expect(!name.unicodeScalars.contains { $0 == "/" || $0 == "\0" }, "\(text)")
      #expect(Sanitizer.fileName(name) == name && Sanitizer.line(name) == name, "\(text)")
    }
  }
}
