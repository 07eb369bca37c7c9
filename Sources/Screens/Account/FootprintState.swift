import Catalog
import PortalAPI
import Widgets

/// 我的收藏, 我的申请, 我的建议, 我的纠错 (manual 2.7).
struct FootprintState: Sendable {
  private(set) var all = Loadable<FootprintsBody>()
  private var lists: [FootprintList: ListState] = [:]

  mutating func begin() { all.begin() }

  mutating func take(_ result: Result<FootprintsBody, ServiceFault>) {
    all.take(result)
    for list in FootprintList.allCases {
      var state = self[list]
      state.setCount(count(list))
      lists[list] = state
    }
  }

  subscript(list: FootprintList) -> ListState {
    get { lists[list] ?? ListState() }
    set { lists[list] = newValue }
  }

  func count(_ list: FootprintList) -> Int {
    list == .favourites ? all.value?.favourites.count ?? 0 : submissions(list).count
  }

  func submissions(_ list: FootprintList) -> [SubmissionBody] {
    switch list {
    case .favourites: []
    case .requests: all.value?.requests ?? []
    case .suggestions: all.value?.suggestions ?? []
    case .corrections: all.value?.corrections ?? []
    }
  }

  /// How many of a list changed since it was last looked at.
  func news(_ list: FootprintList) -> Int {
    list == .favourites
      ? all.value?.favourites.count { $0.isNew } ?? 0 : submissions(list).count { $0.isNew }
  }

  var favourite: FavouriteBody? {
    guard let favourites = all.value?.favourites else { return nil }
    let cursor = self[.favourites].cursor
    return favourites.indices.contains(cursor) ? favourites[cursor] : nil
  }

  func submission(_ list: FootprintList) -> SubmissionBody? {
    let submissions = submissions(list)
    return submissions.indices.contains(self[list].cursor) ? submissions[self[list].cursor] : nil
  }
}

extension UserTab {
  /// The list a page shows; nil for 注册开发者.
  var footprints: FootprintList? {
    switch self {
    case .favourites: .favourites
    case .requests: .requests
    case .suggestions: .suggestions
    case .corrections: .corrections
    case .developer: nil
    }
  }
}
