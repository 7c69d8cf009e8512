// ZOHO_HOME, PSModulePath and the registered data centers belong to the process: two stages at once would share them.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
