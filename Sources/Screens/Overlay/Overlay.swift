import Catalog
import Terminal
import Widgets
import Wording

/// What lies over the screen and has the keyboard.
enum Overlay: Sendable {
  case help(HelpView)
  case palette(Palette)
  case menu(Menu)
  /// A text to be read.
  case reading(HomeState.Reading)
  case files(FileChooser)
  /// What is done elsewhere, or why something failed.
  case notice(NoticeSheet)
}

extension Overlay {
  /// What the hint line says.
  var hints: [Hint] {
    switch self {
    case .help(let help):
      help.isFiltering
        ? FrameText.helpFilterHints
        : help.filter.isEmpty ? FrameText.helpHints : FrameText.helpFilteredHints
    case .palette: FrameText.paletteHints
    case .menu: FrameText.menuHints
    case .reading: FrameText.readingHints
    case .files: FormText.chooserHints
    case .notice(let sheet): UnsupportedText.hints(hasLink: sheet.notice.link != nil)
    }
  }
}

/// A short list to choose from: an order, what to copy, whether to quit.
struct Menu: Sendable {
  struct Choice: Sendable {
    var title: String
    /// Types it directly.
    var key: Character
    /// What it says is wanted; nil to close the menu and no more.
    var intent: Intent?
    /// It is what holds now.
    var isPresent = false
  }

  var title: String
  var choices: [Choice]
  var list: ListState

  /// - Parameter selected: what is under the cursor; where nothing is said, the choice that holds
  ///   now, or the one that does nothing, if there is such: what Enter does costs no call, and
  ///   loses nothing.
  init(title: String, choices: [Choice], selected: Int? = nil) {
    self.title = title
    self.choices = choices
    let first =
      selected ?? choices.firstIndex { $0.isPresent } ?? choices.firstIndex { $0.intent == nil }
    list = ListState(count: choices.count, cursor: first ?? 0, visible: choices.count)
  }
}

extension Menu {
  /// Asks before something is done; what does nothing is under the cursor.
  init(asking title: String, yes: String, _ intent: Intent, no: String) {
    self.init(
      title: title,
      choices: [
        Choice(title: yes, key: "y", intent: intent), Choice(title: no, key: "n", intent: nil),
      ], selected: 1)
  }

  static var quit: Menu {
    Menu(
      asking: BrowserText.quitTitle, yes: BrowserText.quitYes, .program(.quitNow),
      no: BrowserText.quitNo)
  }

  static func themes(current: String) -> Menu {
    let names = Theme.builtin.map(\.name)
    return Menu(
      title: BrowserText.themesTitle,
      choices: zip(names, "123456789").map { name, key in
        Choice(
          title: BrowserText.theme(name), key: key, intent: .program(.theme(name)),
          isPresent: name == current)
      })
  }
}
