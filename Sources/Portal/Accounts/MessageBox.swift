import Synchronization

/// The phones of an embedded platform: its messages go to the program it is part of, which shows
/// them to its user. The latest message of a number replaces the one before.
final class MessageBox: Sendable {
  private let messages = Mutex<[String: SMSMessage]>([:])

  func deliver(_ message: SMSMessage) {
    messages.withLock { $0[message.mobile] = message }
  }

  func take(_ mobile: String) -> SMSMessage? {
    messages.withLock { $0.removeValue(forKey: mobile) }
  }
}
