public import ArgumentParser
public import Catalog

extension OpenStatus: ExpressibleByArgument {}
extension UpdateFrequency: ExpressibleByArgument {}
extension FileFormat: ExpressibleByArgument {}
extension SubmissionKind: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}
extension SortOrder: ExpressibleByArgument {}
