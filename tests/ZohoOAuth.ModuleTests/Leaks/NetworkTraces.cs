using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace ZohoOAuth.ModuleTests;

/// <summary>What the framework's own traces tell whoever listens: the events of System.Net.* and the tags of activities, as a monitor gets them.</summary>
internal sealed class NetworkTraces : EventListener
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _activities;

    internal NetworkTraces()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _lines.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Concat(activity.Events.SelectMany(item => item.Tags)).Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    internal string Text => string.Join('\n', _lines);

    public override void Dispose()
    {
        _activities.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal))
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    /// <summary>The base's constructor listens already, before there is a queue.</summary>
    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        _lines?.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? (IEnumerable<object?>)[])}");
}
