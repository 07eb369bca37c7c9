import Catalog
import PortalAPI

/// What the person and others have to say of entries (manual 2.8), and what waits for the platform.
struct VoiceState: Sendable {
  /// Of the entry that was last opened or spoken of.
  private(set) var subject: EntryID?
  private(set) var entry: EntryVoice?
  var waiting: [WaitingDeed] = []

  /// What is known of an entry; nil where nothing is.
  subscript(id: EntryID) -> EntryVoice? { id == subject ? entry : nil }

  mutating func set(_ voice: EntryVoice, of id: EntryID) {
    subject = id
    entry = voice
  }

  mutating func change(_ id: EntryID, _ change: (inout EntryVoice) -> Void) {
    guard id == subject, var voice = entry else { return }
    change(&voice)
    entry = voice
  }
}

enum VoiceIntent: Hashable, Sendable {
  case favourite, rate, share, correct, apply
  /// What waits for the platform.
  case waiting
  /// What waits is to be dropped: asks, then drops.
  case askDrop(WaitingDeed)
  case drop(WaitingDeed.ID)
}

enum VoiceFact: Sendable {
  case entry(EntryID, EntryVoice)
  case rated(EntryID, Stars, Delivery<Entry>)
  case favourite(EntryID, Result<FavouriteChange, ServiceFault>)
  case shared(EntryID, Int?)
  /// Something was handed in, here or into the outbox.
  case changed
  case waiting([WaitingDeed])
}

struct FavouriteChange: Hashable, Sendable {
  var isFavourite: Bool
  var waits: Bool
}
