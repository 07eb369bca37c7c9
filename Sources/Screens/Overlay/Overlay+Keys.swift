import Terminal
import Widgets

/// What comes of a key in what lies over the screen.
struct OverlayReply {
  /// What lies there now; nil uncovers what it lay over.
  var next: Overlay?
  /// What is wanted, in order.
  var intents: [Intent] = []
  /// The key means something there; of another it is said that it does not.
  var takesKey = true
}

/// Keys and pastes of what lies over the screen.
extension Overlay {
  func pressed(_ key: Key) -> OverlayReply {
    switch self {
    case .help(var help):
      let response = help.handle(key)
      return OverlayReply(
        next: response == .finished(.closed) ? nil : .help(help), takesKey: response != .ignored)
    case .palette(let palette): return Self.pressed(key, palette)
    case .menu(let menu): return Self.pressed(key, menu)
    case .reading(let reading): return Self.pressed(key, reading)
    case .files(let chooser): return Self.pressed(key, chooser)
    case .notice(let sheet): return pressed(key, sheet)
    }
  }

  /// What a click on a row of a question or a list chooses, and of help where it goes; nil for one
  /// beside the rows.
  func clicked(at point: Point, in body: Rect, measure: DisplayWidth) -> OverlayReply? {
    switch self {
    case .menu(let menu):
      let rows = Pane.content(of: menu.frame(in: body, measure: measure))
      guard let row = menu.list.row(at: point, in: rows) else { return nil }
      return Self.pressed(.character(menu.choices[row].key), menu)
    case .palette(var palette):
      return palette.go(to: point, in: body) ? Self.pressed(.enter, palette) : nil
    case .files(var chooser):
      return chooser.go(to: point, in: body) ? Self.pressed(.enter, chooser) : nil
    case .help(var help):
      return help.go(to: point, in: Self.helpFrame(in: body))
        ? OverlayReply(next: .help(help)) : nil
    case .reading, .notice: return nil
    }
  }

  /// The same with a text typed at once, where it takes text.
  func pasted(_ text: String) -> Overlay {
    switch self {
    case .help(var help):
      help.paste(text)
      return .help(help)
    case .palette(var palette):
      palette.paste(text)
      return .palette(palette)
    case .files(var chooser):
      chooser.paste(text)
      return .files(chooser)
    case .menu, .reading, .notice: return self
    }
  }

  private static func pressed(_ key: Key, _ palette: Palette) -> OverlayReply {
    var palette = palette
    switch palette.handle(key) {
    case .handled: return OverlayReply(next: .palette(palette))
    case .ignored: return OverlayReply(next: .palette(palette), takesKey: false)
    case .finished(.cancelled): return OverlayReply()
    case .finished(.chosen(let item)): return OverlayReply(intents: [.command(item.id)])
    case .finished(.entered(let text)):
      guard let row = palette.row else { return OverlayReply(intents: [.command(text)]) }
      return OverlayReply(intents: [.move(.toRow(row - 1))])
    }
  }

  private static func pressed(_ key: Key, _ menu: Menu) -> OverlayReply {
    var menu = menu
    func chosen(_ choice: Menu.Choice) -> OverlayReply {
      OverlayReply(intents: choice.intent.map { [$0] } ?? [])
    }
    switch key {
    case .escape, .character("q"): return OverlayReply()
    case .enter: return chosen(menu.choices[menu.list.cursor])
    case .down, .character("j"), .tab, .control("n"): menu.list.move(.down)
    case .up, .character("k"), .backTab, .control("p"): menu.list.move(.up)
    case .character(let character):
      if let choice = menu.choices.first(where: { $0.key == character }) { return chosen(choice) }
      fallthrough
    default: return OverlayReply(next: .menu(menu), takesKey: false)
    }
    return OverlayReply(next: .menu(menu))
  }

  private static func pressed(_ key: Key, _ reading: HomeState.Reading) -> OverlayReply {
    var reading = reading
    switch key {
    case .escape, .enter, .character("q"): return OverlayReply()
    case .down, .character("j"): reading.view.move(.down)
    case .up, .character("k"): reading.view.move(.up)
    case .pageDown, .character(" "), .control("d"): reading.view.move(.pageDown)
    case .pageUp, .control("u"): reading.view.move(.pageUp)
    case .home, .character("g"): reading.view.move(.home)
    case .end, .character("G"): reading.view.move(.end)
    default: return OverlayReply(next: .reading(reading), takesKey: false)
    }
    return OverlayReply(next: .reading(reading))
  }

  private static func pressed(_ key: Key, _ chooser: FileChooser) -> OverlayReply {
    var chooser = chooser
    switch chooser.handle(key) {
    case nil: return OverlayReply(next: .files(chooser))
    case .cancelled: return OverlayReply()
    case .open(let folder):
      // It stays until the other folder has been read.
      return OverlayReply(
        next: .files(chooser), intents: [.form(.list(folder: folder, field: chooser.field))])
    case .file(let path):
      return OverlayReply(intents: [.form(.take(path: path, field: chooser.field))])
    }
  }

  private func pressed(_ key: Key, _ sheet: NoticeSheet) -> OverlayReply {
    switch key {
    case .character("y"), .character("c"):
      return OverlayReply(
        next: self, intents: sheet.notice.link.map { [.elsewhere(.copy($0))] } ?? [])
    case .escape, .enter, .character("q"): return OverlayReply()
    default: return OverlayReply(next: self, takesKey: false)
    }
  }
}
