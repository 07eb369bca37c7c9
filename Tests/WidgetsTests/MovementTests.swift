import Terminal
import Testing
import Widgets

@Suite struct MovementTests {
  @Test func movesStayInTheList() {
    #expect(Movement.up.destination(from: 0, count: 5, visible: 3) == 0)
    #expect(Movement.down.destination(from: 4, count: 5, visible: 3) == 4)
    #expect(Movement.end.destination(from: 0, count: 0, visible: 3) == 0)
    #expect(Movement.toRow(.max).destination(from: 0, count: 5, visible: 3) == 4)
    #expect(Movement.toRow(-9).destination(from: 3, count: 5, visible: 3) == 0)
  }

  @Test func pagesAreAsHighAsTheView() {
    #expect(Movement.pageDown.destination(from: 10, count: 100, visible: 20) == 30)
    #expect(Movement.halfDown.destination(from: 10, count: 100, visible: 21) == 20)
    #expect(Movement.halfUp.destination(from: 10, count: 100, visible: 1) == 9)
  }
}
