import Runtime
import Terminal
import Testing

/// A program small enough to see through: digits are looked up by a task, `x` quits.
private enum Lookup: Sendable, Hashable {
  case found(String)
  case late(String)
}

private struct Notes: Sendable {
  var found: [String] = []
}

private func program(
  lookup: @escaping @Sendable (Character) async -> String
) -> Program<Notes, Lookup> {
  Program(
    state: Notes(),
    update: { state, event in
      switch event {
      case .input(.key(.character("x"))): return [.quit(7)]
      case .input(.key(.character("c"))): return [.cancel("lookup"), .cancel("late")]
      case .input(.key(.character("p"))):
        return [.afterPause(.milliseconds(100), "pause", .late("p"))]
      case .input(.key(.character("t"))): return [.after(.milliseconds(100), "late", .late("t"))]
      case .input(.key(.character(let character))):
        return [.task("lookup") { post in post(.found(await lookup(character))) }]
      case .action(.found(let text)), .action(.late(let text)):
        state.found.append(text)
        return []
      default: return []
      }
    },
    paint: { state, grid in
      grid.write(state.found.joined(separator: ","), at: Point(column: 0, row: 0))
      return nil
    })
}

@Suite struct EngineTests {
  private func driver(
    lookup: @escaping @Sendable (Character) async -> String = { "<\($0)>" }
  ) -> ProgramDriver<Notes, Lookup> {
    ProgramDriver(program(lookup: lookup), size: Size(columns: 20, rows: 1))
  }

  @Test func anAnswerReachesTheScreen() async {
    let driver = driver()
    driver.press(.character("1"))
    await driver.settle()
    #expect(driver.grid.text == "<1>")
  }

  @Test func aNewerEffectSilencesTheOlderOfItsName() async {
    let driver = driver()
    driver.type("123")
    await driver.settle()
    #expect(driver.state.found == ["<3>"])
  }

  @Test func aReplacedTaskIsCancelled() async {
    let (stream, ended) = AsyncStream.makeStream(of: Bool.self)
    let driver = driver { character in
      guard character == "1" else { return "<\(character)>" }
      try? await Task.sleep(for: .seconds(3600))
      ended.yield(Task.isCancelled)
      return "slow"
    }
    driver.type("12")
    await driver.settle()
    #expect(await stream.first { _ in true } == true)
    #expect(driver.state.found == ["<2>"])
  }

  @Test func aCancelledEffectSaysNothing() async {
    let driver = driver()
    driver.type("1c")
    await driver.settle()
    #expect(driver.state.found.isEmpty)
  }

  @Test func aTimerFiresWhenItsTimeHasCome() {
    let driver = driver()
    driver.type("t")
    driver.advance(by: .milliseconds(99))
    #expect(driver.state.found.isEmpty)
    driver.advance(by: .milliseconds(1))
    #expect(driver.state.found == ["t"])
    driver.advance(by: .seconds(10))
    #expect(driver.state.found == ["t"])
  }

  @Test func settlingWaitsForAPauseAndForNoOtherTimer() async {
    let driver = driver()
    driver.type("tpp")
    driver.advance(by: .milliseconds(99))
    #expect(driver.state.found.isEmpty)
    await driver.settle()
    #expect(driver.state.found == ["p"])
  }

  @Test func aCancelledTimerNeverFires() {
    let driver = driver()
    driver.type("tc")
    driver.advance(by: .seconds(1))
    #expect(driver.state.found.isEmpty)
  }

  @Test func quittingEndsTheProgramWithItsStatus() {
    let driver = driver()
    driver.type("x1")
    #expect(driver.exitStatus == 7)
  }
}
