/// One of the things that lie on the screen, each over those before it.
enum Layer: Sendable {
  /// The section that was chosen in the first line: always there, and lowest.
  case section
  /// An area that has the body instead of the section, as a table.
  case area(AreaID)
  /// An area's line, typed in over what the layer below it shows, which also paints it.
  case line(AreaID)
  case form(FormPage)
  case overlay(Overlay)
  /// What an area lays over all else, and takes every key for, as a list to choose from.
  case sheet(AreaID)

  /// Forms and overlays lie over areas and their lines.
  var isOnTop: Bool {
    switch self {
    case .section, .area, .line: false
    case .form, .overlay, .sheet: true
    }
  }

  /// Whether the commands' keys, that of help among them, mean nothing there.
  var takesAllKeys: Bool {
    switch self {
    case .section, .area, .form: false
    case .line, .overlay, .sheet: true
    }
  }

  var isForm: Bool { page != nil }

  fileprivate var isOverlay: Bool {
    switch self {
    case .overlay, .sheet: true
    case .section, .area, .line, .form: false
    }
  }

  fileprivate var page: FormPage? {
    if case .form(let page) = self { page } else { nil }
  }

  /// Whether nothing of a layer below it is to be seen.
  fileprivate func hides(_ below: Layer) -> Bool {
    switch self {
    case .section, .line: false
    case .area: true
    case .form(let page): page.shape == .page || below.page != nil || below.isOverlay
    case .overlay, .sheet: below.isOverlay
    }
  }
}

/// All that lies on the screen, from the section up: it alone says who gets a key, a paste or a
/// click, and what is painted, hinted, helped and fitted.
struct Layers: Sendable {
  private(set) var all: [Layer] = [.section]

  var top: Layer { all.last ?? .section }

  /// Nothing lies over the section or the area that has the body, so that a menu may come by
  /// itself.
  var isClear: Bool { !all.contains(where: \.isOnTop) }

  /// Nothing is typed in, and nothing lies over the section or the area that has the body.
  var isBare: Bool {
    switch top {
    case .section, .area: true
    case .line, .form, .overlay, .sheet: false
    }
  }

  /// What is to be seen, from below.
  var visible: [Layer] {
    all.indices.filter { place in
      !all[(place + 1)...].contains { $0.hides(all[place]) }
    }.map { all[$0] }
  }

  /// Puts an area or a line below what lies on top of areas.
  private mutating func insert(_ layer: Layer) {
    all.insert(layer, at: all.firstIndex(where: \.isOnTop) ?? all.endIndex)
  }

  // MARK: Areas and lines

  /// The area that has the body instead of the section.
  var area: AreaID? {
    for case .area(let id) in all.reversed() { return id }
    return nil
  }

  mutating func show(_ area: AreaID) {
    if self.area != area { insert(.area(area)) }
  }

  /// Its line goes with it.
  mutating func hide(_ area: AreaID) {
    closeLine(of: area)
    all.removeAll { if case .area(area) = $0 { true } else { false } }
  }

  mutating func openLine(of area: AreaID) {
    closeLine(of: area)
    insert(.line(area))
  }

  mutating func closeLine(of area: AreaID) {
    all.removeAll { if case .line(area) = $0 { true } else { false } }
  }

  // MARK: Forms and overlays

  /// Forms that are open, the one with the keyboard last.
  var forms: [FormPage] { all.compactMap(\.page) }

  /// Opens a form below what lies on top, or over it.
  mutating func open(_ page: FormPage, coversOverlay: Bool = false) {
    let place = coversOverlay ? nil : all.lastIndex { !$0.isOverlay }
    all.insert(.form(page), at: place.map { $0 + 1 } ?? all.endIndex)
  }

  /// Changes the form that has the keyboard.
  mutating func change(_ change: (inout FormPage) -> Void) {
    if let page = forms.last { self.change(page.name, change) }
  }

  /// Changes the form of a name; of several, the one on top.
  mutating func change(_ name: String, _ change: (inout FormPage) -> Void) {
    guard let place = place(of: name), var page = all[place].page else { return }
    change(&page)
    all[place] = .form(page)
  }

  private func place(of name: String) -> Int? { all.lastIndex { $0.page?.name == name } }

  /// Changes every form that is open.
  mutating func changeForms(_ change: (inout FormPage) -> Void) {
    for place in all.indices {
      guard var page = all[place].page else { continue }
      change(&page)
      all[place] = .form(page)
    }
  }

  /// The form of a name; of several, the one on top.
  func form(_ name: String) -> FormPage? { forms.last { $0.name == name } }

  mutating func closeForm(_ name: String) {
    if let place = place(of: name) { all.remove(at: place) }
  }

  /// What lies on top and is no form. Another takes its place; nil uncovers what it lay over.
  var overlay: Overlay? {
    get { if case .overlay(let overlay) = top { overlay } else { nil } }
    set {
      if top.isOverlay { all.removeLast() }
      if let newValue { all.append(.overlay(newValue)) }
    }
  }

  /// Takes the place of what lies on top and is no form.
  mutating func openSheet(of area: AreaID) {
    if top.isOverlay { all.removeLast() }
    all.append(.sheet(area))
  }

  mutating func closeSheet(of area: AreaID) {
    all.removeAll { if case .sheet(area) = $0 { true } else { false } }
  }

  /// Lays one over what lies on top, which is there again behind it.
  mutating func cover(with overlay: Overlay) { all.append(.overlay(overlay)) }
}

extension BrowserState {
  /// What lies on top and is no form.
  var overlay: Overlay? {
    get { layers.overlay }
    set { layers.overlay = newValue }
  }

  /// The form that has the keyboard, unless something lies over it.
  var form: FormPage? { layers.forms.last }
}
