import Catalog
import Widgets

/// 首页 (manual 2.1): counters, themes, 数据热点, 网站信息.
struct HomeState: Sendable {
  var focus = HomePane.themes
  var themes: [Facet] = []
  /// The catalogue changed and the themes have not come yet.
  var awaitsThemes = false
  /// Place in the grid of themes.
  var theme = 0
  /// The list of 数据热点 that is shown.
  var hot = HotLine.latestDatasets
  var latest: [EntryKind: [EntrySummary]] = [:]
  var hotList = ListState()
  /// Place in the row of 网站信息.
  var page = 0
  /// A page of 网站信息 or a policy that is being read.
  var reading: Reading?
  var fault: ServiceFault?

  struct Reading: Sendable {
    var title: String
    var view: TextState

    init(title: String, body: String) {
      self.title = title
      view = TextState([TextBlock(body)])
    }
  }
}

enum HomePane: Int, CaseIterable, Hashable, Sendable {
  case themes, hot, pages
}

enum HomeFact: Sendable {
  case themes(Result<[Facet], ServiceFault>)
  case latest(EntryKind, Result<[EntrySummary], ServiceFault>)
}
