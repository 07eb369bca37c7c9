import Base
import Testing

@Suite struct ProgramCommandTests {
  @Test func wordsAreQuotedAndTheSurroundingsAdded() {
    #expect(ProgramCommand.line("login") == "tjdata login")
    let surroundings = ProgramCommand.Surroundings { subcommand in
      ["--data-dir", "/tmp/my data"]
        + (subcommand == "admin" ? ["--database", "postgresql://a/b"] : [])
    }
    ProgramCommand.$surroundings.withValue(surroundings) {
      #expect(
        ProgramCommand.line("table", "it's.csv")
          == #"tjdata table 'it'\''s.csv' --data-dir '/tmp/my data'"#)
      #expect(
        ProgramCommand.line("admin", "account")
          == "tjdata admin account --data-dir '/tmp/my data' --database postgresql://a/b")
    }
  }
}
