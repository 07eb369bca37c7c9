import Catalog
import Synchronization

@testable import Screens

/// What changed in the sample city, as a store keeps it.
final class SampleNews: Sendable {
  private let kept = Mutex<[News]>([])

  var all: [News] {
    get { kept.withLock { $0 } }
    set { kept.withLock { $0 = newValue } }
  }

  var services: NewsServices {
    NewsServices(
      load: { self.all },
      markSeen: { id in
        self.kept.withLock { news in
          for place in news.indices where id == nil || news[place].id == id {
            news[place].isSeen = true
          }
        }
      })
  }

  /// One of each.
  static func some(_ city: SampleCity) -> [News] {
    let noticed = Moment.sample("2019-03-20 10:40").unixSeconds
    return [
      News(city.entries[1], .added, noticed: noticed),
      News(city.entries[0], .updated, parts: [.abstract, .modified], noticed: noticed),
      News(
        id: .sample(999), kind: .dataset, title: "旧停车场名单", theme: "交通运输", publisher: "市统计局",
        modified: .sample("2018-02-01"), change: .withdrawn, noticed: noticed),
    ]
  }
}
