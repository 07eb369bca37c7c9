import ProgramSupport
import Testing

/// A disk that takes no byte more, as a limit on the size of files makes it.
@Suite(.timeLimit(.minutes(5))) struct FullDiskCommandTests {
  private func line(_ program: Program, _ words: [String]) -> String {
    let all = ([Program.path] + program.arguments + words).map { "'\($0)'" }
    return "trap '' XFSZ; ulimit -f 0; " + all.joined(separator: " ")
  }

  @Test func whatIsThereIsReadAndWhatCannotBeKeptIsSaid() async throws {
    let program = try Program()
    #expect(try await program.run("sync").status == 0)
    let found = try await program.run("search", "非煤", "--json")
    #expect(try Shell.run(line(program, ["search", "非煤", "--json"])) == found.output)
    for words in [["news"], ["history"], ["fetches"], ["outbox"]] {
      _ = try Shell.run(line(program, words))
    }
    do {
      _ = try Shell.run(line(program, ["requests", "save", SubcommandTests.mines, "甲"]))
      Issue.record("it was kept")
    } catch let failure as Shell.Failure {
      #expect(failure.status == 73 && failure.output.contains("磁盘已满"), "\(failure.output)")
    }
    // With room it is written as before.
    let kept = try await program.run("requests", "save", SubcommandTests.mines, "甲")
    #expect(kept.status == 0, "\(kept.error)")
  }
}
