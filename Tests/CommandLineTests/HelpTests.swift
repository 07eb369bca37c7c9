import ArgumentParser
import Terminal
import Testing

@testable import CommandLine

/// Help in lines that a terminal need not break.
@Suite struct HelpTests {
  private static func help(_ arguments: [String], columns: Int) -> String {
    do {
      var command = try TJData.parseAsRoot(arguments + ["--help"])
      try command.run()
      return ""
    } catch {
      return TJData.explanation(of: error, columns: columns)
    }
  }

  /// The help of every subcommand, no line of it broken.
  private static let texts: [String] = {
    func below(_ command: any ParsableCommand.Type, _ names: [String]) -> [[String]] {
      [names]
        + command.configuration.subcommands.flatMap {
          below($0, names + [$0.configuration.commandName ?? ""])
        }
    }
    return below(TJData.self, []).map { help($0, columns: 1 << 20) }
  }()

  @Test func linesAreAsWideAsTheTerminalAndLoseNothing() {
    let measure = DisplayWidth()
    #expect(Self.texts.count > 80)
    for text in Self.texts {
      #expect(text.contains("用法：tjdata"))
      for columns in [60, 80, 200] {
        let narrow = HelpLayout(columns: columns).help(text)
        let tooWide = narrow.split(separator: "\n").first {
          measure.width(of: String($0)) > columns
        }
        #expect(tooWide == nil)
        #expect(narrow.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      }
    }
  }

  /// A name like `<content>` is the source's, not the reader's.
  @Test func valuesHaveChineseNames() {
    for text in Self.texts {
      let name = text.firstMatch(of: /<[a-z][a-z-]*>/)
      #expect(name == nil, "\(name?.output ?? "")\n\(text.prefix(200))")
    }
  }

  @Test(arguments: [60, 80, 120])
  func valuesOverSeveralLinesAreChineseToo(columns: Int) {
    let text = [["admin", "publish"], ["invoke"], ["search"]]
      .map { Self.help($0, columns: columns) }.joined()
    for word in ["values:", "default:", "other)"] {
      #expect(!text.contains(word), "\(text)")
    }
    #expect(text.contains("（可用：") && text.contains("默认："))
  }

  private static let sample = """
    概述

    先是 XML
    2003，
    然后是表。
    新的一句 a,
    b：
        例子  一
    末尾
    用法：tjdata x [--a <甲>] <乙>

    选项：
      --a <甲>                说明说明说明说明说明说明说明说明说明说明说明说明。
                              默认
    """

  @Test func proseIsFilledAndExamplesStand() {
    #expect(
      HelpLayout(columns: 56).help(Self.sample) == """
        概述

        先是 XML 2003，然后是表。
        新的一句 a,b：
            例子  一
        末尾
        用法：tjdata x [--a <甲>] <乙>

        选项：
          --a <甲>                说明说明说明说明说明说明说明说
                                  明说明说明说明说明。
                                  默认
        """)
    #expect(
      HelpLayout(columns: 20).help(Self.sample).hasSuffix(
        """
        用法：tjdata x
              [--a <甲>]
              <乙>

        选项：
          --a <甲>
              说明说明说明说
              明说明说明说明
              说明说明说明说
              明说明。
              默认
        """))
  }

  @Test func scriptsForShellsAreLeftAsTheyAre() {
    do {
      _ = try TJData.parseAsRoot(["--generate-completion-script", "bash"])
      Issue.record("no script")
    } catch {
      #expect(
        TJData.explanation(of: error, columns: 20) == TJData.explanation(of: error, columns: 200))
    }
  }
}
