import ProgramSupport
import Tabular
import Testing

@testable import Client

@Suite("Rows of names that a person chose are remembered")
struct HeadMemoryTests {
  @Test func byFileAndByTable() throws {
    let folder = try ScratchFolder()
    let memory = HeadMemory(path: folder.path + "/a/heads.json")
    let file = folder.path + "/t.xlsx"
    #expect(memory.applied(to: TableOpening(), of: file) == TableOpening())
    memory.remember(TableOpening(head: .rows(2...3)), of: file)
    #expect(memory.applied(to: TableOpening(), of: file).head == .rows(2...3))
    #expect(memory.applied(to: TableOpening(head: .none), of: file).head == .none)
    #expect(memory.applied(to: TableOpening(), of: file + "x").head == .automatic)
    memory.remember(TableOpening(head: .automatic), of: file)
    #expect(memory.applied(to: TableOpening(), of: file).head == .automatic)
  }

  /// On the screen a sheet is chosen by its number; whoever opens it again may not name it at all.
  @Test func ofTheTableThatIsFound() throws {
    let folder = try ScratchFolder()
    let memory = HeadMemory(path: folder.path + "/heads.json")
    let file = folder.path + "/t.xlsx"
    memory.remember(TableOpening(table: "2", head: .rows(4...4)), of: file)
    let second = TableChoices(.sheets, names: ["藏", "名单"], chosen: 1)
    for table in [nil, "名单"] {
      let again = memory.applied(to: TableOpening(table: table), of: file, found: second)
      #expect(again == TableOpening(table: "2", head: .rows(4...4)))
    }
    let first = TableChoices(.sheets, names: ["藏", "名单"])
    #expect(memory.applied(to: TableOpening(), of: file, found: first) == nil)
    #expect(memory.applied(to: TableOpening(head: .none), of: file, found: second) == nil)
  }
}
