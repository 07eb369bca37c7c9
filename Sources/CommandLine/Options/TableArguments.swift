public import ArgumentParser
public import Tabular

extension TableNaming: ExpressibleByArgument {}
