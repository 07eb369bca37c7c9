import Runtime
import Terminal
import Testing

@Suite struct KeyStrokeTests {
  @Test(arguments: [
    Key.character("j"), .character("?"), .character(" "), .control("p"), .alt("x"), .function(12),
    .enter, .escape, .backTab, .pageDown, .home, .delete,
  ])
  func everyNameReadsBack(key: Key) {
    #expect(KeyStroke.key(named: KeyStroke.name(of: key)) == key)
  }

  @Test(arguments: ["", "Ctrl-", "F0", "F13", "Hyper-x", "jj"])
  func nonsenseIsNoKey(name: String) {
    #expect(KeyStroke.key(named: name) == nil)
  }
}

@Suite struct CommandTableTests {
  private let table = CommandTable<Bool, Int>([
    Command("list.open", keys: [.enter], title: "打开", group: "列表", action: 1) {
      $0 ? .enabled : .hidden
    },
    Command("form.send", keys: [.enter, .control("s")], title: "发送", group: "表单", action: 2),
    Command("app.quit", keys: [.character("q")], title: "退出", group: "程序", action: 3),
  ])

  @Test func aKeyMeansTheFirstCommandThatAppliesHere() {
    #expect(table.command(for: .enter, in: true)?.action == 1)
    #expect(table.command(for: .enter, in: false)?.action == 2)
    #expect(table.command(for: .tab, in: true) == nil)
  }

  @Test func reboundKeysAreTakenFromOthers() throws {
    let rebound = try table.rebinding(["app.quit": ["Enter", "Ctrl-Q"]])
    #expect(rebound.command(for: .enter, in: true)?.action == 3)
    #expect(rebound.command(for: .control("q"), in: true)?.action == 3)
    #expect(rebound.command(for: .character("q"), in: true) == nil)
    #expect(rebound.command(for: .control("s"), in: true)?.action == 2)
  }

  /// A key that goes to another command is said, with who has it no more; one that is given to two
  /// as well, each pair once. Who is given keys anew loses none.
  @Test func keysThatAreTakenAreTold() {
    let taken = table.takenKeys(by: ["app.quit": ["Enter", "Ctrl-Q"]])
    #expect(taken.map(\.key) == [.enter])
    #expect(taken.first?.owner.title == "退出" && taken.first?.isShared == false)
    #expect(taken.first?.others.map(\.name) == ["list.open", "form.send"])
    let shared = table.takenKeys(by: ["list.open": ["x"], "app.quit": ["x"], "none": ["q"]])
    #expect(shared.count == 1 && shared.first?.isShared == true)
    #expect(shared.first?.owner.name == "app.quit")
    #expect(shared.first?.others.map(\.name) == ["list.open"])
    #expect(table.takenKeys(by: ["form.send": ["Ctrl-X"], "app.quit": ["Ctrl-S"]]).isEmpty)
  }

  @Test func mistakesInBindingsAreNamed() {
    #expect(throws: CommandTable<Bool, Int>.BindingError.unknownCommand("app.fly")) {
      try table.rebinding(["app.fly": ["x"]])
    }
    #expect(
      throws: CommandTable<Bool, Int>.BindingError.unknownKey(command: "app.quit", key: "Hyper")
    ) {
      try table.rebinding(["app.quit": ["Hyper"]])
    }
  }
}
