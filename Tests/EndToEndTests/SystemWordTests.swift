import ProgramSupport
import Testing

/// What the system would not do is told in words of ours, with what to do about it.
@Suite struct SystemWordTests {
  /// By a shell that knows `<(…)` and `>(…)`.
  private static func run(_ line: String, in folder: ScratchFolder) throws -> String {
    try folder.write("permits.csv", "许可证号,区县\nA001,河西区\n")
    let program = "\(quoted(Program.path)) "
    let script = "cd \(quoted(folder.path)); " + line.replacing("tjdata ", with: program)
    return try Shell.run("bash -c \(quoted(script + "; true"))")
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }

  @Test(arguments: [
    ("tjdata table permits.csv >&-", "无法写出结果（已关闭）"),
    ("tjdata table - <&-", "无法读取 -（已关闭）"),
    ("tjdata table permits.csv >/dev/full", "无法写出结果（磁盘已满）"),
    ("tjdata table permits.csv --format csv --output >(cat)", "不是普通文件，没有写入"),
    ("tjdata --data-dir /proc/none sync", "无法建立目录 /proc/none"),
    ("tjdata table permits.csv/x.csv", "路径中有一段不是目录"),
  ])
  func whatTheSystemWillNotDoIsTold(line: String, told: String) throws {
    let said = try Self.run(line, in: try ScratchFolder())
    #expect(said.contains(told), "\(said)")
    // Three words of English side by side are a sentence of the system's.
    #expect(said.firstMatch(of: #/[A-Za-z]+ [a-z]+ [a-z]+/#) == nil, "\(said)")
  }

  /// Whoever looks at the first lines only has seen what was wanted.
  @Test func aReaderThatGoesIsNoFault() throws {
    let line = "yes 甲,乙 | head -100000 | tjdata table - | head -1; echo ${PIPESTATUS[*]}"
    let said = try Self.run(line, in: try ScratchFolder())
    #expect(said.split(separator: "\n").last?.hasSuffix("0 0") == true, "\(said)")
    #expect(!said.contains("错误"), "\(said)")
  }

  /// A configuration may come from a command that takes its time.
  @Test func aConfigurationComesThroughAPipe() throws {
    let line = "tjdata --data-dir data --config <(sleep 0.2; echo 'theme: nonesuch') sync"
    let said = try Self.run(line, in: try ScratchFolder())
    #expect(said.contains("theme 的值“nonesuch”不对"), "\(said)")
  }
}
