// All rows share a session, and the module's state belongs to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
