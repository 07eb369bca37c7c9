import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets

/// 分享, over all else.
extension FeedbackArea {
  func openShare(
    _ entry: EntrySummary, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    let link = sharing.link(entry)
    state.share = ShareSheet(
      entry: entry, link: link, picture: sharing.qrCode(link), reach: sharing.reach,
      count: state[entry.id]?.shares)
    frame.openSheet()
    return state[entry.id] == nil ? load(entry.id) : []
  }

  func handleSheet(
    _ input: InputEvent, _ state: inout FeedbackState, _ frame: inout Frame
  ) -> Effects? {
    guard let share = state.share else { return [] }
    switch input {
    case .key(let key): return press(key, share, &state, &frame)
    case .mouse(let event):
      let layout = ShareLayout(share, in: frame.shared.body, glyphs, measure)
      return layout.key(at: event.point).map { press($0, share, &state, &frame) } ?? []
    case .paste, .resize, .hangup, .ground: return []
    }
  }

  private func press(
    _ key: Key, _ share: ShareSheet, _ state: inout FeedbackState, _ frame: inout Frame
  ) -> Effects? {
    switch key {
    case .character("y"), .character("c"), .enter:
      frame.say(Message(.success, ShareText.linkCopied))
      return [.terminal(.copy(share.link))] + count(share, .link)
    case .character("b"):
      frame.say(Message(.success, ShareText.weiboCopied))
      return [.terminal(.copy(WeiboLink.text(title: share.entry.title, link: share.link)))]
        + count(share, .weibo)
    case .character("w"):
      frame.say(Message(.success, ShareText.wechatCounted))
      return count(share, .wechat)
    case .escape, .character("q"), .character("s"):
      state.share = nil
      frame.closeSheet()
      return []
    default: return nil
    }
  }

  private func count(_ share: ShareSheet, _ channel: ShareChannel) -> Effects {
    let (services, id) = (services, share.entry.id)
    return [.task { post in post(.shared(id, await services.share(id, channel))) }]
  }

  func paintSheet(
    _ state: FeedbackState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    if let share = state.share {
      SharePainter(look: brush.look).paint(share, into: &grid, in: body)
    }
    return nil
  }

  func sheetHints(_ state: FeedbackState) -> [Hint] { ShareText.hints }
}
