public import ArgumentParser
public import Calls
public import Catalog

extension OpenStatus: ExpressibleByArgument {}

extension UpdateFrequency: ExpressibleByArgument {}

extension FileFormat: ExpressibleByArgument {}

extension SubmissionKind: ExpressibleByArgument {}

extension EntryKind: ExpressibleByArgument {}

extension ShareChannel: ExpressibleByArgument {}

extension SortOrder: ExpressibleByArgument {}

extension CodeLanguage: ExpressibleByArgument {}
