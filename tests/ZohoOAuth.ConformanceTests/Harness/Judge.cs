using System.Collections;
using Xunit.Abstractions;
using Xunit.Sdk;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>The documents, and the module connected to a server that answers what they describe.</summary>
public sealed class Judge(IMessageSink diagnostics) : IAsyncLifetime, ISpeaker
{
    private Stage? _stage;

    internal IReadOnlyList<Operation> Operations { get; private set; } = [];

    /// <summary>Each error that each operation can answer.</summary>
    internal IReadOnlyList<DocumentedError> Errors { get; private set; } = [];

    /// <summary>The codes of all schemas of errors.</summary>
    internal IReadOnlyList<string> Codes { get; private set; } = [];

    internal DocumentServer Server => _stage!.Server;

    internal ModuleSession Session => _stage!.Session;

    public async Task InitializeAsync()
    {
        if (DocumentFolder.Path is null)
        {
            Say($"The tests of Zoho's documents {DocumentFolder.Absence}.");
        }
        else
        {
            var documents = new DocumentSet(DocumentFolder.Path);
            Operations = OperationReader.Read(documents);
            Errors = [.. Operations.SelectMany(DocumentedError.Of)];
            Codes = ErrorCodes.Read(documents);
            _stage = await Stage.SetAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
        }
    }

    /// <summary>Calls an operation with the body that its document describes, and answers with this.</summary>
    internal RunResult Call(Operation operation, int status, string answer, string parameters = "")
    {
        Server.Respond = _ => new Answer(status, answer);
        Server.Take();
        var call = new Hashtable { ["Path"] = PathWriter.Write(operation), ["Method"] = operation.Method };
        if (operation.RequestSchema is { } schema)
        {
            call["Body"] = Sampler.All(schema, 0).First();
        }

        Session.Set("call", call);
        return Session.Run($"Invoke-ZohoApi @call -Token $token {parameters}");
    }

    void ISpeaker.Say(string line) => Say(line);

    private void Say(string line) => diagnostics.OnMessage(new DiagnosticMessage(line));
}
