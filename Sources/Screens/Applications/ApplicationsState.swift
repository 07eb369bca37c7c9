import Catalog
import PortalAPI
import Widgets

/// The lists of 数据应用: all that shows, one of the four types, or the account's own.
enum ApplicationTab: Hashable, Sendable, CaseIterable {
  case all
  case type(ApplicationType)
  case own

  static var allCases: [ApplicationTab] {
    [.all] + ApplicationType.allCases.map { .type($0) } + [.own]
  }
}

/// 数据应用 (manual 2.4).
struct ApplicationsState: AreaState {
  var tab = ApplicationTab.all
  var shown = Loadable<[ApplicationSummary]>()
  var own = Loadable<[ApplicationSummary]>()
  var list = ListState()
  /// The application that is open, and its pictures.
  var detail = Loadable<ApplicationDetail>()
  /// The detail has the keyboard.
  var isOpen = false
  var scroll = Scroll()
  /// The one of 关联数据 that Enter opens.
  var linked = 0

  var takesCounts: Bool { true }

  /// What the list of the open tab comes from.
  var source: Loadable<[ApplicationSummary]> { tab == .own ? own : shown }

  var rows: [ApplicationSummary] {
    let all = source.value ?? []
    guard case .type(let type) = tab else { return all }
    return all.filter { $0.type == type }
  }

  var selected: ApplicationSummary? {
    rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
  }

  /// The open detail, where it is that of the selected application.
  var current: ApplicationDetail? {
    guard let value = detail.value, value.body.summary.id == selected?.id else { return nil }
    return value
  }
}

enum ApplicationIntent: AreaIntent {
  /// 应用提交: which of the four.
  case submit
  case fill(ApplicationType)

  var need: Capabilities { .applications }
}

enum ApplicationFact: Sendable {
  case shown(Result<[ApplicationSummary], ServiceFault>)
  case own(Result<[ApplicationSummary], ServiceFault>)
  case detail(String, Result<ApplicationDetail, ServiceFault>)
  /// What a form needs: themes, entries to link, and how their titles may be typed.
  case ready(ApplicationType, [String], [EntrySummary], [EntryID: [String]])
  case looked([ApplicationImage: PictureLook])
  case submitted(ApplicationSummary)
}
