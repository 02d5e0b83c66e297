using System.Runtime.CompilerServices;
using MassageBot.Storage.Sql;

namespace MassageBot.Storage.Tests.Sql;

public sealed class EffectScopesTests
{
    private static readonly ConversationKey Chat = new("directline", "chat-1");

    private static readonly ConversationKey Staff = new("msteams", "staff-1");

    [Fact]
    public void A_turn_without_effects_is_its_conversations_alone()
    {
        var scope = ScopeOf();

        Assert.False(scope.IsEverything);
        Assert.False(scope.IsCare);
        Assert.Equal([Chat], scope.Conversations);
    }

    [Fact]
    public void What_is_forwarded_to_belongs_to_the_scope()
    {
        var heard = new InboundActivity(Staff, "id", null, "event", false, "{}", DateTimeOffset.UnixEpoch);

        Assert.Equal([Chat, Staff], ScopeOf(new ActivityForwarded(heard)).Conversations);
    }

    [Fact]
    public void An_effect_nobody_has_looked_at_is_one_of_everything() => Assert.True(ScopeOf(new Unheard()).IsEverything);

    [Fact]
    public void An_erasure_is_one_of_everything_and_what_most_turns_write_is_not()
    {
        var kinds = typeof(TurnEffect).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TurnEffect)) && type != typeof(ActivityForwarded)).ToList();

        // Only the kind decides, so the content of an effect may be missing here.
        var broad = kinds.Where(kind => ScopeOf((TurnEffect)RuntimeHelpers.GetUninitializedObject(kind)).IsEverything).ToList();

        Assert.Contains(typeof(ConversationErased), broad);
        Assert.Empty(broad.Intersect([typeof(QuestionLogged), typeof(QuestionSettled), typeof(AnswerRated), typeof(EscalationOpened), typeof(EscalationMoved), typeof(HeardAbout)]));
    }

    [Fact]
    public void A_clients_stop_is_about_after_care() => Assert.True(ScopeOf(new CareOptedOut("chat", DateTimeOffset.UnixEpoch)).IsCare);

    private static WriteScope ScopeOf(params TurnEffect[] effects) =>
        EffectScopes.Of(new TurnCommit(new PendingTurn(1, Chat, "id", DateTimeOffset.UnixEpoch, "{}", 1, new Dictionary<string, StateItem>(), "node", null), [], [], effects));

    private sealed record Unheard : TurnEffect;
}
