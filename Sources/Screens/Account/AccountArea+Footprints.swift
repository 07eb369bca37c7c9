import Catalog
import PortalAPI
import Runtime
import Widgets

/// The lists of 用户中心: loading them, seeing them, going on from them.
extension AccountArea {
  func loadFootprints(_ state: inout State) -> Effects {
    guard state.name != nil, !state.footprints.all.isLoading else { return [] }
    state.footprints.begin()
    let footprints = footprints
    return [
      .task("footprints") { post in
        post(
          .footprints(
            await Result { () async throws(ServiceFault) in try await footprints.load() }))
      }
    ]
  }

  /// What is on the screen counts as seen; its marks stay until the list is read anew.
  func markSeen(_ state: State, _ shared: Shared) -> Effects {
    guard shared.section == .account, let list = state.tab.footprints,
      state.footprints.news(list) > 0
    else { return [] }
    let footprints = footprints
    return [.task("footprints.seen") { _ in await footprints.markSeen(list) }]
  }

  /// Enter: to the favourite entry in its list, or all there is of what was handed in.
  func openFootprint(_ state: State, _ frame: inout Frame, _ list: FootprintList) {
    guard list == .favourites else {
      guard let submission = state.footprints.submission(list) else { return }
      return frame.show(
        .reading(
          HomeState.Reading(
            title: FootprintText.title(of: submission), body: FootprintText.body(of: submission))))
    }
    guard let favourite = state.footprints.favourite else { return }
    guard !favourite.isWithdrawn else {
      return frame.say(Message(.warning, DetailText.withdrawn))
    }
    frame.go(.opened(favourite.id, favourite.kind))
  }
}
