import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

extension Browser {
  func openShare(_ state: inout State, _ entry: EntrySummary) -> Effects {
    let link = services.voice.sharing.link(entry)
    state.overlay = .share(
      ShareSheet(
        entry: entry, link: link, picture: services.voice.sharing.qrCode(link),
        count: state.voice[entry.id]?.shares))
    return state.voice[entry.id] == nil ? loadVoice(entry.id) : []
  }

  func press(_ state: inout State, _ share: ShareSheet, _ key: Key) -> Effects {
    switch key {
    case .character("y"), .character("c"), .enter:
      state.message = Message(.success, ShareText.linkCopied)
      return [.terminal(.copy(share.link))] + count(share, .link)
    case .character("b"):
      state.message = Message(.success, ShareText.weiboCopied)
      return [.terminal(.copy(WeiboLink.text(title: share.entry.title, link: share.link)))]
        + count(share, .weibo)
    case .character("w"):
      state.message = Message(.success, ShareText.wechatCounted)
      return count(share, .wechat)
    case .escape, .character("q"), .character("s"):
      state.overlay = nil
      return []
    default: return []
    }
  }

  private func count(_ share: ShareSheet, _ channel: ShareChannel) -> Effects {
    let services = services
    let id = share.entry.id
    return [
      .task { post in post(.voice(.shared(id, await services.voice.entry.share(id, channel)))) }
    ]
  }
}
