import Catalog

/// What the screens know of interfaces added by their address: nothing that the lists do not show.
struct OwnInterfaceState: AreaState {}

enum OwnInterfaceIntent: AreaIntent {
  /// 添加接口: asks for the address.
  case add
  /// Takes the entry under the cursor out again; asks first.
  case askRemove
  case remove(EntryID)
}

enum OwnInterfaceFact: Sendable {
  case added(AddedInterface)
  /// Whether it was one that could be taken out.
  case removed(EntryID, Result<Bool, ServiceFault>)
}
