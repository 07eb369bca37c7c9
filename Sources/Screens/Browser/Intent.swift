import Widgets

/// What a person wants, whichever key, palette line or menu said it.
enum Intent: Hashable, Sendable {
  case section(Section)
  case move(Movement)
  case left, right
  case nextPane, previousPane
  case nextTab, previousTab
  case open, back
  case quit, quitNow
  case search
  case cycleScope
  case nextHit, previousHit
  case sort
  case nextDimension
  case sync
  case zoom
  case showCodes
  case test, send, answerView
  case foldAll
  case narrower, wider
  case copy
  case account(AccountIntent)
  case files(FileIntent)
  case tables(TableIntent)
  case fetch(FetchIntent)
  case foreign(ForeignIntent)
  case voice(VoiceIntent)
  case applications(ApplicationIntent)
  case news(NewsIntent)
  case pages(PagesIntent)
  case elsewhere(ElsewhereIntent)
  case workbench(WorkbenchIntent)
  case palette, help
  case redraw, suspend, mouse
}
