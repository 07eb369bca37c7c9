public import ArgumentParser
public import Catalog

extension EntryKind: ExpressibleByArgument {}
extension SortOrder: ExpressibleByArgument {}
