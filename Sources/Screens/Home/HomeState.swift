import Catalog
import Widgets

/// 首页 (manual 2.1): counters, themes, 数据热点, 网站信息.
struct HomeState: AreaState {
  func publish(to shared: inout Shared) {
    shared.homePane = reading == nil ? focus : nil
    guard shared.section == .home else { return }
    shared.subject = pointed
  }

  /// The entry under the cursor.
  private var pointed: EntrySummary? {
    guard reading == nil, focus == .hot else { return nil }
    let row = hotList.cursor
    switch hot {
    case .latestDatasets: return entry(.dataset, row)
    case .latestInterfaces: return entry(.interface, row)
    case .policies: return nil
    case .changes:
      guard news.all.indices.contains(row), news.all[row].change != .withdrawn else { return nil }
      return news.all[row].summary
    }
  }

  private func entry(_ kind: EntryKind, _ row: Int) -> EntrySummary? {
    latest[kind].flatMap { $0.indices.contains(row) ? $0[row] : nil }
  }

  /// Themes, departments and entries that the first pull has yet to bring.
  var awaited: Awaited? {
    reading == nil && focus != .pages && isComing && !hasCatalogue ? .content : nil
  }

  /// No theme and no latest entry, where no pull has brought any.
  var trouble: PaneTrouble? {
    guard case .failed(let fault) = pull, !hasCatalogue else { return nil }
    return .fault(fault, of: nil)
  }

  /// nil until it is there.
  var site: Site?
  var news = NewsState()
  /// How the last pull went.
  var pull = SyncStatus.Phase.never
  var focus = HomePane.themes
  var themes = FacetGrid()
  var publishers = FacetGrid()
  /// The catalogue changed and the themes have not come yet.
  var awaitsThemes = false
  /// The list of 数据热点 that is shown.
  var hot = HotLine.latestDatasets
  var latest: [EntryKind: [EntrySummary]] = [:]
  var hotList = ListState()
  /// Place in the row of 网站信息.
  var page = 0
  /// Whether there is anything of 网站信息, or may be before it has come: a catalogue has none.
  var hasPages: Bool {
    site.map { !$0.pages.isEmpty || !HomeText.operators($0).isEmpty } ?? true
  }
  /// A page of 网站信息 or a policy that is being read.
  var reading: Reading?
  var fault: ServiceFault?

  struct Reading: Sendable {
    var title: String
    var view: TextState

    init(title: String, body: String) {
      self.title = title
      view = TextState(TextBlock.page(body))
    }
  }
}

enum HomePane: Int, CaseIterable, Hashable, Sendable {
  case themes, publishers, hot, pages
}

extension HotLine {
  /// Where two lists stand side by side, the first and the third are at the left.
  var isLeft: Bool { rawValue.isMultiple(of: 2) }

  /// What stands beside it there.
  var neighbour: HotLine {
    HotLine(rawValue: isLeft ? rawValue + 1 : rawValue - 1) ?? self
  }
}

extension HomeState {
  /// Lines of the list of 数据热点 that is shown.
  var hotCount: Int { count(of: hot) }

  /// Lines of a list of 数据热点.
  func count(of line: HotLine) -> Int {
    switch line {
    case .latestDatasets: latest[.dataset]?.count ?? 0
    case .latestInterfaces: latest[.interface]?.count ?? 0
    case .policies: site?.policies.count ?? 0
    case .changes: news.all.count
    }
  }

  /// The lines of a list of 数据热点 have come; before, there is no number of them.
  func isCounted(_ line: HotLine) -> Bool {
    switch line {
    case .latestDatasets: isKnown(.dataset)
    case .latestInterfaces: isKnown(.interface)
    case .policies: site != nil
    case .changes: news.isKnown
    }
  }

  /// What there is of it before the catalogue has come is none of it.
  private func isKnown(_ kind: EntryKind) -> Bool {
    latest[kind].map { !$0.isEmpty || !isComing && hasCatalogue } ?? false
  }

  /// The catalogue, or what is made of it, is on its way.
  var isComing: Bool { pull.isRunning || awaitsThemes }

  /// Entries are here, from this pull or an earlier one.
  var hasCatalogue: Bool {
    !themes.facets.isEmpty || !publishers.facets.isEmpty
      || latest.values.contains { !$0.isEmpty }
  }
}

enum HomeIntent: AreaIntent {
  /// A list of 数据热点.
  case show(HotLine)
  /// Reads the lists anew.
  case load
  case markSeen(EntryID)
  case markAllSeen
}

enum HomeFact: Sendable {
  case site(Site?)
  case news([News])
  case facets(Result<CatalogFacets, ServiceFault>)
  case latest(EntryKind, Result<[EntrySummary], ServiceFault>)
}

extension Intent {
  /// Told 首页.
  static func home(_ intent: HomeIntent) -> Intent { .area(AnyAreaIntent(intent)) }
}
