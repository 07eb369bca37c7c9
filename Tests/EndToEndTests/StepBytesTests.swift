import ProgramSupport
import Testing
import TmuxSupport

/// What a step of the cursor writes to the terminal, by the real program: the same on any machine.
@Suite struct StepBytesTests {
  private static let steps = 10

  /// Steps down and up again within view. Each changes two rows as wide as the list, and where one
  /// is: their text, and few bytes more.
  @Test(arguments: [(80, 24, 190), (100, 30, 250)])
  func aStepWritesItsTwoRowsAndLittleMore(columns: Int, rows: Int, limit: Int) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: columns, rows: rows)
    try tmux.wait(for: "已同步")
    try tmux.type("3")
    // The numbers of the navigation come behind the list.
    try tmux.wait("for the list and its navigation") {
      $0.contains("第 1/") && $0.contains("主题 21")
    }
    let written = try tmux.record()
    for row in 2...(1 + Self.steps) {
      try tmux.send("Down")
      try tmux.wait(for: "第 \(row)/")
    }
    for row in (1...Self.steps).reversed() {
      try tmux.send("Up")
      try tmux.wait(for: "第 \(row)/")
    }
    // The recording runs behind the screen.
    var last = -1
    try tmux.wait("for the end of the recording") { _ in
      defer { last = (try? written().utf8.count) ?? -1 }
      return try written().utf8.count == last
    }
    let bytes = last / (2 * Self.steps)
    #expect((60...limit).contains(bytes), "\(bytes) bytes a step")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
