using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Escalations;

/// <summary>Tells the watch that a case was opened, so that it looks when the next is due.</summary>
internal sealed class EscalationSignal : TimedSignal, ICommitListener
{
    public void Heard(TurnEffect effect)
    {
        if (effect is EscalationOpened or EscalationMoved)
            Notify();
    }
}
