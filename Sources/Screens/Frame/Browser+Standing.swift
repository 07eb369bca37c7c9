import Catalog
import Runtime

/// The word of warning before an account's last calls of the day.
enum QuotaWarning {
  static let short = "⚠ 今日只剩"

  /// Behind what an answer comes to.
  static func text(_ quota: Quota) -> String {
    quota.remaining == 0
      ? "；今日调用次数已用完，次日 0 时（北京时间）重新计数" : "；注意：今日只剩 \(quota.remaining) 次，次日 0 时（北京时间）重新计数"
  }
}

/// Whose calls are made, and what is left of them.
extension Browser {
  func loadStanding() -> Effect<BrowserAction> {
    let services = services
    return .task("developer") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await services.platform.developer()
      }
      post(.standing(result))
    }
  }

  func take(_ state: inout State, standing result: Result<DeveloperStanding, ServiceFault>) {
    switch result {
    case .success(let standing):
      state.standing = standing
      state.standingFault = nil
      state.contactFault = nil
    case .failure(let fault): state.standingFault = fault
    }
  }

  /// An answer said how many calls are left. What was asked of the account before the call, and
  /// comes only now, would say more.
  func learn(_ state: inout State, callsLeft: Int) -> Effects {
    state.standing?.quota.remaining = callsLeft
    state.contactFault = nil
    return state.standing == nil ? [loadStanding()] : [.cancel("developer")]
  }

  /// Adds to the message of an answer, where few calls are left, that it is so.
  func warnOfQuota(_ state: inout State) {
    guard let quota = state.standing?.quota, quota.isNearlySpent, var message = state.message
    else { return }
    message.text += QuotaWarning.text(quota)
    if message.tone != .failure { message.tone = .warning }
    state.message = message
  }
}
