import Catalog
import Widgets

/// The pane beside a list: the entry that is open, and what is read for it.
struct DetailAreaState: AreaState {
  /// nil until an entry is there.
  var detail: DetailState?
  /// The tab to open as soon as the entry that is being read is there.
  var wantedTab: DetailTab?
  /// Where 在线测试 was opened from by its own key, which Esc leads back to; nil where the tabs were
  /// turned to it.
  var testOrigin: TestOrigin?
  /// The tab to go to when the entry that was gone to from another section is under the cursor.
  var wish: (id: EntryID, tab: DetailTab)?
  /// Why pages of entries could not be read, so that these are only what the list says.
  var unread: [EntryID: ServiceFault] = [:]
  /// The entry that was read last, or is being read.
  var asked: EntryID?
  /// The entry that is on its way.
  var reading: EntryID?
  /// Why the entry that was asked for last could not be read.
  var unopened: ServiceFault?
  /// The detail followed the cursor a moment ago: it goes on when that rests.
  var isFollowing = false
  /// What there is beside it.
  var seen = Shared()

  /// Where the keyboard was, and the tab that was open then.
  struct TestOrigin: Hashable, Sendable {
    /// In a tab, in the list, or in another section.
    enum Place: Hashable, Sendable { case detail, list, elsewhere }

    var tab: DetailTab
    var place: Place
  }

  func publish(to shared: inout Shared) {
    shared.opened = detail?.entry
    shared.tab = detail?.tab
    shared.fields = detail?.fields.value ?? []
    shared.preview = detail?.preview.value
    shared.specification = detail?.specification.value
    shared.files = detail?.files ?? Loadable()
    shared.file = detail?.selectedFile
  }

  var guests: [AreaID] {
    guard missing == nil else { return [] }
    return switch detail?.tab {
    case .test: [AreaID(TestArea.self)]
    case .files: [AreaID(FilesArea.self)]
    case .basics, .fields, .preview, .specification, nil: []
    }
  }

  var keyholder: AreaID? {
    detail?.tab == .test && missing == nil ? AreaID(TestArea.self) : nil
  }

  /// What the platform lacks for the tab that is open; nil where it has all.
  var missing: Capabilities? {
    guard let detail else { return nil }
    let missing = seen.capabilities.missing(of: detail.tab.need)
    return missing.isEmpty ? nil : missing
  }

  /// Why the open tab shows nothing.
  var trouble: PaneTrouble? {
    guard let detail else { return unopened.map { .fault($0, of: seen.subject) } }
    let entry = EntrySummary(detail.entry)
    if let missing { return .lacks(missing, of: entry) }
    return detail.partFault.map { .fault($0, of: entry) }
  }

  /// The entry, the form of 在线测试, or what the open tab shows.
  var awaited: Awaited? {
    if let reading, reading == seen.subject?.id, reading != detail?.entry.id { return .whatHasKeys }
    guard let detail, missing == nil else { return nil }
    switch detail.tab {
    case .basics: return nil
    case .fields: return detail.fields.isAwaited ? .content : nil
    case .preview: return detail.preview.isAwaited ? .content : nil
    case .files: return detail.files.isAwaited ? .content : nil
    case .specification: return detail.specification.isAwaited ? .content : nil
    case .test: return detail.specification.isAwaited ? .whatHasKeys : nil
    }
  }

  /// Changes the entry that is open, if it is still that one.
  mutating func note(_ id: EntryID, _ change: (inout DetailState) -> Void) {
    guard var detail, detail.entry.id == id else { return }
    change(&detail)
    self.detail = detail
  }
}

extension DetailState {
  fileprivate var partFault: ServiceFault? {
    switch tab {
    case .basics: nil
    case .fields: fields.value == nil ? fields.fault : nil
    case .preview: preview.value == nil ? preview.fault : nil
    case .files: files.value == nil ? files.fault : nil
    case .specification, .test: specification.value == nil ? specification.fault : nil
    }
  }
}

enum DetailIntent: AreaIntent {
  /// Enter on a row: the platform hears of the visit.
  case open(EntrySummary)
  /// The keyboard has come to it.
  case attend
  /// A tab of the entry under the cursor, from wherever the keyboard is.
  case show(DetailTab)
  case turnTab(Int)
  /// The wheel over it, wherever the keyboard is.
  case scroll(Movement)
  /// `y`: what there is to copy.
  case copy
  /// `o`: what is in view as a table; `e`: to export it.
  case openAsTable(exports: Bool)
  /// An entry has new numbers.
  case replace(Entry)
  /// What is open is gone from the catalogue.
  case forget(EntryID)

  var need: Capabilities {
    switch self {
    case .show(.test): .invoke
    case .open, .attend, .show, .turnTab, .scroll, .copy, .openAsTable, .replace, .forget: []
    }
  }
}

/// What an entry's services have answered.
enum DetailFact: Sendable {
  case entry(EntryID, Result<Entry?, ServiceFault>)
  /// The platform counted the visit and sent its latest numbers.
  case visited(EntryID, Result<Entry?, ServiceFault>)
  case fields(EntryID, Result<[Field], ServiceFault>)
  case preview(EntryID, Result<Preview, ServiceFault>)
  case files(EntryID, Result<[Distribution], ServiceFault>)
  case specification(EntryID, Result<CallSpecification, ServiceFault>)
  case slow(EntryID, DetailTab)
  /// The cursor of the list has stood still for a moment.
  case rested
}

extension Intent {
  /// Told the detail of an entry.
  static func detail(_ intent: DetailIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
