using BenchmarkDotNet.Attributes;
using MassageBot.Benchmarks.Load;
using MassageBot.Content;
using MassageBot.Knowledge;
using MassageBot.Storage;
using MassageBot.Testing;
using MassageBot.Triage;
using MassageBot.Triage.Screening;
using MassageBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>What every turn runs through, and one whole turn from the gate to the commit on the disk.</summary>
[MemoryDiagnoser]
public class HotPieces
{
    private const string Complaint = "My lower back has been hurting since Tuesday, no numbness, but it is a bit worse when I sit. Should I be worried?";
    private TestClinic _clinic = null!;
    private SafetyScreen _screen = null!;
    private KnowledgeBase _knowledge = null!;
    private TriageEngine _engine = null!;
    private TriageCase _case = null!;
    private TurnGate _gate = null!;
    private int _turn;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _clinic = await TestClinic.StartAsync();
        var content = _clinic.Services.GetRequiredService<DialogFolder>().Live.Value;
        _knowledge = _clinic.Services.GetRequiredService<KnowledgeSource>().Live.Value;
        _gate = _clinic.Services.GetRequiredService<TurnGate>();
        (_screen, _engine) = (content.Screen, content.Engine);
        _case = _engine.Tell(_engine.Begin(), _screen.Read(Complaint).Facts);
    }

    [GlobalCleanup]
    public async Task StopAsync() => await _clinic.DisposeAsync();

    [Benchmark(Description = "SafetyScreen.Read, a question")]
    public object ReadQuestion() => _screen.Read(ClientQuestions.First);

    [Benchmark(Description = "SafetyScreen.Read, a complaint")]
    public object ReadComplaint() => _screen.Read(Complaint);

    [Benchmark(Description = "KnowledgeBase.Find")]
    public object Find() => _knowledge.Find(ClientQuestions.First);

    [Benchmark(Description = "TriageEngine.Next")]
    public object Next() => _engine.Next(_case);

    [Benchmark(Description = "a whole turn, on the disk")]
    public async Task<object> TurnAsync()
    {
        var id = $"turn-{_turn++}";
        var conversation = new ConversationKey(ChannelNames.Console, "benchmark");
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = conversation.ChannelId,
            Text = ClientQuestions.First,
            From = new ChannelAccount("client"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: conversation.ConversationId),
        };
        return await _gate.RunAsync(
            new InboundActivity(conversation, id, null, activity.Type, true, BotSerializer.Serialize(activity), DateTimeOffset.UnixEpoch, "client"),
            CancellationToken.None);
    }
}
