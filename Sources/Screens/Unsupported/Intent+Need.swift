import Catalog
import Runtime
import Widgets
import Wording

extension Intent {
  /// What the platform has to do for it; empty for what works everywhere.
  var need: Capabilities {
    switch self {
    case .area(let intent): intent.need
    case .gesture, .section, .copyText, .form, .command, .elsewhere, .program: []
    }
  }
}

extension Intent {
  /// Done on a platform with an entry of its own; an interface added by its address has none.
  var isForThePlatforms: Bool {
    switch self {
    case .area(let intent): intent.isForThePlatforms
    case .gesture, .section, .copyText, .form, .command, .elsewhere, .program: false
    }
  }
}

extension DetailTab {
  var need: Capabilities {
    switch self {
    case .basics: []
    case .fields: .fields
    case .preview: .preview
    case .files: .files
    case .specification: .specification
    case .test: [.specification, .invoke]
    }
  }
}

extension Command where State == BrowserState, Action == Intent {
  /// What the platform lacks for it, where nothing else speaks against giving it.
  var lacking: (BrowserState) -> Capabilities {
    let (availability, action) = (availability, action)
    return { state in
      let isOwn = action.isForThePlatforms && state.common.subject?.isOwn == true
      return availability(state) == .enabled && !isOwn ? state.missing(for: action) : []
    }
  }

  /// The same command, not to be given where the platform lacks what it needs, or has no such
  /// entry.
  var withNeed: Self {
    guard !action.need.isEmpty || action.isForThePlatforms else { return self }
    var command = self
    let (availability, action) = (availability, action)
    command.availability = { state in
      let here = availability(state)
      if here == .enabled, action.isForThePlatforms, state.common.subject?.isOwn == true {
        return .disabled(OwnInterfaceText.notOnPlatform)
      }
      let missing = state.missing(for: action)
      return here == .enabled && !missing.isEmpty
        ? .disabled(UnsupportedText.reason(missing, hasSite: state.hasSite)) : here
    }
    return command
  }
}

extension BrowserState {
  /// What the platform lacks for an intent.
  func missing(for intent: Intent) -> Capabilities { capabilities.missing(of: intent.need) }

  /// What the platform lacks for the section on the screen; nil where it has all.
  var missingHere: Capabilities? {
    let missing = capabilities.missing(of: section.need)
    return missing.isEmpty ? nil : missing
  }
}
