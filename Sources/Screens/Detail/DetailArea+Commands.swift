import Catalog
import Runtime
import Terminal
import Widgets

extension DetailArea {
  var commands: [Command<Sight<DetailAreaState>, DetailIntent>] {
    let group = CommandText.entry
    return [
      Command(
        "entry.test", keys: [.character("t")], title: CommandText.test, hint: CommandText.testHint,
        group: group, action: .show(.test), availability: testAvailability),
      Command(
        "copy", keys: [.character("y"), .control("y")], title: CommandText.copy,
        hint: CommandText.copyHint, group: group, action: .copy
      ) { $0.shared.subject == nil ? .hidden : .enabled }.ranked(.copy),
      Command(
        "table.open", keys: [.character("o")], title: TableText.open, hint: TableText.openHint,
        group: TableText.group, action: .openAsTable(exports: false)
      ) { $0.state.hasTable($0.shared) ? .enabled : .hidden }.ranked(.copy),
      Command(
        "table.openToExport", keys: [.character("e")], title: TableText.openToExport,
        group: TableText.group, action: .openAsTable(exports: true)
      ) { $0.state.hasRows($0.shared) ? .enabled : .hidden }.ranked(.copy),
    ]
  }

  private func testAvailability(_ sight: Sight<DetailAreaState>) -> Availability {
    guard let subject = sight.shared.subject else { return .hidden }
    if sight.shared.place.testPane != nil { return .hidden }
    return subject.kind == .interface ? .enabled : .disabled(CommandText.onlyInterfaces)
  }

  func offers(_ gesture: Gesture, _ sight: Sight<DetailAreaState>) -> Availability? {
    guard let detail = sight.state.detail else { return nil }
    return switch gesture {
    case .nextTab, .previousTab: .enabled
    case .showCodes:
      (detail.tab == .preview || detail.isInAside) && sight.state.missing == nil
        ? .enabled : .hidden
    case .narrower, .wider:
      detail.tablePath != nil && sight.state.missing == nil ? .enabled : .hidden
    case .open, .nextHit, .previousHit: .hidden
    case .move, .left, .right: .enabled
    case .nextPane, .previousPane, .back, .search: nil
    }
  }
}

extension DetailAreaState {
  /// Whether rows are in view where the keyboard is; a file is downloaded as it is.
  fileprivate func hasRows(_ shared: Shared) -> Bool {
    shared.place != .detail(.files) && hasTable(shared)
  }

  /// Whether there is something to open as a table where the keyboard is.
  fileprivate func hasTable(_ shared: Shared) -> Bool {
    switch shared.place {
    case .detail(.preview): detail?.preview.value?.rows.isEmpty == false
    case .detail(.files): detail?.selectedFile != nil
    case .test(.answer): shared.test?.hasRows == true
    case .detail, .test, .home, .reading, .elsewhere, .area, .navigation, .results: false
    }
  }
}
