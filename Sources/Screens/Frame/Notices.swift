import Calls
import Catalog
import Wording

extension ServiceFault {
  /// What a person can do at once where it stands.
  func wayOn(_ again: String) -> String {
    switch kind {
    case .unsupported, .notFound: ""
    case .signedOut: UnsupportedText.login
    case .offline, .outOfOrder, .wrongSite, .blocked, .insecure, .refused, .otherAccount,
      .malformed, .failed:
      again
    }
  }
}

/// What is said of what the platform does not do for a program, and of faults: plainly, with the
/// web page that helps a person.
struct Notices: Sendable {
  let facts: PlatformFacts
  let sharing: ShareServices

  /// What to say of something the platform lacks.
  /// - Parameter entry: whose page it is done on; nil for the platform's own.
  func notice(
    _ missing: Capabilities, of entry: EntrySummary? = nil, _ standing: DeveloperStanding? = nil
  ) -> Notice {
    let link = entry.flatMap(page) ?? facts.site
    // What is done instead is done on a page; without pages of entries, by their numbers.
    let canBeDone = link != nil || missing.contains(.pages)
    var advice = canBeDone ? [missing.instead + "。"] : []
    if !missing.isDisjoint(with: [.accounts, .developers]), facts.capabilities.contains(.invoke) {
      advice.append(standing.map(UnsupportedText.token) ?? facts.tokens.way)
    }
    return Notice(
      summary: missing.missingMessage, isFailure: false, advice: advice, link: link,
      code: link.flatMap(sharing.qrCode))
  }

  /// What to say of a fault.
  /// - Parameter again: which key brings once more what failed to come; empty where it is said
  ///   elsewhere.
  func notice(
    _ fault: ServiceFault, of entry: EntrySummary? = nil, again: String = ""
  ) -> Notice {
    let isUnsupported = fault.kind == .unsupported
    // A firewall lets a person in, and to the entry itself.
    let entrys = fault.kind == .blocked ? entry.flatMap(page) : nil
    let link =
      entrys ?? fault.page ?? (fault.isHelpedByPage ? entry.flatMap(page) ?? facts.site : nil)
    let heading = UnsupportedText.heading(fault.kind)
    let details = heading == nil ? [] : [fault.summary]
    return Notice(
      summary: heading ?? fault.summary, isFailure: !isUnsupported,
      advice: (details + [fault.advice, fault.wayOn(again)]).filter { !$0.isEmpty }, link: link,
      code: link.flatMap(sharing.qrCode))
  }

  /// What to say of a pull that failed.
  func notice(ofPull fault: ServiceFault, hasCatalogue: Bool) -> Notice {
    var notice = notice(fault)
    notice.advice.append(UnsupportedText.again)
    if hasCatalogue { notice.advice.append(UnsupportedText.stillHere) }
    return notice
  }

  /// The web page of an entry, where the platform has such pages.
  func page(of entry: EntrySummary) -> String? {
    facts.capabilities.contains(.pages) && !entry.isOwn
      ? sharing.link(entry) : nil
  }
}
