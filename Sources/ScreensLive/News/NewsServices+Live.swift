public import Catalog
public import Client
import Screens
import Store

extension NewsServices {
  init(_ live: LiveServices) {
    self.init(
      load: { ((try? await live.store().news()) ?? []).safe },
      markSeen: { id in try? await live.store().markSeen(news: id) })
  }
}

extension News: Safe {
  public var safe: News {
    var copy = self
    copy.title = title.safe
    copy.theme = theme.safe
    copy.publisher = publisher.safe
    return copy
  }
}
